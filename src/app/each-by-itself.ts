import { bareText } from "../core/block/property-lines.ts";
import type { Thread } from "../core/thread/thread.ts";
import { asSpread } from "./as-spread.ts";
import type { PageReading } from "./page-reading.ts";
import { holdsUnlinked } from "./snapshots.ts";

/**
 * A thread with each tweet of its merged block by itself, as its snapshot holds them. As its page shows it where that is
 * enough, where there is no snapshot, and where the user has edited the merged text since.
 */
export function eachByItself({ tweets, snapshots }: PageReading, thread: Thread): Thread {
  const merged = thread.members.find(({ highlight }) => highlight.merged)?.highlight;
  const snapshot = merged && snapshots.find((one) => one.style === "merge" && one.merged === merged.block.id);
  if (merged === undefined || snapshot === undefined || bareText(merged.block.text) !== snapshot.text) return thread;
  if (merged.tweets.length > 1 && !holdsUnlinked(snapshot)) return thread;
  return asSpread(tweets, thread, new Map([[merged.block.id, snapshot]])) ?? thread;
}
