import type { RefCallback } from "preact";
import { useCallback, useRef, useState } from "preact/hooks";

/** The height in CSS pixels of whatever element has the ref; as assumed until the browser has laid one out, before it paints. */
export function useMeasuredHeight(assumed: number): readonly [number, RefCallback<HTMLElement>] {
  const [height, setHeight] = useState(assumed);
  const watching = useRef<ResizeObserver | undefined>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    watching.current?.disconnect();
    watching.current = undefined;
    if (element === null) return;
    watching.current = new ResizeObserver(([entry]) => {
      const measured = entry?.borderBoxSize[0]?.blockSize ?? 0;
      if (measured > 0) setHeight(measured);
    });
    watching.current.observe(element);
  }, []);
  return [height, ref];
}
