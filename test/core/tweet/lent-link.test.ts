import { describe, expect, it } from "vitest";
import type { Page } from "../../../src/core/block/page.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import { outline } from "../outline.ts";

const header = "- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";

/** The highlights of a page as it is drawn, where `(1)` and `[1]` stand for links to Ada's tweets: words, id, and in which block. */
function tweetsOn(drawing: string): readonly string[] {
  const blocks = outline(
    `- category:: #tweets\n${drawing}`
      .replace(/\((\d)\)/gu, "([View Tweet](https://twitter.com/ada/status/149749760900000000$1))")
      .replace(/ \[(\d)\]/gu, " [View Tweet](https://twitter.com/ada/status/149749760900000000$1)"),
  );
  const page: Page = { name: "Tweets", format: "markdown", properties: new Map(), blocks };
  return (readTweetPage(page)?.highlights ?? []).flatMap(({ tweets }) =>
    tweets.map(({ before, link }) => `${before.trim().replaceAll("\n", " / ")} ${link?.id.slice(-1) ?? "-"}`),
  );
}

describe("a tweet's link in a child of its block", () => {
  it.each<[string, string, string[]]>([
    [
      "is the tweet's, with words of the template beside it",
      "- a\n  - from _A page_ by @ada on Twitter\n  - [1]\n- b\n  - [2]",
      ["a 1", "b 2"],
    ],
    ["is the tweet's without a header above, in brackets too", "- a\n  - (1)\n- b\n  - (2)", ["a 1", "b 2"]],
    ["is not a heading's", `${header}\n  - ## Week one\n    - (1)`, [" 1"]],
    ["is nobody's where there are two", `${header}\n  - a\n    - (1)\n    - (2)`, [" 1", " 2"]],
    [
      "begins no tail below a tweet that has a link itself",
      `${header}\n  - a (1)\n    - (2)\n  - b (3)`,
      ["a 1", "b 3"],
    ],
    [
      "closes a list that the tweet begins",
      `${header}\n  - a (1)\n  - list:\n    - x\n    - y (2)\n      - Date:: [[Nov 19th, 2022]]`,
      ["a 1", "list: 2"],
    ],
    ["closes no list below a user's words", `${header}\n  - mine\n    - x\n    - y (1)`, ["x -", "y 1"]],
    ["closes none where a tweet stands before it", `${header}\n  - mine:\n    - x (1)\n    - y (2)`, ["x 1", "y 2"]],
    ["closes none that is one tweet", `${header}\n  - mine:\n    - y (1)`, ["y 1"]],
    ["closes none where no tweets stand", "- mine:\n  - x\n  - y (1)", ["x -", "y 1"]],
  ])("%s", (_, drawing, tweets) => {
    expect(tweetsOn(drawing)).toEqual(tweets);
  });
});

describe("what stands around tweets", () => {
  it.each<[string, string, string[]]>([
    ["an org quote's ends and a pin", `${header}\n  - 📌\n  - #+BEGIN_QUOTE\n  - a (1)\n  - #+END_QUOTE`, ["a 1"]],
    ["dots are a tweet that was cut off", `${header}\n  - ...\n  - a (1)`, ["... -", "a 1"]],
    [
      "headings, though a tweet begins with a hashtag",
      `- ## Highlights\n- #bread is easy (1)\n- b (2)`,
      ["#bread is easy 1", "b 2"],
    ],
    ["headings, where no tweet has a link", `- # Title\n- ## Highlights\n- a\n- b`, ["a -", "b -"]],
    ["no headings, where tweets are nothing else", `- # a\n- # b`, ["# a -", "# b -"]],
  ])("is told: %s", (_, drawing, tweets) => {
    expect(tweetsOn(drawing)).toEqual(tweets);
  });
});
