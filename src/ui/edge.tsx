import { useEffect, useRef, useState } from "preact/hooks";
import { type Dock, narrowest, widest } from "./dock.ts";

/** How far one key press moves the edge, in CSS pixels. */
const step = 24;

/** The panel's left edge: drag it, or move it by the arrow keys. */
export function Edge({ dock, label }: { readonly dock: Dock; readonly label: string }) {
  const drag = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const frame = useRef(0);
  const [width, setWidth] = useState(widthOfFrame);
  useEffect(() => {
    const measure = (): void => setWidth(widthOfFrame());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  const resize = (wanted: number, kept: boolean): void =>
    dock.resize(Math.round(Math.min(Math.max(wanted, narrowest), widest)), kept);
  // The frame itself moves under the pointer while it grows, so only the screen tells how far that came.
  const widthAt = (event: PointerEvent): number => {
    const from = drag.current ?? { x: event.screenX, width };
    return from.width + from.x - event.screenX;
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
        drag.current = { x: event.screenX, width: widthOfFrame() };
      }}
      onPointerMove={(event) => {
        if (drag.current === undefined) return;
        const wanted = widthAt(event);
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(() => resize(wanted, false));
      }}
      onPointerUp={(event) => {
        if (drag.current === undefined) return;
        cancelAnimationFrame(frame.current);
        resize(widthAt(event), true);
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
        resize(width + by, true);
      }}
    />
  );
}

/** In CSS pixels; 0 while the frame is hidden. */
function widthOfFrame(): number {
  return document.documentElement.clientWidth;
}
