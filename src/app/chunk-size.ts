/** How many pages are asked for at once, so that no question holds the app longer than a user would notice. */
export interface ChunkSize {
  /** The most that fit into the next question, at least one. */
  pages(): number;
  /** Says how long the host took for so many, in ms. */
  took(pages: number, ms: number): void;
}

/** More pages are never asked for at once. */
const mostPages = 400;
/** What a question should take, in ms: times differ by a sixth, a host frees memory for 10 to 30 now and then, and none should take 50. */
const aim = 32;
/** How much of what a new time adds to the mean of the last ones is heeded. */
const heed = 1 / 4;
/** A usual time is no more than so many times the mean, and the mean no more than so many times a usual time. */
const usual = 1.5;
/** By what the time of a page is believed to grow from one question to the next: a single slow answer is a hiccup. */
const growth = 4;

/**
 * Sizes for pages of one kind, of which `first` are asked for at first. They follow the mean of what the host needed for
 * the last ones; times unlike it are followed at once, down fast, up slowly.
 */
export function chunkSize(first: number): ChunkSize {
  let perPage: number | undefined;
  return {
    pages: () => Math.max(1, Math.floor(perPage === undefined ? first : Math.min(mostPages, aim / perPage))),
    took: (pages, ms) => {
      // No clock of a frame tells less than a tenth of a millisecond.
      const seen = Math.max(ms, 0.1) / pages;
      const before = perPage ?? aim / first;
      // Few pages take long for reasons of their own; only that they were quick says something.
      const isFew = pages < aim / before / 2;
      if (!isFew || seen < before) perPage = perPage === undefined ? seen : after(perPage, seen);
    },
  };
}

function after(before: number, seen: number): number {
  if (seen > before * usual) return Math.min(before * growth, seen);
  if (seen < before / usual) return before / usual;
  return before + (seen - before) * heed;
}
