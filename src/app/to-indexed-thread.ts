import type { Block, BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { readingText } from "../core/text/reading-text.ts";
import { holderOf } from "../core/thread/holder-of.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import { tweetName } from "../core/thread/user-word.ts";
import { postedAt } from "../core/tweet/posted.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { ownText } from "./own-text.ts";
import type { SyncTimes } from "./sync-times.ts";

/** What is known of a thread besides its page's texts. */
export interface ThreadLore {
  /** Snapshots of merged blocks that do not show their tweets. */
  readonly snapshots: ReadonlyMap<BlockId, Snapshot>;
  readonly interrupted: boolean;
  readonly syncedAt: SyncTimes;
}

/** Characters of a tweet without an id that tell it from the page's other tweets. */
const enough = 60;

/** What the index keeps of a thread, undefined for one without members. Its key is unique on its page only. */
export function indexedThread(
  thread: Thread,
  { snapshots, interrupted, syncedAt }: ThreadLore,
): IndexedThread | undefined {
  const { page, author, state, evidence, missing } = thread;
  const [head] = thread.members;
  if (head === undefined) return undefined;
  const members = thread.members.filter(({ duplicate }) => !duplicate);
  const holder = members.find(({ highlight }) => highlight.merged)?.highlight.block ?? holderOf(thread);
  const arrived = holder === undefined ? 0 : beside(holder, members);
  const snapshot = holder && snapshots.get(holder.id);
  const posted = members.flatMap((member) => member.posted ?? []);
  const synced = latest(members.flatMap(({ highlight }) => syncedAt(highlight.home) ?? []));
  return {
    key: keyOf(page, head),
    page,
    block: holder?.id ?? head.highlight.block.id,
    author: author === undefined ? undefined : ownText(author),
    state,
    evidence,
    tweets: snapshot ? snapshot.members.length + arrived : members.length,
    arrived,
    cutOff: members.filter(({ tweet }) => tweet.link === undefined && tweet.after === "").length,
    missing,
    posted: head.posted,
    newest: latest([...posted, ...(snapshot ? postedIn(snapshot) : [])]),
    ...(synced === undefined ? {} : { synced }),
    interrupted,
    text: readingText(thread, { author: false }),
  };
}

function keyOf(page: string, { id, tweet }: Member): string {
  return ownText(id ?? `${page}\n${tweetName(undefined, tweet).slice(0, enough)}`);
}

/** How many tweets stand beside a collapsed thread. */
function beside(holder: Block, members: readonly Member[]): number {
  const inside = new Set([...everyBlock([holder])].map(({ id }) => id));
  return members.filter(({ highlight }) => !inside.has(highlight.block.id)).length;
}

function postedIn({ members }: Snapshot): readonly number[] {
  return members.flatMap(({ block }) => {
    const id = readTweet(block.text).link?.id;
    return (id && postedAt(id)) ?? [];
  });
}

function latest(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : times.reduce((one, other) => Math.max(one, other));
}
