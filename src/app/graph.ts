import type { BlockId } from "../core/block/block.ts";
import type { Edit } from "../core/block/edit.ts";
import type { Page } from "../core/block/page.ts";

/** What a graph says of itself. */
export interface GraphFacts {
  /** Names the graph among the user's graphs; undefined while none is open. */
  readonly key: string | undefined;
  /** Whether it keeps its blocks in a database, which no adapter of ours reads yet, and not in files. */
  readonly isDatabase: boolean;
  /** Longest block that the host edits and searches, in characters. */
  readonly maxLength: number;
  /** The user's date format, in the host's own tokens. */
  readonly dateFormat: string;
  /** The host's language as a BCP 47 tag. */
  readonly language: string;
}

/**
 * What names a page to the host: its name in any case, the host's own number for it (which never changes while the
 * graph is open), or the file that holds it.
 */
export type PageRef = string | number | { readonly file: string };

/** A page that may hold tweets. */
export interface FoundPage {
  readonly number: number;
  /** Differs from an earlier one if the page was changed in between; a change may take seconds to show in it. */
  readonly stamp: string;
}

/**
 * A part of the pages that may hold tweets; where the graph is large, finding all of them at once would hold the app too
 * long. What is left out does not narrow it.
 */
export interface PagePart {
  /** Every page that has a file, whatever is in it: told in half the time. Nothing on hosts that keep no files. */
  readonly any?: true;
  /** These pages alone. */
  readonly among?: readonly number[];
  /** Those whose file has more characters than this. */
  readonly longerThan?: number;
  /** Those whose file has such a number; the numbers of files lie among those of pages. */
  readonly parity?: "even" | "odd";
  /** Those whose file has a greater number than this. */
  readonly after?: number;
  /** Those whose file has this number or a smaller one. */
  readonly upTo?: number;
}

/** A page as the host keeps it. */
export interface HostPage extends Page {
  readonly number: number;
}

/** Said by whoever reads many pages and would rather wait than hold the host for long. */
export interface Leisure {
  /** The host has answered a question: it is free from now on, while the answer is still worked on. */
  readonly answered: () => void;
}

/** What a host tells of its own accord. */
export type GraphNews =
  /** Blocks of a page were changed, by whomever; `tweets`: what was touched looks as if the page may hold tweets. */
  | { readonly what: "page"; readonly page: number; readonly tweets: boolean }
  /** A page's file is no longer what it was: changed by another program, unless `file-written` says otherwise. */
  | { readonly what: "file-changed"; readonly file: string }
  /** The host itself has written that file: what is in it has been told before. Comes beside `file-changed`. */
  | { readonly what: "file-written"; readonly file: string }
  /** Something was changed, and nobody knows what. */
  | { readonly what: "unclear" }
  /** Perhaps another graph is open; its key tells. */
  | { readonly what: "graph" }
  /** The graph was read anew: nothing has the number or the uuid that it had. */
  | { readonly what: "reindexed" };

/**
 * All that we ask of a host that keeps blocks. The adapter in src/logseq serves file graphs. Every call may reject, and an
 * adapter lets none of them wait for ever.
 */
export interface Graph {
  facts(): Promise<GraphFacts>;
  /** Every page of a part that may hold tweets, and some that hold none: a small question, however large the graph. */
  tweetPages(part: PagePart): Promise<readonly FoundPage[]>;
  /**
   * Pages in any order, each once; those that are not there are left out. As a rule one question for each way in which
   * they are named, and one more or two for each page too long to be answered beside others. At leisure, such a page is
   * asked for in parts, between which the host rests, and it may be changed.
   */
  pages(which: readonly PageRef[], leisure?: Leisure): Promise<readonly HostPage[]>;
  /** The page on which a block lies, undefined when the block is not there. */
  pageAround(block: BlockId): Promise<Page | undefined>;
  /** Where the user is: the block that is edited or selected, and the page that is open. */
  here(): Promise<{ readonly block: BlockId | undefined; readonly page: string | undefined }>;
  /** Those of the blocks that others refer to or embed. */
  referred(blocks: readonly BlockId[]): Promise<ReadonlySet<BlockId>>;
  /**
   * Saves what the user is typing and takes the cursor out of the block; ends when the text can be read. Answers the
   * block that is still being edited, where the host would not let go of it.
   */
  leaveEditing(): Promise<BlockId | undefined>;
  /** The block that is being edited at this moment: what is typed there may not be saved yet. */
  edited(): Promise<BlockId | undefined>;
  /** Makes one change, as one call. It may do nothing without a word: read again to know. */
  change(edit: Edit): Promise<void>;
  /**
   * Tells `hear` what happens until the answer is called. Not all is told: a change of more than a thousand blocks is kept
   * quiet (LOGSEQ.md 0.9), and the DB app may keep deletions to itself (LOGSEQ.md 2.5).
   */
  changes(hear: (news: readonly GraphNews[]) => void): Promise<() => void>;
}
