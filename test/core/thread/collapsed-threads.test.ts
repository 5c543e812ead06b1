import { describe, expect, it } from "vitest";
import { everyBlock } from "../../../src/core/block/outline.ts";
import type { Page } from "../../../src/core/block/page.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../../src/core/thread/thread.ts";
import { noWord, type UserWord } from "../../../src/core/thread/user-word.ts";
import { isNote } from "../../../src/core/tweet/note.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../../../src/core/tweet/recognition.ts";
import { outline } from "../outline.ts";
import { idAfter, wordsOfEach } from "./any-tweets.ts";

/**
 * The threads of a page as it is drawn: `(3)` at the end of a line is the link of Ada's tweet of second 3, `(bob 3)` of
 * Bob's. All that lies under a tweet is known to be its folded tail, and each block with an `id::` to be merged.
 */
function threadsOn(drawing: string, properties = "category:: #tweets", word: UserWord = noWord): readonly Thread[] {
  const linked = drawing.replace(
    / \((?:(\w+) )?(\d+)\)$/gmu,
    (_, handle = "ada", seconds) => ` ([View Tweet](https://twitter.com/${handle}/status/${idAfter(Number(seconds))}))`,
  );
  const blocks = outline(`- ${properties}\n${linked}`);
  const page: Page = { name: "Tweets", format: "markdown", properties: new Map(), blocks };
  const [, ...sections] = blocks;
  const tweets = sections.flatMap((section) => section.children);
  const tails = [...everyBlock(tweets.flatMap(({ children }) => children))].filter(({ text }) => !isNote(text));
  const merged = [...everyBlock(tweets)].filter(({ text }) => text.includes("id:: "));
  const read = readTweetPage(page, {
    ...usualRecognition,
    tails: new Set(tails.map(({ id }) => id)),
    merged: new Set(merged.map(({ id }) => id)),
  });
  return read ? assembleThreads(read, word) : [];
}

const section = "- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";
const later = "- New highlights added [[Feb 25th, 2023]]";

describe("a collapsed thread on a page of several threads is one", () => {
  it.each<[string, string, string[][]]>([
    [
      "without any link",
      `${section}
  - a
    - **Note**: Thread
    - b
    - c
${later}
  - x (60)
    - **Note**: Thread
  - y (61)`,
      [
        ["a", "b", "c"],
        ["x", "y"],
      ],
    ],
    [
      "with links in its tail alone",
      `${section}
  - a
    - b
    - c (900000)
    - d
    - e (0)`,
      [["e", "a", "b", "c", "d"]],
    ],
    [
      "with a link in its head alone",
      `${section}
  - a (0)
    - b
    - c`,
      [["a", "b", "c"]],
    ],
    [
      "beside another, though seconds lie between their heads",
      `${section}
  - a (0)
    - b
  - x (1)
    - y`,
      [
        ["a", "b"],
        ["x", "y"],
      ],
    ],
    [
      "beside another, though its number is the next",
      `${section}
  - 1/ a (0)
    - 2/ b
  - 3/ c
    - 4/ d`,
      [
        ["1/ a", "2/ b"],
        ["3/ c", "4/ d"],
      ],
    ],
    [
      "with other authors in its tail",
      `${section}
  - a (0)
    - b (bob 1)
    - c
    - d (2)
  - x (bob 900000)`,
      [["a", "b", "c", "d"]],
    ],
    [
      "on a page that lists the newest first",
      `${section}
  - z (900003)
  - y (900002)
  - x (900001)
    - w
  - m (900)
    - n (901)
    - o
    - p (902)
  - a
    - b`,
      [
        ["x", "w", "y", "z"],
        ["m", "n", "o", "p"],
        ["a", "b"],
      ],
    ],
  ])("%s", (_, drawing, threads) => {
    const found = threadsOn(drawing);
    expect(wordsOfEach(found)).toEqual(threads);
    for (const { joints } of found)
      for (const { why, evidence } of joints) if (why === "nested") expect(evidence).toBe("certain");
  });
});

