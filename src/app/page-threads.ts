import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { hasLastingId } from "../core/block/property-lines.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import { isNote } from "../core/tweet/note.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import { asSpread } from "./as-spread.ts";
import { cutOffAmong } from "./cut-off.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { NestedRecords } from "./nested-records.ts";
import type { Shelf } from "./shelf.ts";
import { mergedNow, type SnapshotHolders } from "./snapshots.ts";
import { type HeaderTime, syncTimes } from "./sync-times.ts";
import { indexedThread } from "./to-indexed-thread.ts";
import { withHeldTweets } from "./with-held-tweets.ts";

/** What reading pages for the index needs besides the pages. */
export interface PageLore {
  readonly recognition: Recognition;
  readonly word: UserWord;
  readonly shelf: Shelf;
  readonly holders: SnapshotHolders;
  /** What is kept of nested threads, undefined where none is. */
  readonly nested: Pick<NestedRecords, "tailsOn"> | undefined;
  /** Names of pages on which a run was cut short, lower case. */
  readonly interrupted: ReadonlySet<string>;
  readonly headerTime: HeaderTime;
}

/**
 * What the index keeps of a page's threads; undefined for a page that holds no tweets. A merged block is known by the name
 * of its snapshot. Snapshots themselves are read only where the page does not show what they hold: where tweets of a merged
 * text have no links or all but one were left out, and where a tweet in a nested thread has lost its own.
 */
export async function pageThreads(page: Page, lore: PageLore): Promise<readonly IndexedThread[] | undefined> {
  const merged = lore.holders.all.size === 0 ? nobody : new Set(holdersOn(page, lore.holders));
  const read = readTweetPage(page, merged.size === 0 ? lore.recognition : { ...lore.recognition, merged });
  if (read === undefined) return undefined;
  const tails = lore.nested && hasUnread(read) ? await lore.nested.tailsOn(page) : nobody;
  if (merged.size === 0 && tails.size === 0) return indexed(read, lore);
  const snapshots = await silentSnapshots(read, lore);
  const spread = [...merged].filter((holder) => snapshots.has(holder) && snapshots.get(holder) === undefined);
  const known = new Set([...merged].filter((holder) => !spread.includes(holder)));
  const isAsRead = spread.length === 0 && tails.size === 0;
  const tweets = isAsRead ? read : readTweetPage(page, { ...lore.recognition, merged: known, tails });
  const snapshotOf = (holder: BlockId) => snapshots.get(holder);
  return tweets && indexed(withHeldTweets(tweets, snapshotOf), lore);
}

const nobody: ReadonlySet<BlockId> = new Set();

function indexed(tweets: TweetPage, { word, interrupted, headerTime }: PageLore): readonly IndexedThread[] {
  const { page } = tweets;
  const lore = {
    spread: (thread: Thread) => asSpread(tweets, thread).members,
    isCutOff: cutOffAmong(tweets.highlights),
    syncedAt: syncTimes(page, headerTime),
    interrupted: interrupted.size > 0 && interrupted.has(page.name.toLowerCase()),
  };
  return assembleThreads(tweets, word).flatMap((thread) => indexedThread(thread, lore) ?? []);
}

function holdersOn({ blocks }: Page, holders: PageLore["holders"]): readonly BlockId[] {
  const lasting = [...everyBlock(blocks)].filter(({ id, text }) => holders.all.has(id) && hasLastingId(text));
  return lasting.map(({ id }) => id);
}

/** The snapshots of blocks known to be merged whose text does not show each tweet; undefined for a thread that is spread again. */
async function silentSnapshots(
  { page, highlights }: TweetPage,
  { holders, shelf }: PageLore,
): Promise<ReadonlyMap<BlockId, Snapshot | undefined>> {
  const found = new Map<BlockId, Snapshot | undefined>();
  for (const { merged, block: holder, tweets } of highlights) {
    if (!merged || (tweets.length > 1 && !holders.unlinked.has(holder.id))) continue;
    found.set(holder.id, await mergedNow(shelf, page.blocks, holder));
  }
  return found;
}

/** Whether something that is neither a tweet nor a note lies under a tweet: perhaps a tweet without its link. */
function hasUnread({ highlights }: TweetPage): boolean {
  const known = new Set<Block>(highlights.map(({ block }) => block));
  return highlights.some(({ block }) => block.children.some((child) => !known.has(child) && !isNote(child.text)));
}
