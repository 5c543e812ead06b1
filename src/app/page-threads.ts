import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { hasLastingId } from "../core/block/property-lines.ts";
import { isSpreadAgain } from "../core/fold/is-spread-again.ts";
import { locateNested } from "../core/fold/locate-nested.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import { isNote } from "../core/tweet/note.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import { type Recognition, usualRecognition } from "../core/tweet/recognition.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Shelf } from "./shelf.ts";
import { mergedSnapshot, nestedSnapshots } from "./snapshots.ts";
import { syncTimes } from "./sync-times.ts";
import { indexedThread } from "./to-indexed-thread.ts";

/** What reading pages for the index needs besides the pages. */
export interface PageLore {
  readonly word: UserWord;
  readonly shelf: Shelf;
  /** Blocks under whose name a snapshot is kept. */
  readonly holders: ReadonlySet<BlockId>;
  /** Whether snapshots of nested threads are kept for a page, by its name. */
  readonly hasNested: (page: string) => boolean;
  /** Names of pages on which a run was cut short, lower case. */
  readonly interrupted: ReadonlySet<string>;
  /** Whether the user's date format has the day before the month. */
  readonly dayFirst: boolean | undefined;
}

/**
 * What the index keeps of a page's threads; undefined for a page that holds no tweets. A merged block is known by the name
 * of its snapshot. Snapshots themselves are read only where the page does not show what they hold: where all links of a
 * merged text but one were left out, and where a tweet in a nested thread has lost its own.
 */
export async function pageThreads(page: Page, lore: PageLore): Promise<readonly IndexedThread[] | undefined> {
  const merged = new Set(lore.holders.size === 0 ? [] : holdersOn(page, lore.holders));
  let read = readTweetPage(page, merged.size === 0 ? usualRecognition : { ...usualRecognition, merged });
  if (read === undefined) return undefined;
  let threads = assembleThreads(read, lore.word);
  const snapshots = await silentSnapshots(page, threads, merged, lore.shelf);
  for (const holder of [...merged]) if (snapshots.get(holder) === "spread again") merged.delete(holder);
  const tails = lore.hasNested(page.name) && hasUnread(read) ? await nestedTails(page, lore.shelf) : undefined;
  if (tails !== undefined || [...snapshots.values()].includes("spread again")) {
    const recognition: Recognition = { ...usualRecognition, merged, ...(tails ? { tails } : {}) };
    read = readTweetPage(page, recognition) ?? read;
    threads = assembleThreads(read, lore.word);
  }
  const syncedAt = syncTimes(page, lore.dayFirst);
  const interrupted = lore.interrupted.has(page.name.toLowerCase());
  const own = new Map(
    [...snapshots].flatMap(([id, found]) => (found === "spread again" ? [] : [[id, found] as const])),
  );
  return threads.flatMap((thread) => indexedThread(thread, { snapshots: own, interrupted, syncedAt }) ?? []);
}

function holdersOn({ blocks }: Page, holders: PageLore["holders"]): readonly BlockId[] {
  const lasting = [...everyBlock(blocks)].filter(({ id, text }) => holders.has(id) && hasLastingId(text));
  return lasting.map(({ id }) => id);
}

/** The snapshots of blocks known to be merged whose text shows one tweet only. */
async function silentSnapshots(
  { blocks }: Page,
  threads: readonly Thread[],
  merged: ReadonlySet<BlockId>,
  shelf: Shelf,
): Promise<ReadonlyMap<BlockId, Snapshot | "spread again">> {
  const found = new Map<BlockId, Snapshot | "spread again">();
  if (merged.size === 0) return found;
  for (const { members } of threads) {
    const holder = members.find(({ highlight }) => highlight.merged)?.highlight.block.id;
    const shown = members.filter(({ highlight }) => highlight.block.id === holder).length;
    const snapshot = holder && shown === 1 ? await mergedSnapshot(shelf, holder) : undefined;
    if (holder === undefined || shown > 1) continue;
    const isMerged = snapshot?.style === "merge" && !isSpreadAgain(blocks, snapshot);
    found.set(holder, snapshot !== undefined && isMerged ? snapshot : "spread again");
  }
  return found;
}

/** Whether something that is neither a tweet nor a note lies under a tweet: perhaps a tweet without its link. */
function hasUnread({ highlights }: TweetPage): boolean {
  const known = new Set<Block>(highlights.map(({ block }) => block));
  return highlights.some(({ block }) => block.children.some((child) => !known.has(child) && !isNote(child.text)));
}

async function nestedTails({ name, blocks }: Page, shelf: Shelf): Promise<ReadonlySet<BlockId>> {
  const snapshots = await nestedSnapshots(shelf, name);
  return new Set(snapshots.flatMap((snapshot) => locateNested(blocks, snapshot)?.tails ?? []));
}
