import { blockId } from "../../../src/core/block/block.ts";
import type { Page } from "../../../src/core/block/page.ts";
import { assembleThreads } from "../../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../../src/core/thread/thread.ts";
import { wordsOf } from "../../../src/core/thread/words-of.ts";
import { readTweetPage } from "../../../src/core/tweet/read-tweet-page.ts";
import type { TweetPage } from "../../../src/core/tweet/tweet-page.ts";

const epoch = 1_288_834_974_657n;

/** The id of a tweet posted so many seconds after noon of Mar 1st 2022. */
export function idAfter(seconds: number): string {
  return `${((BigInt(Date.UTC(2022, 2, 1, 12)) - epoch + BigInt(Math.round(seconds * 1000))) << 22n) + 4097n}`;
}

/** Spans in seconds, as `idAfter` counts. */
export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The properties of a page that says it is the one thread which a tweet of that noon begins. */
export const isOne = `category:: #tweets\nurl:: https://twitter.com/ada/status/${idAfter(0)}`;

/** A tweet on a made-up page: when it was posted (seconds; undefined has lost its link), its words, by whom. */
export type Saved = readonly [seconds: number | undefined, words: string, handle?: string];

/** A page of tweets in the order given, as Readwise writes it; `properties` are the lines of its first block. */
export function tweetPage(tweets: readonly Saved[], properties = "category:: #tweets"): TweetPage {
  const children = tweets.map(([seconds, words, handle = "ada"], index) => ({
    id: blockId(`t${index}`),
    text:
      seconds === undefined
        ? words
        : `${words} ([View Tweet](https://twitter.com/${handle}/status/${idAfter(seconds)}))`,
    folded: false,
    children: [],
  }));
  const section = {
    id: blockId("s"),
    text: "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]",
    folded: false,
    children,
  };
  const page: Page = {
    name: "Tweets",
    format: "markdown",
    properties: new Map(),
    blocks: [{ id: blockId("p"), text: properties, folded: false, children: [] }, section],
  };
  const read = readTweetPage(page);
  if (!read) throw new Error("The page was not read as a tweet page.");
  return read;
}

/** The words of each thread's tweets. */
export function wordsOfEach(threads: readonly Thread[]): readonly (readonly string[])[] {
  return threads.map(({ members }) => members.map(({ tweet }) => wordsOf(tweet)));
}

/** The words of the tweets of each thread that is found on a page of such tweets. */
export function found(tweets: readonly Saved[], properties?: string): readonly (readonly string[])[] {
  return wordsOfEach(assembleThreads(tweetPage(tweets, properties)));
}
