/** How much is asked for at once, so that no question holds the app longer than a user would notice. */
export interface ChunkSize {
  /** How many pages, from the first on, fit into one question, by their weights; at least one. */
  fits(weights: readonly number[]): number;
  /** Says how long the host took for pages of so much weight, in ms. */
  took(weight: number, ms: number): void;
}

/** In the real app 50 pages took 26 ms, at most 34 (measurements.json). */
const first = 50;
/** More pages are never asked for at once. */
export const mostPages = 400;
/** What a question should take, in ms: pages differ, and none should take 50. */
const aim = 35;
/** By what the time for a weight is believed to grow from one question to the next: a single slow answer is a hiccup. */
const growth = 4;
/** By what it is believed to shrink. */
const shrinkage = 1.5;

/** Sizes that follow what the host needed for the last ones: down fast, up slowly. A usual page weighs 1. */
export function chunkSize(): ChunkSize {
  let perWeight: number | undefined;
  return {
    fits: (weights) => {
      const limit = perWeight === undefined ? first : Math.min(mostPages, aim / perWeight);
      let count = 0;
      let sum = 0;
      for (const weight of weights) {
        sum += weight;
        if (sum > limit && count > 0) break;
        count += 1;
      }
      return count;
    },
    took: (weight, ms) => {
      // No clock of a frame tells less than a tenth of a millisecond.
      const seen = Math.max(ms, 0.1) / weight;
      const before = perWeight ?? aim / first;
      const ceiling = perWeight === undefined ? seen : before * growth;
      // Few pages take long for reasons of their own; only that they were quick says something.
      const isFew = weight < aim / before / 2;
      if (!isFew || seen < before) perWeight = Math.min(ceiling, Math.max(before / shrinkage, seen));
    },
  };
}
