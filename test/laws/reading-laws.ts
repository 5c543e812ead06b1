import fc from "fast-check";
import { expect } from "vitest";
import { everyBlock } from "../../src/core/block/outline.ts";
import type { Page } from "../../src/core/block/page.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { readTweet } from "../../src/core/tweet/read-tweet.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { compareStatusIds } from "../../src/core/tweet/status-id.ts";

/** Whatever was read can be written back, to the character. */
export function assertLossless(texts: fc.Arbitrary<string>, numRuns: number): void {
  fc.assert(
    fc.property(texts, (text) => {
      const { before, link, after } = readTweet(text);
      expect(before + (link?.verbatim ?? "") + after).toBe(text);
    }),
    { numRuns },
  );
}

/** Of a page, every highlight's pieces are its text, and every highlight is there once, in page order. */
export function assertHighlightsKept(pages: fc.Arbitrary<Page>, numRuns: number): void {
  fc.assert(
    fc.property(pages, (page) => {
      const highlights = readTweetPage(page)?.highlights ?? [];
      for (const { block, tweets } of highlights) {
        expect(tweets.map(({ before, link, after }) => before + (link?.verbatim ?? "") + after).join("")).toBe(
          block.text,
        );
      }
      const order = [...everyBlock(page.blocks)];
      const places = highlights.map(({ block }) => order.indexOf(block));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    }),
    { numRuns },
  );
}

/** No tweet is in two threads or twice in one; threads are in the order of ids; each joint lies between two members. */
export function assertThreadsSound(pages: fc.Arbitrary<Page>, numRuns: number): void {
  fc.assert(
    fc.property(pages, (page) => {
      const read = readTweetPage(page);
      const threads = read ? assembleThreads(read) : [];
      const tweets = threads.flatMap(({ members }) => members.map(({ tweet }) => tweet));
      expect(new Set(tweets).size).toBe(tweets.length);
      for (const thread of threads) assertSound(thread);
    }),
    { numRuns },
  );
}

function assertSound(thread: Thread): void {
  const { members, joints } = thread;
  expect(joints).toHaveLength(members.length - 1);
  const dated = members.flatMap(({ id, posted }) => (id !== undefined && posted !== undefined ? [id] : []));
  expect(dated).toEqual(dated.toSorted(compareStatusIds));
  expect(members.filter(({ duplicate }) => !duplicate).length).toBeGreaterThan(1);
  expect(typeof readingText(thread)).toBe("string");
}
