import type { PageRef } from "./graph.ts";

/** How much there is to read on pages: what is usual weighs 1, and so does what nothing is known of. */
export interface PageWeights {
  readonly of: (page: PageRef) => number;
  readonly sum: (pages: readonly PageRef[]) => number;
  /** Says that a page's file has at least so many characters; the largest number holds. */
  readonly atLeast: (page: number, characters: number) => void;
}

/** From these lengths on, in characters, files are told apart; the longest first. */
export const longFiles = [64_000, 16_000, 4_000] as const;

/** The median page of 3,900 holds five highlights (measurements.json), in Readwise's format some 1,500 characters. */
const usual = 1_500;
/** A file of a class is as long as this many times the least that its class has, in the geometric mean of both ends. */
const middle = 2;

export function pageWeights(): PageWeights {
  const lengths = new Map<number, number>();
  const of = (page: PageRef): number => {
    const length = typeof page === "number" ? lengths.get(page) : undefined;
    return length === undefined ? 1 : (length * middle) / usual;
  };
  return {
    of,
    sum: (pages) => pages.map(of).reduce((sum, weight) => sum + weight, 0),
    atLeast: (page, characters) => {
      lengths.set(page, Math.max(lengths.get(page) ?? 0, characters));
    },
  };
}
