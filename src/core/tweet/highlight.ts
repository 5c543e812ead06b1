import type { Block, BlockId } from "../block/block.ts";
import type { Tweet } from "./tweet.ts";

/** One block that Readwise exported, or one that holds a whole thread since it was collapsed. */
export interface Highlight {
  /** The block with its children: notes, tags, what the user added, and a nested thread's tail. */
  readonly block: Block;
  /** The block it lies directly under, undefined at the top level of the page. */
  readonly home: BlockId | undefined;
  /**
   * What its text holds: one tweet, or, in a merged block, every tweet of the thread in order. The pieces' texts, joined
   * in order, are the block's text to the character (a separator belongs to the `before` of the tweet behind it).
   */
  readonly tweets: readonly Tweet[];
  /** Set where the block is known to hold a whole thread, however many tweets its text shows. */
  readonly merged?: true;
  /** The tweets that were merged in it, in thread order, where its text does not show each of them and its snapshot is known. */
  readonly holds?: readonly Tweet[];
}
