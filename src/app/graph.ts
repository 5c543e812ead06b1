import type { BlockId } from "../core/block/block.ts";
import type { Edit } from "../core/block/edit.ts";
import type { Page } from "../core/block/page.ts";

/** What a graph says of itself. */
export interface GraphFacts {
  /** Names the graph among the user's graphs; undefined while none is open. */
  readonly key: string | undefined;
  /** Longest block that the host edits and searches, in characters. */
  readonly maxLength: number;
  /** The user's date format, in the host's own tokens. */
  readonly dateFormat: string;
  /** The host's language as a BCP 47 tag. */
  readonly language: string;
}

/**
 * All that we ask of a host that keeps blocks. One adapter serves file graphs, one DB graphs; nothing else knows which.
 * Every call may reject, and an adapter lets none of them wait for ever.
 */
export interface Graph {
  facts(): Promise<GraphFacts>;
  /** The names of pages that may hold tweets, by the cheapest question that finds them all. */
  tweetPageNames(): Promise<readonly string[]>;
  /** Pages by name, in any order; those that are not there are left out. One question for all of them. */
  pages(names: readonly string[]): Promise<readonly Page[]>;
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
  /** Makes one change, as one call. It may do nothing without a word: read again to know. */
  change(edit: Edit): Promise<void>;
}
