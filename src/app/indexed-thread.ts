import type { BlockId } from "../core/block/block.ts";
import type { Evidence, ThreadState } from "../core/thread/thread.ts";

/** What lists and search keep of a thread; everything else is read again from its page when it is wanted. */
export interface IndexedThread {
  /** Names the thread in its graph over re-reads: its first tweet's status id, else its page and first words. */
  readonly key: string;
  readonly page: string;
  /** The head's block, or the merged block. */
  readonly block: BlockId;
  /** The handle without `@`, or a display name. */
  readonly author: string | undefined;
  readonly state: ThreadState;
  readonly evidence: Evidence;
  /** Tweets of the thread, those in a merged block included, duplicates not. */
  readonly tweets: number;
  /** Tweets that stand beside a collapsed thread since a later sync. */
  readonly arrived: number;
  /** Highlights that lost their end and their link. */
  readonly cutOff: number;
  /** Numbers that the tweets' own count names and no tweet bears. */
  readonly missing: readonly number[];
  /** When the first and the newest tweet were posted, in ms since 1970. */
  readonly posted: number | undefined;
  readonly newest: number | undefined;
  /** When Readwise brought the latest of its tweets, as its sync headers say, in ms since 1970. */
  readonly synced?: number | undefined;
  /** A run on it was cut short and waits to be finished or put back. */
  readonly interrupted: boolean;
  /** The reading version of its whole text, tweets parted by blank lines: what is searched, and shown as first words. */
  readonly text: string;
  /** Whether the text is one that search reads faster (`isPlain`). */
  readonly isPlain: boolean;
}
