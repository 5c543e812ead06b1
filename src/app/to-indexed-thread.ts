import type { BlockId } from "../core/block/block.ts";
import { isPlain } from "../core/search/plain-text.ts";
import { readingText } from "../core/text/reading-text.ts";
import { holderOf } from "../core/thread/holder-of.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import { tweetName } from "../core/thread/user-word.ts";
import { arrivedBeside } from "./arrived.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { ownText } from "./own-text.ts";
import type { SyncTimes } from "./sync-times.ts";

/** What is known of a thread besides its page's texts. */
export interface ThreadLore {
  /** The members of a thread with each by itself, where its merged text does not show them so and its snapshot tells. */
  readonly spread: (thread: Thread) => readonly Member[];
  readonly isCutOff: (member: Member) => boolean;
  readonly interrupted: boolean;
  readonly syncedAt: SyncTimes;
}

/** Characters of a tweet without an id that tell it from the page's other tweets. */
const enough = 60;

/** What the index keeps of a thread, undefined for one without members. Its key is unique on its page only. */
export function indexedThread(thread: Thread, lore: ThreadLore): IndexedThread | undefined {
  const { page, author, state, evidence, missing } = thread;
  const [head] = thread.members;
  if (head === undefined) return undefined;
  const whole = lore.spread(thread);
  const members = whole.filter(({ duplicate }) => !duplicate);
  const holder = whole.find(({ highlight }) => highlight.merged)?.highlight.block ?? holderOf(thread);
  const arrived = arrivedBeside(holder, whole);
  const { cutOff, newest, synced } = totals(members, lore);
  const text = readingText({ ...thread, members }, { author: false });
  return {
    key: keyOf(page, head),
    page,
    block: holder?.id ?? head.highlight.block.id,
    author: author === undefined ? undefined : ownText(author),
    state,
    evidence,
    tweets: members.length,
    arrived: members.filter((member) => arrived.has(member)).length,
    cutOff,
    missing,
    posted: head.posted,
    newest,
    ...(synced === undefined ? {} : { synced }),
    interrupted: lore.interrupted,
    text,
    isPlain: isPlain(text),
  };
}

interface Totals {
  readonly cutOff: number;
  readonly newest: number | undefined;
  readonly synced: number | undefined;
}

function totals(members: readonly Member[], { isCutOff, syncedAt }: ThreadLore): Totals {
  let cutOff = 0;
  let newest: number | undefined;
  let synced: number | undefined;
  let home: BlockId | undefined;
  for (const member of members) {
    const { highlight, posted } = member;
    if (isCutOff(member)) cutOff += 1;
    newest = later(newest, posted);
    if (highlight.home !== home) synced = later(synced, syncedAt(highlight.home));
    home = highlight.home;
  }
  return { cutOff, newest, synced };
}

function later(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}

function keyOf(page: string, { id, tweet }: Member): string {
  return ownText(id ?? `${page}\n${tweetName(undefined, tweet).slice(0, enough)}`);
}
