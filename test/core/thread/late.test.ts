import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { day, hour, type Saved, tweetPage, wordsOfEach } from "./any-tweets.ts";

/** What the author wrote in other months, so that the page has a rhythm; none of it is in a thread. */
const elsewhen: readonly Saved[] = [
  [-200 * day, "Bread needs time more than it needs kneading"],
  [-150 * day, "The heron is back on the weir"],
  [-90 * day, "Somebody painted the bridge yellow overnight"],
  [120 * day, "Old maps smell of pepper"],
];
const remark =
  "Keepers wrote down every ship that passed, its flag and the weather it came from, for two hundred years";
const unlike =
  "A good chair is one that you forget about while you sit; most that are sold for offices remind you of themselves within the hour, and of the sum you paid until they break";
const onTopic =
  "What became of their logbooks: a third was burnt, a third is in one archive, and the keepers' families sold the rest with the furniture when the lights went automatic";

function found(tweets: readonly Saved[]): readonly (readonly string[])[] {
  return wordsOfEach(assembleThreads(tweetPage([...elsewhen, ...tweets])));
}

describe("what was added hours later", () => {
  it.each<[string, string, number, boolean]>([
    ["little but links", "Published paper: https://t.co/a1\nOpen copy: https://t.co/b2", 16, true],
    ["a remark of a few words beside a picture", "The logbook ![](https://pbs.twimg.com/media/a.jpg)", 5, true],
    ["as much in ideographs", "灯台の日誌はここで読める。写真も地図も全部入っている。", 5, true],
    [
      "more than a remark in ideographs",
      "椅子の良し悪しは、一時間ほど座ってみるまで、誰にもわからないものである。",
      5,
      false,
    ],
    ["an answer to somebody the tweet names", `@bob ${unlike}`, 2, true],
    ["an answer to somebody it does not name", `@eve ${unlike}`, 2, false],
    ["an answer to oneself", `@ada ${unlike}`, 2, true],
    ["something else", unlike, 5, false],
    ["nothing that its template kept", "", 1, false],
  ])("to a single tweet: %s", (_, words, hours, isAdded) => {
    const first = `${remark}, says @Bob`;
    expect(
      found([
        [0, first],
        [hours * hour, words],
      ]),
    ).toEqual(isAdded ? [[first, words]] : []);
  });

  it.each<[string, readonly string[], string, number, boolean]>([
    ["an answer to a reader", ["a", "b", "c"], `@eve ${unlike}`, 30 * hour, true],
    ["something else", ["a", "b", "c"], unlike, 30 * hour, false],
    ["a tweet without a number, where there was none", ["a", "b", "c"], onTopic, 23 * hour, true],
    ["a tweet without a number to a count", ["1/ a", "2/ b", "3/ c"], onTopic, 23 * hour, false],
    ["a few words without a number to a count", ["1/ a", "2/ b", "3/ c"], "The logbook itself", 23 * hour, true],
  ])("to a thread: %s", (_, thread, words, seconds, isAdded) => {
    const posted = thread.map((text, index): Saved => [index, text]);
    expect(found([...posted, [seconds, words]])).toEqual([isAdded ? [...thread, words] : thread]);
  });

  it.each<[string, string, string, boolean]>([
    ["with a slash, however many tweets are left out", `1/ ${remark}`, `9/ ${unlike}`, true],
    ["with a slash at the end", `${remark} 2/`, `${unlike} 11/`, true],
    ["with a slash, but as a list would never go on", `1/ ${remark}`, `40/ ${unlike}`, false],
    ["as in lists, with a hole", `1. ${remark}`, `9. ${unlike}`, false],
  ])("a count that goes on %s", (_, first, next, isAdded) => {
    expect(
      found([
        [0, first],
        [5 * hour, next],
      ]),
    ).toEqual(isAdded ? [[first, next]] : []);
  });
});
