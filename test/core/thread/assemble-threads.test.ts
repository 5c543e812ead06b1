import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { day, found, hour, minute, type Saved, tweetPage } from "./any-tweets.ts";

describe("which tweets belong together", () => {
  it("takes links that name nobody for the page author's", () => {
    const tweets: readonly Saved[] = [
      [0, "a"],
      [1, "b", "i"],
    ];
    expect(found(tweets, "category:: #tweets\nauthor:: [[ada]]")).toEqual([["a", "b"]]);
    expect(found(tweets)).toEqual([]);
  });

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
