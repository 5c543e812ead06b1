import type { TargetedPointerEvent } from "preact";
import { allowedWidth } from "../app/panel-width.ts";
import type { Dock } from "./dock.ts";

/** Where a drag began on the screen, and how wide the panel was; in CSS pixels. */
interface Start {
  readonly x: number;
  readonly width: number;
}

/** What the panel's left edge does under a pointer; the panel follows with the next picture. */
export function edgeDrag(dock: Dock) {
  let start: Start | undefined;
  let picture = 0;
  const end = (kept: number): void => {
    cancelAnimationFrame(picture);
    start = undefined;
    dock.resize(kept, true);
    anchor(undefined);
  };
  return {
    onPointerDown(event: TargetedPointerEvent<Element>) {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const width = widthOfPanel();
      start = { x: event.screenX, width };
      anchor(width);
      dock.resize(width, false);
    },
    onPointerMove(event: PointerEvent) {
      if (start === undefined) return;
      const wanted = widthAt(event, start);
      // Let go where nothing was told of it.
      if (event.buttons === 0) return end(wanted);
      cancelAnimationFrame(picture);
      picture = requestAnimationFrame(() => {
        anchor(wanted);
        dock.resize(wanted, false);
      });
    },
    onPointerUp(event: PointerEvent) {
      if (start !== undefined) end(widthAt(event, start));
    },
    onPointerCancel() {
      if (start !== undefined) end(start.width);
    },
  };
}

/** The frame grows under the pointer, so only the screen tells how far that came. */
function widthAt({ screenX }: PointerEvent, { x, width }: Start): number {
  return allowedWidth(width + x - screenX);
}

/** In CSS pixels; 0 while the frame is hidden. */
export function widthOfPanel(): number {
  return document.getElementById("panel")?.offsetWidth ?? 0;
}

/** While its edge is dragged, the panel has its width and the frame's right edge; otherwise it fills the frame. */
function anchor(width: number | undefined): void {
  const panel = document.getElementById("panel");
  if (panel === null) return;
  panel.classList.toggle("anchored", width !== undefined);
  panel.style.width = width === undefined ? "" : `${width}px`;
}
