import { describe, expect, it } from "vitest";
import { dateLocale } from "../../src/app/date-locale.ts";
import { localDate } from "../../src/app/local-date.ts";
import { wholeThread } from "../../src/app/whole-thread.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import { noWord, type UserWord } from "../../src/core/thread/user-word.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { outline } from "../core/outline.ts";

const drawing = `
- category:: #tweets
  author:: [[@ada on Twitter]]
  url:: https://twitter.com/ada
- Highlights first synced by [[Readwise]] [[Mar 5th, 2024]]
  - 1/4 Felt wears out first. ([View Tweet](https://twitter.com/ada/status/1765000000000000001))
    - **Note**: Thread
    - **Note**: compare the dampers
    - **Tags**: #[[old pianos]] #craft
    - my own words
      - and a thought below
  - 2/4 Nobody looks there. ([View Tweet](https://twitter.com/ada/status/1765000000000400001))
  - 4/4 <a href="https://x.com/bo">@bo</a>: https://x.com/bo/status/17<img src='https://pbs.twimg.com/a.jpg' alt='A lid'/> ([View Tweet](https://twitter.com/ada/status/1765000000000800001))
  - 4/4 <a href="https://x.com/bo">@bo</a>: https://x.com/bo/status/17<img src='https://pbs.twimg.com/a.jpg' alt='A lid'/> ([View Tweet](https://twitter.com/ada/status/1765000000000800001))
`;

function reading(word: UserWord = noWord, drawn = drawing) {
  const page = {
    name: "Tweets From Ada",
    format: "markdown",
    properties: new Map(),
    blocks: outline(drawn),
  } as const;
  const tweets = readTweetPage(page);
  const [thread] = tweets ? assembleThreads(tweets, word) : [];
  if (tweets === undefined || thread === undefined) throw new Error("The page holds a thread.");
  return wholeThread("key", thread, { settings: defaultSettings, word, highlights: tweets.highlights });
}

describe("a thread in full", () => {
  it("has each tweet's text, address, and reason", () => {
    const { tweets, author, state } = reading();
    expect([author, state]).toEqual(["ada", "spread"]);
    expect(tweets.map(({ text }) => text)).toEqual([
      "1/4 Felt wears out first.",
      "2/4 Nobody looks there.",
      "4/4 @bo: https://x.com/bo/status/17 ![A lid](https://pbs.twimg.com/a.jpg)",
      "4/4 @bo: https://x.com/bo/status/17 ![A lid](https://pbs.twimg.com/a.jpg)",
    ]);
    expect(tweets[0]).toMatchObject({
      address: "https://x.com/ada/status/1765000000000000001",
      joint: undefined,
      duplicate: false,
    });
    expect(tweets[1]?.joint).toMatchObject({ why: expect.stringMatching(/gap|numbers/) });
    expect(tweets[3]).toMatchObject({ duplicate: true });
    expect(tweets[1]?.spot.page).toBe("Tweets From Ada");
  });

  it("has notes, tags and own words, but not the mark that Readwise puts on threads", () => {
    expect(reading().tweets[0]).toMatchObject({
      notes: ["compare the dampers", "my own words", "and a thought below"],
      tags: ["old pianos", "craft"],
    });
  });

  it("tells which numbers are missing, and where", () => {
    const { tweets, missingAfter } = reading();
    expect(tweets.map(({ missingBefore }) => missingBefore)).toEqual([[], [], [3], []]);
    expect(missingAfter).toEqual([]);
  });

  it.each(["TODO", "LATER [#B]"])("tells so before a tweet that is a task by now, and shows it with its %s", (task) => {
    const { tweets } = reading(noWord, drawing.replace("- 2/4", `- ${task} 3/4`));
    expect(tweets.map(({ missingBefore }) => missingBefore)).toEqual([[], [2], [], []]);
    expect(tweets[1]?.text).toBe(`${task} 3/4 Nobody looks there.`);
  });

  it("tells so where an export names the author before every tweet", () => {
    const { tweets } = reading(noWord, drawing.replace("- 2/4", "- @Ada: 3/4"));
    expect(tweets.map(({ missingBefore }) => missingBefore)).toEqual([[], [2], [], []]);
    expect(tweets[1]?.text).toBe("3/4 Nobody looks there.");
  });

  it("tells what the user decided, also of tweets that are out of it now", () => {
    const left = "1765000000000400001";
    expect(reading({ ...noWord, leaveOuts: [left] }).decided).toEqual([
      { what: "left-out", tweet: left, words: "2/4 Nobody looks there." },
    ]);
  });

  it("can be copied with pictures and without", () => {
    const { markdown, plain } = reading();
    expect(markdown).toMatch(/^@ada\n\n1\/4 Felt/);
    expect(markdown).toMatch(/4\/4 @bo: https:\/\/x.com\/bo\/status\/17 !\[A lid\]\(https:\/\/pbs.twimg.com\/a.jpg\)$/);
    expect(plain).not.toContain("![");
    expect(plain).not.toContain("<img");
  });
});

describe("a day", () => {
  const day = Date.UTC(2024, 2, 5, 12);

  it.each([
    ["en", "MMM do, yyyy", "Mar 5th, 2024"],
    ["en", "EEEE, yyyy/MM/dd", "Tuesday, 2024/03/05"],
    ["zh-CN", "MMM do, yyyy", "2024年3月5日"],
    ["zh-CN", "E, dd-MM-yyyy", "周二, 05-03-2024"],
    ["zh-CN", "yyyy年MM月dd日", "2024年03月05日"],
    ["ja", "do MMMM yyyy", "2024年3月5日"],
    ["ja", "yyyy-MM-dd EEEE", "2024-03-05 火曜日"],
    ["ja", "nnn", "2024年3月5日"],
    ["fr", "MMM do, yyyy", "Mar 5th, 2024"],
  ])("in %s with %s is %s", async (language, format, written) => {
    expect(localDate(day, format, await dateLocale(language))).toBe(written);
  });
});
