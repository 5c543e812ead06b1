import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

/** A list of which only what is in sight is in the document. */
export interface VirtualListSettings {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly count: number;
  /** The same function for the same list: another one has all lines measured again. */
  readonly keyOf: (index: number) => string;
  /** The height of a line in CSS pixels; exact for all but those that are measured. */
  readonly heightOf: (index: number) => number;
  /** Lines that stay in the document wherever the list is scrolled to. */
  readonly kept: readonly number[];
}

export interface VirtualList {
  readonly lines: readonly VirtualItem[];
  readonly height: number;
  readonly scrollTo: (index: number) => void;
  readonly toTop: () => void;
  /** A `ref` for lines that have a height of their own; they need `data-index`. */
  readonly measure: (line: Element | null) => void;
}

/** A frame that is not shown has no height; this many CSS pixels are filled then, so that it never opens blank. */
const assumed = { width: 360, height: 900 };
const overscan = 4;
const observeRect: typeof observeElementRect = (list, hear) =>
  observeElementRect(list, (rect) => hear(rect.height === 0 ? assumed : rect));

/** TanStack's virtualizer, bound to a component: the component is drawn again when other lines come into sight. */
export function useVirtualList({ scroller, count, keyOf, heightOf, kept }: VirtualListSettings): VirtualList {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: keyOf,
    overscan,
    initialRect: assumed,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept, count),
    observeElementRect: observeRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [list] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  list.setOptions({ ...list.options, ...options });
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return {
    lines: list.getVirtualItems(),
    height: list.getTotalSize(),
    // The virtualizer's own scrolling holds on to its target for some frames, against a wheel that turns meanwhile.
    scrollTo: (index) => scroll(scroller.current, list.getOffsetForIndex(index, "auto")?.[0]),
    toTop: () => scroll(scroller.current, 0),
    measure: list.measureElement,
  };
}

function scroll(scroller: HTMLElement | null, to: number | undefined): void {
  if (scroller !== null && to !== undefined && scroller.scrollTop !== to) scroller.scrollTop = to;
}

function withKept(inSight: readonly number[], kept: readonly number[], count: number): number[] {
  const others = kept.filter((index) => index >= 0 && index < count && !inSight.includes(index));
  return others.length === 0 ? [...inSight] : [...inSight, ...others].sort((one, other) => one - other);
}
