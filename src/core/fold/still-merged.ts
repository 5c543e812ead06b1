import type { Block } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { withoutTask } from "../block/task.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import type { Snapshot, SnapshotMember } from "./snapshot.ts";
import { tweetNames } from "./tweet-names.ts";

/**
 * The record of a merged thread as it holds on its page today; undefined where the block that stood for it is gone, or is
 * the head again. A record outlives an expand, and what was taken in outlives its being taken out, since undo brings back
 * the texts of before. A text that no command has left there is judged by what it shows and by the tweets that stand
 * outside of it; in doubt the record serves on: it may hold what the page does not.
 */
export function stillMerged(page: readonly Block[], snapshot: Snapshot): Snapshot | undefined {
  const holder = findBlock(page, snapshot.merged);
  if (holder === undefined) return undefined;
  const traces = tracesIn(page, holder, snapshot);
  const fitting = asOf(snapshot, traces);
  return isSpread(fitting, traces) ? undefined : fitting;
}

/** What can be seen of a thread's tweets in the block that stands for it, and outside of that. */
interface Traces {
  /** The block's bare text. */
  readonly now: string;
  readonly showsHead: boolean;
  /** Whether it has a line of the text that the head has not. */
  readonly showsLine: (text: string) => boolean;
  readonly shows: (tail: SnapshotMember) => boolean;
  readonly stands: (tail: SnapshotMember) => boolean;
}

function tracesIn(page: readonly Block[], holder: Block, { members: [head] }: Snapshot): Traces {
  const now = bareText(holder.text);
  // Whether the head is a task, or that task done, is no trace of others.
  const [shown = "", own = ""] = [now, bareText(head?.block.text ?? "")].map(withoutTask);
  const lines = new Set(linesOf(shown));
  const heads = new Set(linesOf(own));
  const showsLine = (text: string) => linesOf(text).some((line) => lines.has(line) && !heads.has(line));
  let around: ReadonlySet<string> | undefined;
  return {
    now,
    showsHead: hasLinkOf(own, shown) || [...heads].some((line) => lines.has(line)),
    showsLine,
    shows: ({ block: { text } }) =>
      (hasLinkOf(text, shown) && !hasLinkOf(text, own)) || showsLine(readTweet(text).before),
    stands: ({ block: { text } }) => {
      // Under the head as it was there may be tweets; under a merged block lie those that it holds.
      around ??= namesOutside(page, shown === own ? [{ ...holder, children: [] }] : [holder]);
      return tweetNames(text).some((name) => around?.has(name));
    },
  };
}

/** The record as it was before tweets were taken in, where its text of then is back, or where they stand by themselves again. */
function asOf(snapshot: Snapshot, traces: Traces): Snapshot {
  const { earlier = [], members, text } = snapshot;
  const before = earlier.at(-1);
  if (before === undefined) return snapshot;
  const isNow = text === traces.now;
  const isThen = earlier.some((version) => version.text === traces.now);
  const isOut = () => members.slice(before.members).every((tail) => traces.stands(tail) && !traces.shows(tail));
  if (isNow === isThen ? !isOut() : isNow) return snapshot;
  const then = { text: before.text, members: members.slice(0, before.members), earlier: earlier.slice(0, -1) };
  return asOf({ ...snapshot, ...then }, traces);
}

function isSpread({ headStays, members: [, ...tail], spread, spreadFrom, text }: Snapshot, traces: Traces): boolean {
  const { now, shows, showsHead, showsLine, stands } = traces;
  if (text === now) return false;
  if (spreadFrom === now) return tail.every(stands);
  const isSilent = !tail.some(shows) && !showsLine(text);
  // After an expand only undo can have merged the thread again.
  if (spread === true) return (isSilent && showsHead) || tail.some((member) => stands(member) && !shows(member));
  if (!isSilent || !(headStays || showsHead)) return false;
  return headStays && showsHead ? tail.some(stands) : tail.every(stands);
}

/** Whether a text has the link of a tweet, written as there. */
function hasLinkOf(tweet: string, text: string): boolean {
  const { link } = readTweet(tweet);
  return link !== undefined && text.includes(link.verbatim);
}

/** The lines of a text that say something. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => (/\p{L}/u.test(line) ? line.trim() : []));
}

function namesOutside(page: readonly Block[], holder: readonly Block[]): ReadonlySet<string> {
  const inside = new Set([...everyBlock(holder)].map(({ id }) => id));
  return new Set([...everyBlock(page)].flatMap(({ id, text }) => (inside.has(id) ? [] : tweetNames(text))));
}
