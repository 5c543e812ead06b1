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
import { idAfter, type Saved, tweetPage, wordsOfEach } from "./any-tweets.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const found = (tweets: readonly Saved[], properties?: string) =>
  wordsOfEach(assembleThreads(tweetPage(tweets, properties)));
const isOne = `category:: #tweets\nurl:: https://twitter.com/ada/status/${idAfter(0)}`;

describe("which tweets belong together", () => {
  it.each<[string, readonly Saved[], string[][]]>([
    [
      "seconds apart",
      [
        [0, "a"],
        [8, "b"],
      ],
      [["a", "b"]],
    ],
    [
      "minutes apart",
      [
        [0, "a"],
        [4 * minute, "b"],
      ],
      [["a", "b"]],
    ],
    [
      "within half an hour",
      [
        [0, "a"],
        [29 * minute, "b"],
      ],
      [["a", "b"]],
    ],
    [
      "days apart",
      [
        [0, "a"],
        [20 * day, "b"],
      ],
      [],
    ],
    [
      "by two authors",
      [
        [0, "a"],
        [1, "b", "bob"],
      ],
      [],
    ],
    [
      "by one author in two spellings",
      [
        [0, "a", "Ada"],
        [1, "b", "ADA"],
      ],
      [["a", "b"]],
    ],
    [
      "with others' between them",
      [
        [0, "a"],
        [1, "x", "bob"],
        [2, "b"],
        [3, "y", "bob"],
      ],
      [
        ["a", "b"],
        ["x", "y"],
      ],
    ],
    [
      "in any order on the page",
      [
        [2, "c"],
        [0, "a"],
        [1, "b"],
      ],
      [["a", "b", "c"]],
    ],
    [
      "numbered on, two days later",
      [
        [0, "1/ a"],
        [2 * day, "2/ b"],
      ],
      [["1/ a", "2/ b"]],
    ],
    [
      "numbered on after a hole",
      [
        [0, "a (3/17)"],
        [20 * hour, "b (9/17)"],
      ],
      [["a (3/17)", "b (9/17)"]],
    ],
    [
      "under another total",
      [
        [0, "a (3/17)"],
        [15 * day, "b (4/9)"],
      ],
      [],
    ],
    [
      "a new thread minutes later",
      [
        [0, "a"],
        [1, "b"],
        [2 * minute, "1/ c"],
        [2 * minute + 1, "2/ d"],
      ],
      [
        ["a", "b"],
        ["1/ c", "2/ d"],
      ],
    ],
    [
      "a spool of thread",
      [
        [0, "a"],
        [1, "b"],
        [2 * minute, "🧵 on tides"],
        [2 * minute + 1, "d"],
      ],
      [
        ["a", "b"],
        ["🧵 on tides", "d"],
      ],
    ],
    [
      "announced in words",
      [
        [0, "a"],
        [1, "b"],
        [2 * minute, "A thread on tides"],
        [2 * minute + 1, "d"],
      ],
      [
        ["a", "b"],
        ["A thread on tides", "d"],
      ],
    ],
    [
      "a spool on a numbered tweet",
      [
        [0, "a 🧵 1/3"],
        [20, "b 🧵 2/3"],
        [50, "c 🧵 3/3"],
      ],
      [["a 🧵 1/3", "b 🧵 2/3", "c 🧵 3/3"]],
    ],
    [
      "a count that begins again at once",
      [
        [0, "1/2 a"],
        [1, "2/2 b"],
        [2, "1/3 c"],
        [3, "2/3 d"],
      ],
      [
        ["1/2 a", "2/2 b"],
        ["1/3 c", "2/3 d"],
      ],
    ],
    [
      "two threads that cross",
      [
        [0, "1/ a"],
        [2 * hour, "🧵 on lighthouses"],
        [2 * hour + 1, "x"],
        [3 * hour, "2/ b"],
      ],
      [
        ["1/ a", "2/ b"],
        ["🧵 on lighthouses", "x"],
      ],
    ],
    [
      "answers to one person",
      [
        [0, "@bob 1"],
        [20 * minute, "@bob and"],
      ],
      [["@bob 1", "@bob and"]],
    ],
    [
      "a late addition to a thread that stands",
      [
        [0, "a"],
        [1, "b"],
        [2, "c"],
        [9 * hour, "Update: it works"],
      ],
      [["a", "b", "c", "Update: it works"]],
    ],
    [
      "the same tweet twice",
      [
        [0, "a"],
        [0, "a"],
      ],
      [],
    ],
    [
      "the same tweet twice in a thread",
      [
        [0, "a"],
        [0, "a"],
        [1, "b"],
      ],
      [["a", "a", "b"]],
    ],
  ])("%s", (_, tweets, threads) => {
    expect(found(tweets)).toEqual(threads);
  });

  it("says how sure it is, and why", () => {
    const [thread] = assembleThreads(
      tweetPage([
        [0, "1/ a"],
        [5, "b"],
        [2 * minute, "c"],
        [20 * minute, "d"],
      ]),
    );
    expect(thread?.evidence).toBe("possible");
    expect(thread?.joints).toEqual([
      { why: "gap", evidence: "certain", ms: 5000 },
      { why: "gap", evidence: "likely", ms: 115_000 },
      { why: "gap", evidence: "possible", ms: 1_080_000 },
    ]);
  });

  it("gives the numbers that it counted by", () => {
    const [thread] = assembleThreads(
      tweetPage([
        [0, "a 1/3"],
        [hour, "b 2/3"],
      ]),
    );
    expect(thread?.joints).toEqual([{ why: "numbers", evidence: "likely", from: 1, to: 2, ms: 3_600_000 }]);
  });
});

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
});

