import type { Joint } from "../thread/joint.ts";
import type { Evidence } from "../thread/thread.ts";

/** By what threads can be picked out. */
export type TraitWord =
  | "spread"
  | "collapsed"
  | "arrived"
  | "cutOff"
  | "incomplete"
  | "possible"
  | "interrupted"
  | "changed";

/** By what threads can be ordered; `best` is how well they match what is searched. */
export type SortWord = "best" | "newest" | "synced" | "author" | "length";

/** What is done to many threads. */
export type BulkWord = "collapse" | "expand" | "nest";

/** What a key of the panel does. */
export type KeyWord =
  | "search"
  | "move"
  | "ends"
  | "go"
  | "beside"
  | "openTweet"
  | "openAll"
  | "read"
  | "select"
  | "selectAll"
  | "collapse"
  | "expand"
  | "copy"
  | "menu"
  | "help"
  | "close";

/**
 * What the panel says; one file for each language. Nothing here may begin with a user's text: a reader, and Logseq's
 * messages, take the beginning of a sentence for ours.
 */
export interface PanelWords {
  /** The language as a BCP 47 tag. */
  readonly language: string;
  readonly number: (number: number) => string;
  readonly title: string;
  readonly close: string;
  readonly refresh: string;
  readonly keys: string;
  readonly edge: string;

  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;

  readonly traits: Readonly<Record<TraitWord, string>>;
  readonly traitsLabel: string;
  readonly author: string;
  readonly allAuthors: string;
  readonly clearFilters: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<SortWord, string>>;
  readonly group: string;

  readonly list: string;
  readonly count: (threads: number) => string;
  readonly countOf: (shown: number, all: number) => string;
  readonly tweets: (count: number) => string;
  readonly noText: string;
  readonly unknownAuthor: string;
  readonly unknownDate: string;
  readonly lengthGroup: (from: number, to: number | undefined) => string;
  readonly badges: {
    readonly collapsed: string;
    readonly nested: string;
    readonly arrived: (tweets: number) => string;
    readonly cutOff: (tweets: number) => string;
    readonly saved: (tweets: number, of: number) => string;
    readonly possible: string;
    readonly interrupted: string;
    readonly added: string;
    readonly changed: string;
  };

  readonly loading: string;
  readonly progress: (pages: number, of: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: (reason: string) => string;
  readonly tryAgain: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly noMatch: string;
  readonly noMatchHint: string;
  readonly news: (added: number, changed: number, gone: number) => string;
  readonly noNews: string;
  /** The record of joins and splits cannot be read, and the list does without. */
  readonly wordDamaged: string;
  readonly unreadPages: (pages: number, reason: string) => string;
  readonly interruptedRuns: (threads: number) => string;
  readonly showThem: string;

  readonly acts: {
    readonly collapse: string;
    readonly expand: string;
    readonly nest: string;
    readonly insert: string;
    readonly openTweet: string;
    readonly openFirst: string;
    readonly openAll: string;
    readonly goTo: string;
    readonly openBeside: string;
    /** For `copyMarkdown` where there is little room. */
    readonly copy: string;
    readonly copyMarkdown: string;
    readonly copyText: string;
    readonly split: string;
    readonly leaveOut: string;
    readonly join: string;
    readonly finish: string;
    readonly putBack: string;
    readonly read: string;
    readonly closeReading: string;
    readonly more: string;
    readonly select: string;
  };
  readonly working: string;
  readonly actFailed: (reason: string) => string;
  readonly copied: (threads: number) => string;
  readonly copyFailed: string;
  readonly copyByHand: string;
  readonly dismiss: string;

  readonly reading: {
    /** `author` as it is shown, with `@` before a handle. */
    readonly of: (author: string | undefined) => string;
    readonly loading: string;
    readonly gone: string;
    readonly place: (number: number, of: number) => string;
    readonly why: Readonly<Record<Evidence, string>>;
    readonly joint: (joint: Joint) => string;
    readonly missing: (numbers: readonly number[]) => string;
    readonly cutOff: string;
    readonly inferred: string;
    readonly duplicate: string;
    readonly reply: string;
    readonly foreign: (author: string) => string;
    readonly arrived: string;
    readonly note: string;
    readonly tags: string;
    readonly picture: string;
    readonly pictureFailed: string;
    readonly joined: (words: string) => string;
    readonly split: (words: string) => string;
    readonly leftOut: (words: string) => string;
    readonly forget: string;
  };

  readonly selected: (threads: number) => string;
  readonly clearSelection: string;
  readonly bulk: {
    readonly previewing: (done: number, of: number) => string;
    readonly preview: (threads: number, tweets: number, pages: number) => string;
    readonly nothing: string;
    readonly warnings: (count: number) => string;
    readonly refused: (threads: number) => string;
    readonly unsure: (threads: number) => string;
    /** What is going to be done: the dialog's name, and the button's. */
    readonly run: (act: BulkWord, threads: number) => string;
    readonly cancel: string;
    readonly running: (done: number, of: number) => string;
    readonly stopping: string;
    readonly report: (act: BulkWord, done: number, of: number) => string;
    readonly reportStopped: (act: BulkWord, done: number, of: number) => string;
    readonly left: (threads: number) => string;
    readonly putBack: string;
    readonly leave: string;
    /** `of` threads that a batch was to change, and how many it did; undefined where it did not come to its end. */
    readonly last: (act: BulkWord, of: number, changed: number | undefined) => string;
    readonly lastDamaged: string;
    readonly unreadable: (pages: number) => string;
    readonly puttingBack: (done: number, of: number) => string;
    readonly putBackReport: (done: number, of: number) => string;
    readonly failed: (reason: string) => string;
    readonly close: string;
    readonly done: (number: number) => string;
  };

  readonly help: Readonly<Record<KeyWord, string>>;
  /** What mouse buttons do together with keys. */
  readonly helpMouse: string;
}
