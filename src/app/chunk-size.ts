/** How many pages are asked for at once, so that no question holds the app longer than a user would notice. */
export interface ChunkSize {
  next(): number;
  /** Says how long the host took for so many pages, in ms. */
  took(pages: number, ms: number): void;
}

/** In the real app 50 pages took 26 ms, at most 34 (measurements.json). */
const first = 50;
const most = 400;
/** What a question should take, in ms: pages differ, and none should take 50. */
const aim = 35;
/** By what the time for one page is believed to grow from one question to the next: a single slow answer is a hiccup. */
const growth = 4;
/** By what it is believed to shrink. */
const shrinkage = 1.5;

/** Sizes that follow what the host needed for the last ones: down fast, up slowly. */
export function chunkSize(): ChunkSize {
  let perPage: number | undefined;
  return {
    next: () => (perPage === undefined ? first : Math.max(1, Math.min(most, Math.floor(aim / perPage)))),
    took: (pages, ms) => {
      // No clock of a frame tells less than a tenth of a millisecond.
      const seen = Math.max(ms, 0.1) / pages;
      const before = perPage ?? aim / first;
      const ceiling = perPage === undefined ? seen : before * growth;
      // Few pages take long for reasons of their own; only that they were quick says something.
      const isFew = pages < aim / before / 2;
      if (!isFew || seen < before) perPage = Math.min(ceiling, Math.max(before / shrinkage, seen));
    },
  };
}
