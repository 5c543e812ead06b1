import type { BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { hasLastingId } from "../core/block/property-lines.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../core/tweet/recognition.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Shelf } from "./shelf.ts";
import { mergedSnapshot } from "./snapshots.ts";
import { syncTimes } from "./sync-times.ts";
import { indexedThread } from "./to-indexed-thread.ts";

/** What reading pages for the index needs besides the pages. */
export interface PageLore {
  readonly word: UserWord;
  readonly shelf: Shelf;
  /** Blocks under whose name a snapshot is kept. */
  readonly holders: ReadonlySet<BlockId>;
  /** Names of pages on which a run was cut short, lower case. */
  readonly interrupted: ReadonlySet<string>;
  /** Whether the user's date format has the day before the month. */
  readonly dayFirst: boolean | undefined;
}

/**
 * What the index keeps of a page's threads; undefined for a page that holds no tweets. A merged block is known by the name
 * of its snapshot; the snapshot itself is read only where the block's text does not show its tweets (all links left out
 * but one, by setting).
 */
export async function pageThreads(page: Page, lore: PageLore): Promise<readonly IndexedThread[] | undefined> {
  const merged = new Set(lore.holders.size === 0 ? [] : holdersOn(page, lore.holders));
  let threads = assembled(page, lore.word, merged);
  const snapshots = new Map<BlockId, Snapshot>();
  const silent = (threads ?? []).flatMap((thread) => silentHolder(thread, merged) ?? []);
  for (const holder of silent) {
    const snapshot = await mergedSnapshot(lore.shelf, holder);
    if (snapshot?.style === "merge") snapshots.set(holder, snapshot);
    else merged.delete(holder);
  }
  // A nested thread whose head has no tweet link keeps its snapshot where merged blocks do.
  if (snapshots.size < silent.length) threads = assembled(page, lore.word, merged);
  const syncedAt = syncTimes(page, lore.dayFirst);
  const interrupted = lore.interrupted.has(page.name.toLowerCase());
  return threads?.flatMap((thread) => indexedThread(thread, { snapshots, interrupted, syncedAt }) ?? []);
}

function holdersOn({ blocks }: Page, holders: PageLore["holders"]): readonly BlockId[] {
  const lasting = [...everyBlock(blocks)].filter(({ id, text }) => holders.has(id) && hasLastingId(text));
  return lasting.map(({ id }) => id);
}

function assembled(page: Page, word: UserWord, merged: ReadonlySet<BlockId>): readonly Thread[] | undefined {
  const tweets = readTweetPage(page, merged.size === 0 ? usualRecognition : { ...usualRecognition, merged });
  return tweets && assembleThreads(tweets, word);
}

/** The block that is known to be merged, if its text shows one tweet only. */
function silentHolder({ members }: Thread, merged: ReadonlySet<BlockId>): BlockId | undefined {
  if (merged.size === 0) return undefined;
  const holder = members.find(({ highlight }) => highlight.merged)?.highlight.block.id;
  const isSilent = members.filter(({ highlight }) => highlight.block.id === holder).length === 1;
  return isSilent ? holder : undefined;
}