describe("what is missing", () => {
  it.each<[string, readonly string[], number[]]>([
    ["by the total", ["a 1/5", "b 2/5", "c 5/5"], [3, 4]],
    ["by the total beyond the last", ["a 1/4", "b 2/4"], [3, 4]],
    ["by the count", ["1/ a", "2/ b", "5/ c"], [3, 4]],
    ["from the start", ["2. b", "3. c", "4. d"], [1]],
    ["nothing where the first bears no number", ["The list:", "2. b", "3. c", "4. d"], []],
    ["nothing where a tweet lists several", ["1. a\n2. b\n3. c", "4. d", "5. e"], []],
    ["in keycaps", ["1️⃣ a", "2️⃣ b", "🔟 k"], []],
    ["full-width", ["1）甲", "2）乙", "4）丁"], [3]],
    ["full-width and its neighbour's style", ["1）甲", "2、乙", "3）丙", "5）戊"], [4]],
    ["one of", ["1 of 3 a", "3 of 3 b"], [2]],
    ["bracketed at the end, before a link", ["a (1/3) https://t.co/x", "b (3/3)."], [2]],
    ["nothing of a countdown", ["3. c", "2. b", "1. a"], []],
    ["nothing of lists that restart", ["1. a", "2. b", "1. c", "2. d"], []],
    ["nothing of two numbers alone", ["1. a", "x", "y", "9. b"], []],
  ])("%s", (_, words, missing) => {
    const tweets = words.map((text, index): Saved => [index, text]);
    expect(assembleThreads(tweetPage(tweets, isOne))[0]?.missing).toEqual(missing);
  });
});

describe("cut-off tweets on a page of several threads", () => {
  it.each<[string, readonly Saved[], string[][]]>([
    [
      "stand between two of one thread",
      [
        [0, "a"],
        [undefined, "cut:"],
        [1, "b"],
      ],
      [["a", "cut:", "b"]],
    ],
    [
      "stand alone between two threads",
      [
        [0, "a"],
        [1, "b"],
        [undefined, "cut:"],
        [60 * day, "c"],
        [60 * day + 1, "d"],
      ],
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "are counted to the tweet above",
      [
        [0, "1/ a"],
        [undefined, "2/ b:"],
      ],
      [["1/ a", "2/ b:"]],
    ],
    [
      "are counted to the tweet below",
      [
        [undefined, "1/ a:"],
        [0, "2/ b"],
        [1, "3/ c"],
      ],
      [["1/ a:", "2/ b", "3/ c"]],
    ],
  ])("%s", (_, tweets, threads) => {
    expect(found(tweets)).toEqual(threads);
  });
});

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
