import type { PageRef } from "./graph.ts";

/** How long pages are, by classes: 0 is usual, and so is what nothing is known of. */
export interface PageLengths {
  readonly classOf: (page: PageRef) => number;
  /** Says that a page's file has at least so many characters; the largest number holds. */
  readonly atLeast: (page: number, characters: number) => void;
}

/** From these lengths on, in characters, files are told apart. */
export const longFiles = [4_000, 16_000, 64_000] as const;

/** Nothing is known yet. */
export function pageLengths(): PageLengths {
  const lengths = new Map<number, number>();
  return {
    classOf: (page) => {
      const length = typeof page === "number" ? (lengths.get(page) ?? 0) : 0;
      return longFiles.filter((longerThan) => length >= longerThan).length;
    },
    atLeast: (page, characters) => {
      lengths.set(page, Math.max(lengths.get(page) ?? 0, characters));
    },
  };
}