describe("a merged block without links", () => {
  const merged = "  - a\n    id:: 6530a1b2-3c4d-4e5f-8a6b-000000000001";

  it.each<[string, string, string[][]]>([
    ["stands alone", `${section}\n${merged}\n  - x (0)\n  - y (1)`, [["a"], ["x", "y"]]],
    ["takes in a tail", `${section}\n  - m (0)\n    - n\n${later}\n${merged}`, [["m", "n"], ["a"]]],
    ["is taken in between two tweets of one thread", `${section}\n  - x (0)\n${merged}\n  - y (1)`, [["x", "a", "y"]]],
    [
      "is not, where the thread is collapsed already",
      `${section}\n  - x (0)\n    - w\n${merged}\n  - y (1)`,
      [["x", "w", "y"], ["a"]],
    ],
  ])("%s", (_, drawing, threads) => {
    expect(wordsOfEach(threadsOn(drawing))).toEqual(
      threads.map((words) => words.map((word) => expect.stringContaining(word))),
    );
  });
});

describe("tweets without links beside a collapsed thread", () => {
  it("follow it as they would if it were spread", () => {
    const found = threadsOn(`${section}\n  - a (0)\n    - b (1)\n  - cut:\n  - c (2)`);
    expect(wordsOfEach(found)).toEqual([["a", "b", "cut:", "c"]]);
  });

  it("do not change its order on a page that is one thread", () => {
    const drawing = `${section}\n  - z (9)\n  - y (8)\n  - x (7)\n  - head:\n    - b (1)\n    - cut:\n    - c (2)`;
    expect(wordsOfEach(threadsOn(`${drawing}\n      - **Note**: Thread`))).toEqual([
      ["head:", "b", "cut:", "c", "x", "y", "z"],
    ]);
  });
});

describe("a merged block of which the user has said something", () => {
  const page = `${section}
  - a (0)

    b (2)

    c (4)
    id:: 6530a1b2-3c4d-4e5f-8a6b-000000000001
  - x (1)
  - y (3)
  - z (5)`;
  const of = (...seconds: readonly number[]) => seconds.map((second) => idAfter(second));

  it.each<[string, Partial<UserWord>, string[][]]>([
    ["nothing", {}, [["a", "x", "b", "y", "c", "z"]]],
    ["a split inside it", { splits: of(2) }, [["a", "x", "b", "y", "c", "z"]]],
    ["to leave tweets of it out", { leaveOuts: of(0, 2, 4) }, [["a", "x", "b", "y", "c", "z"]]],
    ["to leave out what stands beside it", { leaveOuts: of(2, 3, 5) }, [["a", "x", "b", "c"]]],
    [
      "a split at what stands between its tweets",
      { splits: of(3) },
      [
        ["a", "x", "b", "c"],
        ["y", "z"],
      ],
    ],
    ["splits everywhere", { splits: of(0, 1, 2, 3, 4, 5) }, [["a", "b", "c"]]],
    ["a split and a join back", { splits: of(3), joins: [[idAfter(5), idAfter(2)]] }, [["a", "x", "b", "y", "c", "z"]]],
  ])("holds together after %s", (_, word, threads) => {
    expect(wordsOfEach(threadsOn(page, undefined, { ...noWord, ...word }))).toEqual(threads);
  });
});

describe("a nested thread of which the user has said something where it stands spread", () => {
  const page = `${section}
  - a (0)
    - b (2)
    - c (4)
  - x (1)
  - y (3)`;
  const of = (...seconds: readonly number[]) => seconds.map((second) => idAfter(second));

  it.each<[string, Partial<UserWord>, string[][]]>([
    ["nothing", {}, [["a", "x", "b", "y", "c"]]],
    ["a split inside it", { splits: of(2) }, [["a", "x", "b", "y", "c"]]],
    ["to leave tweets of it out", { leaveOuts: of(0, 2, 4) }, [["a", "x", "b", "y", "c"]]],
    ["to leave out what stands beside it", { leaveOuts: of(1, 2) }, [["a", "b", "y", "c"]]],
    ["splits everywhere", { splits: of(0, 1, 2, 3, 4) }, [["a", "b", "c"]]],
  ])("holds together after %s", (_, word, threads) => {
    expect(wordsOfEach(threadsOn(page, undefined, { ...noWord, ...word }))).toEqual(threads);
  });
});
