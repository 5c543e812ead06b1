import { useEffect, useMemo, useState } from "preact/hooks";
import { allowedWidth, narrowest, widest } from "../app/panel-width.ts";
import type { Dock } from "./dock.ts";
import { edgeDrag, widthOfPanel } from "./edge-drag.ts";

/** How far one key press moves the edge, in CSS pixels. */
const step = 24;

/** The panel's left edge: drag it, or move it by the arrow keys. */
export function Edge({ dock, label }: { readonly dock: Dock; readonly label: string }) {
  const drag = useMemo(() => edgeDrag(dock), [dock]);
  const [width, setWidth] = useState(widthOfPanel);
  useEffect(() => {
    const measure = (): void => setWidth(widthOfPanel());
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return (
    <hr
      class="edge"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      {...drag}
      onKeyDown={(event) => {
        const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        dock.resize(allowedWidth(widthOfPanel() + by), true);
      }}
    />
  );
}
