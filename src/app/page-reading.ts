import type { BlockId } from "../core/block/block.ts";
import { everyBlock, pathTo } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { hasLastingId } from "../core/block/property-lines.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import { holderOf } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import { type Recognition, usualRecognition } from "../core/tweet/recognition.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import type { App } from "./app.ts";
import { loadNested } from "./load-nested.ts";
import { mergedNow } from "./snapshots.ts";
import { withHeldTweets } from "./with-held-tweets.ts";

/** A page of tweets with all that a command needs to know of it. */
export interface PageReading {
  readonly page: Page;
  readonly tweets: TweetPage;
  readonly threads: readonly Thread[];
  /** Of the threads that are collapsed on this page. */
  readonly snapshots: readonly Snapshot[];
}

/** The page as tweets and threads, undefined for a page that holds no tweets. */
export async function readPage(
  app: Pick<App, "graph" | "shelf">,
  page: Page,
  word?: UserWord,
  recognition: Recognition = usualRecognition,
): Promise<PageReading | undefined> {
  const { shelf } = app;
  const snapshots: Snapshot[] = [];
  for (const block of everyBlock(page.blocks)) {
    const snapshot = hasLastingId(block.text) ? await mergedNow(shelf, page.blocks, block) : undefined;
    if (snapshot !== undefined) snapshots.push(snapshot);
  }
  const merged = new Set(snapshots.map((snapshot) => snapshot.merged));
  const nested = (await (await loadNested(shelf))?.threadsOn(app.graph, page)) ?? [];
  const tails = new Set(nested.flatMap((thread) => thread.tails));
  const read = readTweetPage(page, { ...recognition, merged, tails });
  if (read === undefined) return undefined;
  const tweets = withHeldTweets(read, (holder) => snapshots.find(({ merged: one }) => one === holder));
  const threads = assembleThreads(tweets, word);
  snapshots.push(...nested.map(({ snapshot }) => snapshot));
  for (const thread of threads) {
    const holder = thread.state === "nested" ? holderOf(thread) : undefined;
    if (holder === undefined || snapshots.some((snapshot) => snapshot.merged === holder.id)) continue;
    const missed = await (await import("./nested-records.ts")).nestedUnder(shelf, page.name, holder);
    if (missed !== undefined) snapshots.push(missed.snapshot);
  }
  return { page, tweets, threads, snapshots };
}

/** The thread that a block belongs to: as head, tail, merged block, or as anything under one of them. */
export function threadAt({ page, threads }: PageReading, at: BlockId): Thread | undefined {
  const path = new Set(pathTo(page.blocks, at).map(({ id }) => id));
  return threads.findLast(({ members }) => members.some(({ highlight }) => path.has(highlight.block.id)));
}

/** The highlight that a block is, or lies under. */
export function highlightAt({ page, tweets }: PageReading, at: BlockId): Highlight | undefined {
  const path = new Set(pathTo(page.blocks, at).map(({ id }) => id));
  return tweets.highlights.findLast(({ block }) => path.has(block.id));
}
