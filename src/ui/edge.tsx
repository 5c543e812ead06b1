import { useEffect, useRef, useState } from "preact/hooks";
import { narrowest, widest } from "../app/panel-width.ts";
import type { Dock } from "./dock.ts";

/** How far one key press moves the edge, in CSS pixels. */
const step = 24;

/** The panel's left edge: drag it, or move it by the arrow keys. */
export function Edge({ dock, label }: { readonly dock: Dock; readonly label: string }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const frame = useRef(0);
  const [width, setWidth] = useState(widthOfPanel);
  useEffect(() => {
    const measure = (): void => setWidth(widthOfPanel());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  // The frame grows under the pointer, so only the screen tells how far that came.
  const widthAt = (event: PointerEvent): number => {
    const from = drag.current ?? { x: event.screenX, width };
    return allowed(from.width + from.x - event.screenX);
  };
  const end = (kept: number): void => {
    cancelAnimationFrame(frame.current);
    drag.current = undefined;
    dock.resize(kept, true);
    anchor(undefined);
  };
  return (
    <hr
      class="edge"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const now = widthOfPanel();
        drag.current = { x: event.screenX, width: now };
        anchor(now);
        dock.resize(now, false);
      }}
      onPointerMove={(event) => {
        if (drag.current === undefined) return;
        // Let go where nothing was told of it.
        if (event.buttons === 0) return end(widthAt(event));
        const wanted = widthAt(event);
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => {
          anchor(wanted);
          dock.resize(wanted, false);
        });
      }}
      onPointerUp={(event) => {
        if (drag.current !== undefined) end(widthAt(event));
      }}
      onPointerCancel={() => {
        if (drag.current !== undefined) end(drag.current.width);
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        dock.resize(allowed(widthOfPanel() + by), true);
      }}
    />
  );
}

function allowed(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest));
}

/** In CSS pixels; 0 while the frame is hidden. */
function widthOfPanel(): number {
  return document.getElementById("panel")?.offsetWidth ?? 0;
}

/** While its edge is dragged, the panel has its width and the frame's right edge; otherwise it fills the frame. */
function anchor(width: number | undefined): void {
  const panel = document.getElementById("panel");
  if (panel === null) return;
  panel.classList.toggle("anchored", width !== undefined);
  panel.style.width = width === undefined ? "" : `${width}px`;
}
