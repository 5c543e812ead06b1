import { useRef } from "preact/hooks";
import type { Dock } from "./dock.ts";

/** How far one key press moves the edge, in CSS pixels. */
const step = 24;

/** The panel's left edge: drag it, or move it by the arrow keys. */
export function Edge({ dock, label }: { readonly dock: Dock; readonly label: string }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const frame = useRef(0);
  // The frame itself moves under the pointer while it grows, so only the screen tells how far that came.
  const widthAt = (event: PointerEvent): number => {
    const { x, width } = drag.current ?? { x: event.screenX, width: dock.width() };
    return width + x - event.screenX;
  };
  return (
    <hr
      class="edge"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={dock.width()}
      tabIndex={0}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.screenX, width: dock.width() };
      }}
      onPointerMove={(event) => {
        if (drag.current === undefined) return;
        const width = widthAt(event);
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => dock.resize(width, false));
      }}
      onPointerUp={(event) => {
        if (drag.current === undefined) return;
        cancelAnimationFrame(frame.current);
        dock.resize(widthAt(event), true);
        drag.current = undefined;
      }}
      onPointerCancel={() => {
        drag.current = undefined;
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        dock.resize(dock.width() + by, true);
      }}
    />
  );
}
