import { useLayoutEffect, useRef } from "preact/hooks";
import type { Item } from "./arrange.ts";
import type { LineTops } from "./line-tops.ts";
import type { VirtualList } from "./use-virtual-list.ts";

/** A list as it is drawn. */
interface DrawnList {
  readonly items: readonly Item[];
  readonly tops: LineTops;
  /** Its lines but for the open thread's text: the same array for the same threads in the same order. */
  readonly threads: readonly Item[];
  /** The key of the active thread. */
  readonly active: string | undefined;
}

/** Keeps what the user looks at where it is on screen, while a thread's text above it opens, grows or closes. */
export function useSteadyLines(list: VirtualList, now: DrawnList): void {
  const drawn = useRef(now);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = now;
    if (before.threads !== now.threads || before.tops === now.tops) return;
    const line = steadyLine(list, before);
    const key = before.items[line]?.key;
    // One line at most has come or gone.
    const at = [line, line + 1, line - 1].find((place) => now.items[place]?.key === key);
    if (at !== undefined && key !== undefined) list.scrollBy((now.tops[at] ?? 0) - (before.tops[line] ?? 0));
  });
}

/** The active thread where it is in sight, else the first thread that is. */
function steadyLine(list: VirtualList, { items, tops, active }: DrawnList): number {
  const inSight = list.inSight(tops);
  const isThread = (line: number): boolean => items[line]?.kind === "thread";
  return inSight.find((line) => items[line]?.key === active) ?? inSight.find(isThread) ?? -1;
}
