import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { day, found, idAfter, isOne, type Saved, tweetPage } from "./any-tweets.ts";

describe("what is missing", () => {
  it.each<[string, readonly string[], number[]]>([
    ["by the total", ["a 1/5", "b 2/5", "c 5/5"], [3, 4]],
    ["by the total beyond the last", ["a 1/4", "b 2/4"], [3, 4]],
    ["by the total at the end, whatever lists some begin with", ["1. a 1/5", "2. b 2/5", "c 3/5"], [4, 5]],
    ["by the count", ["1/ a", "2/ b", "5/ c"], [3, 4]],
    ["from the start", ["2. b", "3. c", "4. d"], [1]],
    ["nothing where the first bears no number", ["The list:", "2. b", "3. c", "4. d"], []],
    ["nothing where a tweet lists several", ["1. a\n2. b\n3. c", "4. d", "5. e"], []],
    ["in keycaps", ["1️⃣ a", "2️⃣ b", "🔟 k"], []],
    ["full-width", ["1）甲", "2）乙", "4）丁"], [3]],
    ["full-width and its neighbour's style", ["1）甲", "2、乙", "3）丙", "5）戊"], [4]],
    ["behind a dot and a bracket", ["1.) a", "2.) b", "4.) d"], [3]],
    ["behind a slash the wrong way, the right way later", ["1\\ a", "2\\ b", "4/ d"], [3]],
    ["before the words, behind a slash", ["/1 a", "/2 b", "/4 d"], [3]],
    ["before hashtags", ["a. 1/4 #x #y", "b. 2/4 #x", "c. 4/4 #y"], [3]],
    ["with the total told beside", ["a (1/n)", "b (2/n)", "c (4/n, n = 5)"], [3, 5]],
    ["circled", ["①甲", "②乙", "④丁"], [3]],
    ["nothing where a tweet lists several in circles", ["①甲 ②乙 ③丙", "④丁", "⑤戊"], []],
    ["full-width digits", ["１．甲", "２．乙", "４．丁"], [3]],
    ["full-width digits with a total", ["１/４ 甲", "２/４ 乙", "４/４ 丁"], [3]],
    ["nothing where a tweet lists several in full-width digits", ["１．甲\n２．乙\n３．丙", "４．丁", "５．戊"], []],
    ["nothing of rates before a hashtag", ["24/7 #work", "open 24/7 #work", "b", "shut 9/11 #x"], []],
    ["before a task", ["1/4 a", "2/4 b", "IN-PROGRESS 4/4 d"], [3]],
    ["between tasks", ["TODO 1/ a", "DONE 2/ b", "LATER 4/ d"], [3]],
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

describe("what is missing of a merged thread", () => {
  const merged = (third: string): Saved[] => {
    const link = (seconds: number): string => `([View Tweet](https://twitter.com/ada/status/${idAfter(seconds)}))`;
    return [[4, `1/ a ${link(0)}\nid:: 63\n\n2/ b ${link(1)}\n\n${third}4/ d ${link(3)}\n\n5/ e`]];
  };

  it.each([
    ["nothing, where a tweet is there that lost its link", "3/ My list:\n\n", []],
    ["what no tweet bears", "", [3]],
  ])("is %s", (_, third, missing) => {
    expect(assembleThreads(tweetPage(merged(third), isOne))[0]?.missing).toEqual(missing);
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
