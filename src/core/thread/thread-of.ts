import type { TweetPage } from "../tweet/tweet-page.ts";
import { duplicatesIn } from "./duplicates.ts";
import type { Entry } from "./entry.ts";
import { weakest } from "./evidence.ts";
import type { Joint } from "./joint.ts";
import { missingNumbers } from "./missing.ts";
import { repliesIn } from "./replies.ts";
import type { Member, Thread, ThreadState } from "./thread.ts";

/** A chain of entries in order, and why each but the first belongs to the one before it. */
export interface Chain {
  readonly entries: readonly Entry[];
  readonly joints: readonly Joint[];
}

/** The thread that a chain is. */
export function threadOf(page: TweetPage, { entries, joints }: Chain): Thread {
  const author = authorOf(entries, page);
  const members = membersOf(entries, author?.toLowerCase());
  return {
    page: page.page.name,
    author,
    state: stateOf(entries),
    evidence: weakest(joints),
    members,
    joints,
    missing: missingNumbers(entries, members),
  };
}

/** Most links' handle, as the newest of them spells it; else what the page says. */
function authorOf(entries: readonly Entry[], { author }: TweetPage): string | undefined {
  const most = mostFrequentHandle(entries);
  if (most === undefined) return author;
  return entries.findLast(({ handle }) => handle === most)?.tweet.link?.handle ?? author;
}

/** The handle that most tweets' links name, in lower case. */
export function mostFrequentHandle(entries: readonly Entry[]): string | undefined {
  const first = entries.find(({ handle }) => handle !== undefined)?.handle;
  if (entries.every(({ handle }) => handle === undefined || handle === first)) return first;
  const counts = new Map<string, number>();
  for (const { handle } of entries) if (handle !== undefined) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function membersOf(entries: readonly Entry[], author: string | undefined): readonly Member[] {
  const duplicates = duplicatesIn(entries);
  const replies = repliesIn(entries, author);
  return entries.map((entry): Member => {
    const { highlight, tweet, id, inferred, posted, handle } = entry;
    const foreign = handle !== undefined && author !== undefined && handle !== author;
    return {
      highlight,
      tweet,
      id,
      inferred,
      posted,
      reply: replies.has(entry),
      foreign,
      duplicate: duplicates.size > 0 && duplicates.has(entry),
    };
  });
}

function stateOf(entries: readonly Entry[]): ThreadState {
  if (entries.some(({ highlight: { merged, tweets } }) => merged || tweets.length > 1)) return "merged";
  const home = entries[0]?.highlight.home;
  if (entries.every(({ highlight }) => highlight.home === home)) return "spread";
  const blocks = new Set(entries.map(({ highlight }) => highlight.block.id));
  return entries.some(({ highlight }) => highlight.home !== undefined && blocks.has(highlight.home))
    ? "nested"
    : "spread";
}
