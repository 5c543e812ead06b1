import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import {
  noWord,
  tweetName,
  withJoin,
  withLeaveOut,
  withoutWordOn,
  withSplit,
} from "../../../src/core/thread/user-word.ts";
import { day, idAfter, isOne, type Saved, tweetPage, wordsOfEach } from "./any-tweets.ts";

describe("the user's word", () => {
  const tweets: Saved[] = [
    [0, "a"],
    [1, "b"],
    [2, "c"],
    [60 * day, "d"],
    [undefined, "without a link"],
  ];
  const page = tweetPage(tweets);
  const name = (words: string) => {
    const tweet = page.highlights
      .flatMap((highlight) => highlight.tweets)
      .find(({ before }) => before.trim() === words);
    if (!tweet) throw new Error(`No tweet says ${words}.`);
    return tweetName(tweet.link?.id, tweet);
  };
  const under = (word: Parameters<typeof assembleThreads>[1]) => wordsOfEach(assembleThreads(page, word));

  it("cuts", () => {
    expect(under(withSplit(noWord, name("c"), [name("a"), name("b")], []))).toEqual([["a", "b"]]);
  });

  it("leaves out", () => {
    expect(under(withLeaveOut(noWord, name("b")))).toEqual([["a", "c"]]);
  });

  it("joins, in order, and says that it was the user", () => {
    const word = withJoin(noWord, name("d"), name("a"));
    expect(under(word)).toEqual([["a", "b", "c", "d"]]);
    expect(assembleThreads(page, word)[0]?.joints.at(-1)).toEqual({ why: "joined-by-you", evidence: "certain" });
  });

  it("joins a tweet that has no link, by its words", () => {
    expect(under(withJoin(noWord, name("c"), name("without a link")))).toEqual([["a", "b", "c", "without a link"]]);
  });

  it("joins tweets that carry no time by their places on the page", () => {
    const cut = tweetPage([
      [undefined, "cut:"],
      [0, "a"],
    ]);
    expect(wordsOfEach(assembleThreads(cut, withJoin(noWord, idAfter(0), "“cut:”")))).toEqual([["cut:", "a"]]);
  });

  it("joins what was joined already once more without harm", () => {
    expect(under(withJoin(withJoin(noWord, name("a"), name("d")), name("d"), name("b")))).toEqual([
      ["a", "b", "c", "d"],
    ]);
  });

  it("is the last that counts", () => {
    const cut = withSplit(noWord, name("c"), [name("a"), name("b")], []);
    expect(under(withJoin(cut, name("b"), name("c")))).toEqual([["a", "b", "c"]]);
    const joined = withJoin(noWord, name("c"), name("d"));
    expect(under(withSplit(joined, name("d"), [name("a"), name("b"), name("c")], []))).toEqual([["a", "b", "c"]]);
    expect(under(withoutWordOn(withLeaveOut(noWord, name("b")), name("b")))).toEqual([["a", "b", "c"]]);
  });

  it("overrides a page that says it is one thread", () => {
    const one = tweetPage(
      [
        [0, "a"],
        [1, "b"],
        [2, "c"],
      ],
      isOne,
    );
    expect(wordsOfEach(assembleThreads(one, { ...noWord, leaveOuts: [idAfter(1)] }))).toEqual([["a", "c"]]);
    expect(wordsOfEach(assembleThreads(one, { ...noWord, splits: [idAfter(1)] }))).toEqual([["b", "c"]]);
  });
});
