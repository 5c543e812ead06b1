import { bareText } from "../core/block/property-lines.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { UserWord } from "../core/thread/user-word.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import type { PageReading } from "./page-reading.ts";
import { holdsUnlinked } from "./snapshots.ts";

/**
 * A thread with each tweet of its merged block by itself, as its snapshot holds them. As its page shows it where that is
 * enough, where there is no snapshot, and where the user has edited the merged text since.
 */
export function eachByItself({ tweets, snapshots }: PageReading, thread: Thread, word: UserWord): Thread {
  const merged = thread.members.find(({ highlight }) => highlight.merged)?.highlight;
  const snapshot = merged && snapshots.find((one) => one.style === "merge" && one.merged === merged.block.id);
  if (merged === undefined || snapshot === undefined || bareText(merged.block.text) !== snapshot.text) return thread;
  if (merged.tweets.length > 1 && !holdsUnlinked(snapshot)) return thread;
  const told: Highlight = { ...merged, tweets: snapshot.members.map(({ block }) => readTweet(block.text)) };
  const highlights = tweets.highlights.map((highlight) => (highlight === merged ? told : highlight));
  const threads = assembleThreads({ ...tweets, highlights }, word);
  return threads.find(({ members }) => members.some(({ highlight }) => highlight === told)) ?? thread;
}
