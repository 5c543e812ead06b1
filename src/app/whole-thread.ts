import { withoutTask } from "../core/block/task.ts";
import type { Settings } from "../core/settings.ts";
import { readingText } from "../core/text/reading-text.ts";
import { readingTweet } from "../core/text/reading-tweet.ts";
import { withoutByline } from "../core/thread/byline.ts";
import { holderOf } from "../core/thread/holder-of.ts";
import { markers } from "../core/thread/marker.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import { tweetName, type UserWord } from "../core/thread/user-word.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import type { Tweet } from "../core/tweet/tweet.ts";
import { tweetAddress } from "../core/tweet/tweet-address.ts";
import { arrivedBeside } from "./arrived.ts";
import { cutOffAmong } from "./cut-off.ts";
import { notesOf } from "./notes-of.ts";
import type { Decided, ReadTweet, ThreadReading } from "./thread-reading.ts";

/** What a reading needs beside the thread. */
export interface Surroundings {
  readonly settings: Settings;
  readonly word: UserWord;
  /** All of its page. */
  readonly highlights: readonly Highlight[];
}

/** Of a picture nothing but what it shows is left. Bounded, so that a text full of openings costs no more than its length. */
const picture = /!\[([^\]\n]{0,500})\]\([^)\n]{0,1000}\)/g;

/** A thread in full, for reading. */
export function wholeThread(key: string, thread: Thread, around: Surroundings): ThreadReading {
  const { settings, word, highlights } = around;
  const { author, state, evidence, members, missing } = thread;
  const own = {
    blocks: new Set(members.map(({ highlight }) => highlight.block.id)),
    ids: new Set(members.map(({ id }) => id)),
  };
  const arrived = arrivedBeside(holderOf(thread), members);
  const isCutOff = cutOffAmong(highlights);
  let before = 0;
  const tweets = members.map((member, at): ReadTweet => {
    const text = withoutByline(readingTweet(member.tweet), member.tweet.link?.handle);
    const number = Math.max(0, ...markers(withoutTask(text)).map((marker) => marker.number));
    const missingBefore = missing.filter((one) => one > before && one < number);
    before = Math.max(before, number);
    return {
      name: tweetName(member.id, member.tweet),
      spot: { page: thread.page, block: member.highlight.block.id },
      address: member.id && tweetAddress(member.tweet.link?.handle ?? author, member.id, settings),
      posted: member.posted,
      text,
      // A merged block's notes are told once, with its first tweet.
      ...(isFirstOfItsBlock(members, at) ? notesOf(member.highlight.block, own) : { notes: [], tags: [] }),
      joint: thread.joints[at - 1],
      missingBefore,
      cutOff: isCutOff(member),
      inferred: member.inferred,
      duplicate: member.duplicate,
      reply: member.reply,
      foreign: member.foreign ? member.tweet.link?.handle : undefined,
      arrived: arrived.has(member),
    };
  });
  const text = readingText(thread);
  return {
    key,
    author,
    state,
    evidence,
    tweets,
    missingAfter: missing.filter((number) => number > before),
    decided: [...decided(thread, word), ...leftOut(thread, word, highlights)],
    markdown: text,
    plain: text.replace(picture, "$1"),
  };
}

function isFirstOfItsBlock(members: readonly Member[], at: number): boolean {
  const id = members[at]?.highlight.block.id;
  return members.findIndex(({ highlight }) => highlight.block.id === id) === at;
}

function decided({ members }: Thread, { joins, splits }: UserWord): readonly Decided[] {
  return members.flatMap(({ id, tweet }): readonly Decided[] => {
    const name = tweetName(id, tweet);
    const words = firstWords(tweet);
    if (splits.includes(name)) return [{ what: "split", tweet: name, words }];
    return joins.some(([, later]) => later === name) ? [{ what: "joined", tweet: name, words }] : [];
  });
}

/** Tweets of the page that the user took out of a thread, where they could be of this one: by its author, or by nobody known. */
function leftOut({ author }: Thread, { leaveOuts }: UserWord, highlights: readonly Highlight[]): readonly Decided[] {
  if (leaveOuts.length === 0) return [];
  const tweets = highlights.flatMap((highlight) => highlight.tweets);
  return tweets.flatMap((tweet): readonly Decided[] => {
    const name = tweetName(tweet.link?.id, tweet);
    const isOwn = (tweet.link?.handle ?? author)?.toLowerCase() === author?.toLowerCase();
    return isOwn && leaveOuts.includes(name) ? [{ what: "left-out", tweet: name, words: firstWords(tweet) }] : [];
  });
}

function firstWords(tweet: Tweet): string {
  return readingTweet(tweet).replace(/\s+/g, " ").slice(0, 60);
}
