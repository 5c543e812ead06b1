import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { type LineRange, type LineTops, linesBetween, offsetFor } from "./line-tops.ts";
import { whenIdle } from "./when-idle.ts";

/** A list of which only what is in sight, and what is kept, is in the document. */
export interface VirtualList {
  /** The places of the lines to draw, in order. */
  readonly lines: readonly number[];
  /** The places that are in sight, were the lines where `tops` has them. */
  readonly inSight: (tops: LineTops) => readonly number[];
  /** Brings a line into sight. */
  readonly scrollTo: (line: number) => void;
  readonly scrollBy: (distance: number) => void;
  readonly toTop: () => void;
}

/** A list that is not laid out has no height; so many CSS pixels are filled then, so that it never opens blank. */
const assumed = 900;
/** How many lines beyond what is in sight are drawn, above and below, once the first ones are on screen. */
const usualReach = 6;

/** What is in sight of a list, in CSS pixels: as the browser told last, so `offset` is that of the lines as drawn before. */
interface Sight {
  offset: number;
  height: number;
}

/**
 * Draws the component again when lines come into sight that are not drawn. Nothing is measured while drawing: the browser
 * tells the height before it paints, and where the list is scrolled to whenever that changes.
 */
export function useVirtualList(
  scroller: { readonly current: HTMLElement | null },
  tops: LineTops,
  kept: readonly number[],
): VirtualList {
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [reach, setReach] = useState(0);
  const sight = useRef<Sight>({ offset: 0, height: assumed }).current;
  const count = tops.length - 1;
  const seen = (): LineRange => {
    const top = within(tops, sight.offset, sight.height);
    return linesBetween(tops, top, top + sight.height);
  };
  const drawn = widened(seen(), reach, count);
  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    const now = seen();
    if (now.from < drawn.from || now.to > drawn.to) redraw(undefined);
  };
  useLayoutEffect(() => watch(scroller.current, sight, () => look.current()), []);
  useLayoutEffect(() => whenIdle(() => setReach(usualReach)), []);
  const scroll = (wanted: number): void => {
    const list = scroller.current;
    const to = within(tops, wanted, sight.height);
    if (list === null || to === sight.offset) return;
    list.scrollTop = to;
    sight.offset = to;
    look.current();
  };
  return {
    lines: placesOf(drawn, kept, count),
    inSight: (others) => placesOf(linesBetween(others, sight.offset, sight.offset + sight.height), [], count),
    scrollBy: (distance) => scroll(sight.offset + distance),
    scrollTo: (line) => scroll(offsetFor(tops, line, within(tops, sight.offset, sight.height), sight.height)),
    toTop: () => scroll(0),
  };
}

/** An offset as it is in a list with these lines, which may be shorter than the one in which it was scrolled to. */
function within(tops: LineTops, offset: number, height: number): number {
  return Math.max(0, Math.min(offset, (tops.at(-1) ?? 0) - height));
}

function watch(list: HTMLElement | null, sight: Sight, look: () => void): (() => void) | undefined {
  if (list === null) return undefined;
  const scrolled = (): void => {
    sight.offset = list.scrollTop;
    look();
  };
  const sized = new ResizeObserver(([entry]) => {
    sight.height = entry?.contentRect.height || assumed;
    look();
  });
  sized.observe(list);
  list.addEventListener("scroll", scrolled, { passive: true });
  return () => {
    sized.disconnect();
    list.removeEventListener("scroll", scrolled);
  };
}

function widened({ from, to }: LineRange, reach: number, count: number): LineRange {
  return { from: Math.max(0, from - reach), to: Math.min(count, to + reach) };
}

function placesOf({ from, to }: LineRange, kept: readonly number[], count: number): readonly number[] {
  const others = kept.filter((line) => line >= 0 && line < count && (line < from || line >= to));
  const lines = Array.from({ length: to - from }, (_, at) => from + at);
  return others.length === 0 ? lines : [...new Set([...lines, ...others])].sort((one, other) => one - other);
}
