import { type ChunkSize, chunkSize } from "./chunk-size.ts";
import { longFiles, type PageLengths, pageLengths } from "./page-lengths.ts";
import { type PageMarks, pageMarks } from "./page-marks.ts";
import { type PageStore, pageStore } from "./page-store.ts";
import type { Unreadable } from "./read-pages.ts";

/** What is known of one graph: nothing of it holds for another, or after a re-index. */
export interface IndexState {
  readonly store: PageStore;
  /** Pages to be read. */
  readonly marks: PageMarks;
  /** The stamps of the pages that may hold tweets, as of the last time they were looked for. */
  readonly stamps: Map<number, string>;
  /** The same of every page that has a file; empty while that is not known. */
  seen: ReadonlyMap<number, string>;
  readonly lengths: PageLengths;
  /** For each class of lengths, how many of its pages are read at once. */
  readonly sizes: readonly ChunkSize[];
  unreadable: readonly Unreadable[];
  /** The graph's name among the user's graphs, '' for one without; undefined before the first listing. */
  key: string | undefined;
  /** What tells a tweet page, as it was looked for the last time. */
  sign: string | undefined;
  /** Whether the user's date format has the day before the month, where that can be told. */
  dayFirst: boolean | undefined;
  /** Whether the pages that may hold tweets have been looked for. */
  isFound: boolean;
  /** Whether the record of the user's decisions was there and could not be read when pages were read. */
  isWordDamaged: boolean;
  /** When news were told for the last time, by the index's clock. */
  toldAt: number;
}

/** In the real app 50 pages took 26 ms, at most 34; the median one holds five blocks (measurements.json). */
const firstChunk = { pages: 50, charactersEach: 1_500 };

/** Pages of a class may be as long as those of the next one. */
function firstSizes(): readonly number[] {
  const { pages, charactersEach } = firstChunk;
  return [
    pages,
    ...longFiles.map((_, at) => (pages * charactersEach) / (longFiles[at + 1] ?? Number.POSITIVE_INFINITY)),
  ];
}

/** A graph of which nothing is known. */
export function freshState(): IndexState {
  return {
    store: pageStore(),
    marks: pageMarks(),
    stamps: new Map(),
    seen: new Map(),
    lengths: pageLengths(),
    sizes: firstSizes().map(chunkSize),
    unreadable: [],
    key: undefined,
    sign: undefined,
    dayFirst: undefined,
    isFound: false,
    isWordDamaged: false,
    toldAt: Number.NEGATIVE_INFINITY,
  };
}
