import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { entriesOf } from "../../../src/core/thread/entry.ts";
import { withFirstLink } from "../../../src/core/thread/whole-page.ts";
import { day, found, idAfter, isOne, type Saved, tweetPage } from "./any-tweets.ts";

describe("a page that says it is one thread", () => {
  it("is one, whatever time lies between", () => {
    expect(
      found(
        [
          [0, "a"],
          [400 * day, "b"],
        ],
        isOne,
      ),
    ).toEqual([["a", "b"]]);
  });

  it("marks strangers, answers to others and copies", () => {
    const tweets: Saved[] = [
      [0, "a"],
      [1, "b"],
      [2, "c", "bob"],
      [3, "@bob thanks"],
      [4, "@ada and more"],
      [1, "b"],
    ];
    const [thread] = assembleThreads(tweetPage(tweets, isOne));
    expect(thread?.author).toBe("ada");
    expect(thread?.members.map(({ foreign, reply, duplicate }) => [foreign, reply, duplicate])).toEqual([
      [false, false, false],
      [false, false, false],
      [false, false, true],
      [true, false, false],
      [false, true, false],
      [false, false, false],
    ]);
  });

  it("keeps a cut-off tweet behind the one above it", () => {
    expect(
      found(
        [
          [0, "a"],
          [5, "c"],
          [undefined, "cut off:"],
          [2, "b"],
        ],
        isOne,
      ),
    ).toEqual([["a", "b", "c", "cut off:"]]);
  });

  it("keeps a cut-off tweet where it belongs on a page that lists the newest first", () => {
    expect(
      found(
        [
          [9, "d"],
          [5, "c"],
          [undefined, "cut off:"],
          [2, "b"],
          [0, "a"],
        ],
        isOne,
      ),
    ).toEqual([["a", "b", "cut off:", "c", "d"]]);
  });

  it("lends its own status to a first tweet that lost its link", () => {
    const [thread] = assembleThreads(
      tweetPage(
        [
          [undefined, "a:"],
          [1, "b"],
          [2, "c"],
        ],
        isOne,
      ),
    );
    expect(thread?.members[0]).toMatchObject({ id: idAfter(0), inferred: true, posted: Date.UTC(2022, 2, 1, 12) });
  });

  it.each<[string, readonly Saved[]]>([
    [
      "it is a later tweet's",
      [
        [undefined, "a:"],
        [-1, "b"],
        [2, "c"],
      ],
    ],
    [
      "the cut-off tweet is not the first",
      [
        [1, "b"],
        [undefined, "a:"],
      ],
    ],
    [
      "there is nothing to tell by",
      [
        [undefined, "a:"],
        [undefined, "b"],
      ],
    ],
  ])("keeps its status to itself where %s", (_, tweets) => {
    expect(assembleThreads(tweetPage(tweets, isOne))[0]?.members.some(({ inferred }) => inferred)).toBe(false);
  });

  it("takes a cut-off copy for the tweet it begins", () => {
    const whole = "What you need for the second sound: a lid and patience";
    const [thread] = assembleThreads(
      tweetPage(
        [
          [0, "a"],
          [1, whole],
          [undefined, whole.slice(0, 35)],
        ],
        isOne,
      ),
    );
    expect(thread?.members.map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
  });

  it("takes a copy for its tweet whether its lines are quoted or not", () => {
    const tweets: readonly Saved[] = [
      [0, "a"],
      [1, "> A lid\n> and some patience, no more"],
      [undefined, "A lid\nand some patience, no more"],
    ];
    const [thread] = assembleThreads(tweetPage(tweets, isOne));
    expect(thread?.members.map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
  });
});

describe("a page of one tweet that was saved without its link", () => {
  const words = "Why my shelf is sorted by smell";
  const lentOn = (name: string, tweet: Saved, properties = isOne) => {
    const read = tweetPage([tweet], properties);
    const page = { ...read, page: { ...read.page, name } };
    return withFirstLink(page, entriesOf(page)).map(({ id, inferred }) => [id, inferred]);
  };
  const lent = [[idAfter(0), true]];
  const kept = [[undefined, false]];

  it.each<[string, unknown, string, Saved, string?]>([
    ["lends its status where the title begins as the tweet", lent, "Why My Shelf Is Sorted by...", [undefined, words]],
    ["lends it from a namespace", lent, "readwise/Why my shelf is sorted... (highlights)", [undefined, words]],
    ["lends it to a tweet that is quoted", lent, "Why my shelf…", [undefined, `> ${words}`]],
    ["keeps it where the title begins otherwise", kept, "Why my bookshelf is", [undefined, words]],
    ["keeps it where the title says nothing", kept, "...", [undefined, words]],
    ["has none to lend as a profile's", kept, words, [undefined, words], "category:: #tweets\nurl:: https://x.com/ada"],
    ["leaves a tweet its own link", [[idAfter(5), false]], words, [5, words]],
  ])("%s", (_, told, name, tweet, properties) => {
    expect(lentOn(name, tweet, properties)).toEqual(told);
  });
});
