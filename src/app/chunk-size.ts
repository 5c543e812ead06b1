/** How many pages are asked for at once, so that no question holds the app longer than a user would notice. */
export interface ChunkSize {
  next(): number;
  /** Says how long the host took for so many pages, in ms. */
  took(pages: number, ms: number): void;
}

/** In the real app 50 pages took 26 ms, at most 34 (measurements.json). */
const first = 50;
const fewest = 1;
const most = 400;
/** What a question should take, in ms: pages differ, and none should take 50. */
const aim = 35;

/** Sizes that follow what the host needed for the last ones: down at once, up by half at most. */
export function chunkSize(): ChunkSize {
  let size = first;
  return {
    next: () => Math.round(size),
    took: (pages, ms) => {
      const fitting = (pages * aim) / Math.max(ms, 1);
      // A small question says nothing against a larger one.
      if (fitting < size || pages >= size - 1) size = Math.min(most, Math.max(fewest, Math.min(fitting, size * 1.5)));
    },
  };
}
