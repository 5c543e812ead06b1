import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingText } from "../../../src/core/text/reading-text.ts";
import { readingTweet } from "../../../src/core/text/reading-tweet.ts";
import { unescapeDashes } from "../../../src/core/text/unescape-dashes.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../../src/core/thread/thread.ts";
import { idAfter, type Saved, tweetPage } from "../thread/any-tweets.ts";

function threadOf(tweets: readonly Saved[]): Thread {
  const [thread] = assembleThreads(
    tweetPage(tweets, `category:: #tweets\nurl:: https://twitter.com/ada/status/${idAfter(0)}`),
  );
  if (!thread) throw new Error("The tweets are no thread.");
  return thread;
}

describe("readingText", () => {
  it("names the author once and gives each tweet once, without links and templates", () => {
    const thread = threadOf([
      [0, "> 1/3 It‚Äôs the well\\-known tide"],
      [1, "@ada 2/3 See [[2023\\-07\\-03]]:\n\\- one\n\\- two"],
      [1, "@ada 2/3 See [[2023\\-07\\-03]]:\n\\- one\n\\- two"],
      [2, "id:: 63\n3/3 ![](https://pbs.twimg.com/media/a.jpg)"],
      [3, "well said", "bob"],
    ]);
    expect(readingText(thread)).toBe(
      [
        "@ada",
        "1/3 It’s the well-known tide",
        "2/3 See [[2023-07-03]]:\n- one\n- two",
        "3/3 ![](https://pbs.twimg.com/media/a.jpg)",
        "@bob: well said",
      ].join("\n\n"),
    );
  });

  it("tells once who speaks, where an export says so before every tweet", () => {
    const thread = threadOf([
      [0, "@ada: One"],
      [1, "@Ada: @bob: told me of two"],
      [2, "@bob: Three", "bob"],
    ]);
    expect(readingText(thread)).toBe("@ada\n\nOne\n\n@bob: told me of two\n\n@bob: Three");
  });

  it("strips the thread's own numbers, and only those", () => {
    const thread = threadOf([
      [0, "1/ Three rules"],
      [1, "2/ Rule 1. Listen"],
      [2, "3/ 2. Listen again"],
    ]);
    expect(readingText(thread, { numbers: "stripped", author: false, separator: " | " })).toBe(
      "Three rules | Rule 1. Listen | 2. Listen again",
    );
  });

  it("is what a reader sees of each tweet, whatever stands in the others", () => {
    const common = ["low tide", " ", "\n", "’", "é", "🐙", ":", "#", "> "];
    const mended = [
      "‚Äô",
      "Ã©",
      "“中",
      "üêô",
      "\\-",
      "`",
      "id:: 1\n",
      "\n:END: ",
      "#+BEGIN_QUOTE\n",
      "\n#+END_QUOTE\n",
      "<",
      "<a href='https://x.com/bob'>",
      "@bob</a>",
      "<img src='https://pbs.twimg.com/media/a.jpg'/>",
      "<video><source src='https://video.twimg.com/a.mp4'>",
      "</video>",
    ];
    const scrap = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...common) }, fc.constantFrom(...mended));
    const words = fc.array(scrap, { minLength: 1, maxLength: 6 }).map((scraps) => `${scraps.join("")} tide`);
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (saved) => {
        const thread = threadOf(saved.map((text, index) => [index, text]));
        const seen = thread.members.map(({ tweet }) => readingTweet(tweet)).filter((text) => text !== "");
        expect(readingText(thread, { author: false })).toBe(seen.join("\n\n"));
      }),
      { numRuns: 5_000 },
    );
  });

  it("has links, pictures and videos as Markdown where they were saved as HTML", () => {
    const player =
      '<video controls><source src="https://video.twimg.com/1/480x270/a.mp4?tag=12" type="video/mp4">Your browser does not support the video tag.</video>';
    const thread = threadOf([
      [0, "Thanks <a href=\"https://twitter.com/bob\">@bob</a>, see:<img src='https://pbs.twimg.com/media/a.jpg'/>"],
      [1, `The well\\-known ‚Äúlid‚Äù${player}`],
    ]);
    expect(readingText(thread, { author: false })).toBe(
      "Thanks @bob, see: ![](https://pbs.twimg.com/media/a.jpg)\n\nThe well-known “lid” https://video.twimg.com/1/480x270/a.mp4?tag=12",
    );
  });

  it("says nothing of an author that is not known", () => {
    const thread = {
      ...threadOf([
        [0, "a"],
        [1, "b"],
      ]),
      author: undefined,
    };
    expect(readingText(thread)).toBe("a\n\nb");
  });
});

it.each([
  ["\\- item", "- item"],
  ["https://x.org/a\\-b", "https://x.org/a-b"],
  ["`\\-` and ```\n\\-\n``` but \\-", "`\\-` and ```\n\\-\n``` but -"],
  ["``` never closed \\-", "``` never closed \\-"],
  ["a \\_ b", "a \\_ b"],
])("undoes the dashes of %j", (escaped, plain) => {
  expect(unescapeDashes(escaped)).toBe(plain);
});
