import { describe, expect, it } from "vitest";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import { type Saved, tweetPage } from "./any-tweets.ts";

const tides = "The tide tables of 1830 were worked out by hand, by a man who had never been at sea himself";
const ferry = "There are still four chain ferries in the country, and the oldest of them runs on Sundays only";
const bread = "Rye keeps longer than wheat because its starch holds on to water for days after the baking";
const clocks = "Station clocks used to be set two minutes fast, so that nobody would ever miss the last train";

describe("how sure a short run of tweets is", () => {
  it.each<[string, string, readonly Saved[]]>([
    [
      "likely",
      "two whose words say nothing of each other",
      [
        [0, tides],
        [1, ferry],
      ],
    ],
    [
      "likely",
      "three",
      [
        [0, tides],
        [1, ferry],
        [2, bread],
      ],
    ],
    [
      "likely",
      "three, one of them saved twice",
      [
        [0, tides],
        [1, ferry],
        [1, ferry],
        [2, bread],
      ],
    ],
    [
      "certain",
      "four",
      [
        [0, tides],
        [1, ferry],
        [2, bread],
        [3, clocks],
      ],
    ],
    [
      "certain",
      "announced",
      [
        [0, `${tides} 🧵`],
        [1, ferry],
      ],
    ],
    [
      "certain",
      "counted",
      [
        [0, `${tides} 2/3`],
        [1, `${ferry} 3/3`],
      ],
    ],
    [
      "certain",
      "an answer to the author",
      [
        [0, tides],
        [1, `@ada ${ferry}`],
      ],
    ],
    [
      "certain",
      "a word that goes on",
      [
        [0, tides],
        [1, `Also: ${ferry}`],
      ],
    ],
    [
      "certain",
      "a tweet that says too little to stand alone",
      [
        [0, tides],
        [1, "The sea did not mind."],
      ],
    ],
    [
      "certain",
      "no words kept",
      [
        [0, ""],
        [1, ""],
      ],
    ],
  ])("%s: %s", (evidence, _, tweets) => {
    expect(assembleThreads(tweetPage(tweets)).map((thread) => thread.evidence)).toEqual([evidence]);
  });
});
