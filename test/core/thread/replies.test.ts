import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { hour, isOne, minute, type Saved, tweetPage } from "./any-tweets.ts";

function threadOf(tweets: readonly Saved[]) {
  return assembleThreads(tweetPage(tweets, isOne))[0];
}

/** Which of a thread's tweets are the author's replies to somebody else, by their words. */
function repliesAmong(tweets: readonly Saved[]): readonly string[] {
  const replies = threadOf(tweets)?.members.filter(({ reply }) => reply) ?? [];
  return replies.map(({ tweet }) => tweet.before.trim());
}

describe("a tweet that begins with a name", () => {
  it.each<[string, readonly Saved[]]>([
    [
      "it is the head",
      [
        [0, "@bob built a boat."],
        [minute, "It floats."],
      ],
    ],
    [
      "it goes on with the count",
      [
        [0, "1/3 a"],
        [hour, "@bob 2/3 b"],
        [2 * hour, "3/3 c"],
      ],
    ],
    [
      "it goes on with the count after a hole",
      [
        [0, "a 1/4"],
        [minute, "b"],
        [hour, "@bob d 4/4"],
      ],
    ],
    [
      "it follows within seconds",
      [
        [0, "a"],
        [1, "@bob and @eve built it"],
        [2, "@dan sails it"],
        [3, "c"],
      ],
    ],
    [
      "an own tweet of the same sitting names whom it names",
      [
        [0, "Launched with @bob, today."],
        [5, "b"],
        [20 * minute, "@bob That is all."],
      ],
    ],
    [
      "the tweet before it names whom it names",
      [
        [0, "a"],
        [5, "Launched with @Bob, today."],
        [5 * hour, "@bob That is all."],
      ],
    ],
    [
      "the tweet before it begins so as well",
      [
        [0, "a"],
        [1, "@bob @eve b"],
        [9 * hour, "@eve c"],
      ],
    ],
    [
      "it names the author",
      [
        [0, "a"],
        [hour, "@ada b"],
      ],
    ],
  ])("is the thread's own where %s", (_, tweets) => {
    expect(repliesAmong(tweets)).toEqual([]);
  });

  it.each<[string, readonly Saved[], string[]]>([
    [
      "comes later and names somebody new",
      [
        [0, "a"],
        [1, "b"],
        [hour, "@bob thanks"],
      ],
      ["@bob thanks"],
    ],
    [
      "names hours later whom not the tweet before it names",
      [
        [0, "Made by @bob"],
        [1, "b"],
        [2 * hour, "@bob no, the lid stays on"],
      ],
      ["@bob no, the lid stays on"],
    ],
    [
      "is one of nothing but answers",
      [
        [0, "@bob 1 of 2"],
        [minute, "@bob 2 of 2"],
      ],
      ["@bob 1 of 2", "@bob 2 of 2"],
    ],
    [
      "names somebody new first",
      [
        [0, "Made by @eve"],
        [hour, "@bob @eve thanks"],
      ],
      ["@bob @eve thanks"],
    ],
    [
      "answers who has spoken",
      [
        [0, "Made by @bob"],
        [60, "hi", "bob"],
        [61, "@bob thanks"],
      ],
      ["@bob thanks"],
    ],
    [
      "follows a reply within seconds",
      [
        [0, "a"],
        [hour, "@bob b"],
        [hour + 1, "@eve c"],
      ],
      ["@bob b", "@eve c"],
    ],
    [
      "is named by a reply alone",
      [
        [0, "a"],
        [hour, "@bob as @eve says"],
        [2 * hour, "@eve d"],
      ],
      ["@bob as @eve says", "@eve d"],
    ],
    [
      "bears a count of its own",
      [
        [0, "a 1/2"],
        [1, "b 2/2"],
        [hour, "@bob c 1/2"],
      ],
      ["@bob c 1/2"],
    ],
    [
      "follows a stranger's within seconds",
      [
        [0, "a"],
        [1, "hi", "bob"],
        [2, "@eve c"],
      ],
      ["@eve c"],
    ],
    [
      "is named by a stranger alone",
      [
        [0, "a"],
        [9, "and @eve", "bob"],
        [hour, "@eve c"],
      ],
      ["@eve c"],
    ],
    [
      "has lost its time",
      [
        [0, "a"],
        [1, "b"],
        [undefined, "@bob might say:"],
      ],
      ["@bob might say:"],
    ],
    [
      "is a task by now",
      [
        [0, "a"],
        [hour, "LATER @bob thanks"],
      ],
      ["LATER @bob thanks"],
    ],
  ])("is a reply where it %s", (_, tweets, replies) => {
    expect(repliesAmong(tweets)).toEqual(replies);
  });

  it.each<[string, readonly Saved[], number[]]>([
    [
      "stands in for a number where it is the thread's own",
      [
        [0, "1/4 a"],
        [1, "@bob b"],
        [2, "4/4 d"],
      ],
      [3],
    ],
    [
      "stands in for a number where all are replies",
      [
        [0, "@bob 1/4 a"],
        [1, "@bob b"],
        [2, "@bob 4/4 d"],
      ],
      [3],
    ],
    [
      "is not counted where it is a reply",
      [
        [0, "1/3 a"],
        [hour, "@bob b"],
        [2 * hour, "3/3 c"],
      ],
      [2],
    ],
  ])("%s", (_, tweets, missing) => {
    expect(threadOf(tweets)?.missing).toEqual(missing);
  });
});
