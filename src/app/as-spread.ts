import type { BlockId } from "../core/block/block.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";

/**
 * The members of a thread with each tweet of its merged block by itself, as they would be were it spread; undefined for a
 * thread whose snapshot is not among those given.
 */
export function asSpread(
  page: TweetPage,
  { members }: Thread,
  snapshots: ReadonlyMap<BlockId, Snapshot | undefined>,
): readonly Member[] | undefined {
  if (snapshots.size === 0) return undefined;
  const all = new Set(members.map(({ highlight }) => highlight));
  const merged = [...all].find((highlight) => highlight.merged);
  const snapshot = merged && snapshots.get(merged.block.id);
  if (merged === undefined || snapshot === undefined) return undefined;
  const highlights = [...all].flatMap((highlight): readonly Highlight[] =>
    highlight === merged
      ? snapshot.members.map(({ block }) => ({ ...merged, tweets: [readTweet(block.text)] }))
      : [highlight],
  );
  return assembleThreads({ ...page, isOneThread: true, highlights })[0]?.members;
}
