import type { StatusId } from "../tweet/status-id.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { wordsOf } from "./words-of.ts";

/** How a tweet is named in what a user decided: by its status id, or by its first words where it has none. */
export type TweetName = string;

/** What a user decided about threads; it overrides every rule, and survives re-sync and re-index. */
export interface UserWord {
  /** Pairs of tweets whose threads are one. */
  readonly joins: readonly (readonly [TweetName, TweetName])[];
  /** Tweets that begin a thread of their own. */
  readonly splits: readonly TweetName[];
  /** Tweets that belong to no thread. */
  readonly leaveOuts: readonly TweetName[];
}

/** A user who has said nothing. */
export const noWord: UserWord = { joins: [], splits: [], leaveOuts: [] };

/** Characters of a text that name a tweet without an id: enough to tell tweets apart, few enough to store. */
const nameLength = 160;

/** The tweet's name; `id` is the one that its thread gives it, which may be inferred. */
export function tweetName(id: StatusId | undefined, tweet: Tweet): TweetName {
  return id ?? `“${wordsOf(tweet).slice(0, nameLength)}”`;
}

/** The word with two tweets' threads made one; a cut before either of them is taken back. */
export function withJoin(word: UserWord, a: TweetName, b: TweetName): UserWord {
  const isOne = (name: TweetName) => name === a || name === b;
  return {
    joins: [...word.joins.filter((pair) => !pair.every(isOne)), [a, b]],
    splits: word.splits.filter((name) => !isOne(name)),
    leaveOuts: word.leaveOuts.filter((name) => !isOne(name)),
  };
}

/** The word with a cut before `name`; joins of the tweets `before` it with those from it on (`after`) are taken back. */
export function withSplit(
  word: UserWord,
  name: TweetName,
  before: readonly TweetName[],
  after: readonly TweetName[],
): UserWord {
  const [front, back] = [new Set(before), new Set([name, ...after])];
  const crosses = ([a, b]: readonly [TweetName, TweetName]) =>
    (front.has(a) && back.has(b)) || (front.has(b) && back.has(a));
  return {
    ...word,
    joins: word.joins.filter((pair) => !crosses(pair)),
    splits: [...word.splits.filter((split) => split !== name), name],
  };
}

/** The word with the tweet left out of every thread. */
export function withLeaveOut(word: UserWord, name: TweetName): UserWord {
  return {
    joins: word.joins.filter((pair) => !pair.includes(name)),
    splits: word.splits.filter((split) => split !== name),
    leaveOuts: [...word.leaveOuts.filter((left) => left !== name), name],
  };
}

/** Whether anything was said about the tweet. */
export function isSaidOf(word: UserWord, name: TweetName): boolean {
  return word.joins.some((pair) => pair.includes(name)) || word.splits.includes(name) || word.leaveOuts.includes(name);
}

/** The word without anything that was said about the tweet. */
export function withoutWordOn(word: UserWord, name: TweetName): UserWord {
  return {
    joins: word.joins.filter((pair) => !pair.includes(name)),
    splits: word.splits.filter((split) => split !== name),
    leaveOuts: word.leaveOuts.filter((left) => left !== name),
  };
}
