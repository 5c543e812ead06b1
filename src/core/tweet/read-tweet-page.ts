import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import { highlightBlocks } from "./highlight-blocks.ts";
import { type LinkHabit, type LinksSeen, linksSeen } from "./link-habit.ts";
import { mergedTweets } from "./merged-tweets.ts";
import { type OwnLinks, ownLinks } from "./own-links.ts";
import { type PageFacts, pageFacts, threadNotes } from "./page-facts.ts";
import { cutAt, readTweet } from "./read-tweet.ts";
import { type Recognition, usualRecognition } from "./recognition.ts";
import type { Tweet } from "./tweet.ts";
import type { TweetPage } from "./tweet-page.ts";

/**
 * The page read as a page of tweets, losslessly; undefined for a page that holds none. A page is one if a category-like
 * property names tweets, its author reads "… on Twitter", its URL is a status or a profile, or, whatever it says, if a
 * block ends with a bracketed link to a status (or two blocks are nothing but one): there only such blocks are highlights.
 */
export function readTweetPage(page: Page, recognition: Recognition = usualRecognition): TweetPage | undefined {
  const facts = pageFacts(page, recognition);
  const saysTweets =
    facts.category === "tweets" || (facts.category === undefined && (facts.isOnTwitter || facts.url !== undefined));
  if (!saysTweets && !mentionsStatus(page.blocks)) return undefined;
  const links = ownLinks(page.blocks, facts.handle, facts.metadata);
  if (!saysTweets && !showsTweets(links)) return undefined;
  const highlights = readHighlights(page, facts, links, recognition, saysTweets);
  if (!saysTweets && highlights.length === 0) return undefined;
  return {
    page,
    author: facts.author,
    status: facts.status,
    isOneThread: isOneThread(facts, highlights, page),
    highlights,
  };
}

function mentionsStatus(blocks: readonly Block[]): boolean {
  return blocks.some(({ text, children }) => text.includes("/status") || mentionsStatus(children));
}

/** On a page that does not say it holds tweets, only what a template alone writes counts. */
function showsTweets({ own }: OwnLinks): boolean {
  let alone = 0;
  for (const [{ text }, { start, end, form }] of own) {
    if (form === "bracketed" || form === "property") return true;
    if (text.slice(0, start).trim() === "" && text.slice(end).trim() === "") alone += 1;
  }
  return alone >= 2;
}

function readHighlights(
  page: Page,
  facts: PageFacts,
  { own, seen, habit }: OwnLinks,
  { merged, tails }: Recognition,
  saysTweets: boolean,
): readonly Highlight[] {
  const handleOf = (block: Block) => own.get(block)?.url.handle?.toLowerCase() ?? facts.handle?.toLowerCase();
  const pieces = new Map<Block, readonly Tweet[]>();
  for (const [block, links] of seen) {
    const tweets = mergedTweets(block.text, links, habit, merged?.has(block.id) ?? false);
    if (tweets) pieces.set(block, tweets);
  }
  const isMerged = (block: Block) => pieces.has(block) || (merged?.has(block.id) ?? false);
  const found = highlightBlocks(page.blocks, {
    isLinked: (block) => own.has(block) || pieces.has(block) || seen.get(block)?.readerAt !== undefined,
    isMetadata: (block) => facts.metadata.has(block),
    isTail: (child, parent) =>
      !isMerged(parent) && (tails?.has(child.id) || (own.has(child) && handleOf(child) === handleOf(parent))),
    takesUnlinked: saysTweets,
  });
  return found.map(({ block, home }) => ({
    block,
    home: home?.id,
    tweets: pieces.get(block) ?? [oneTweet(block, own, seen, habit)],
    ...(merged?.has(block.id) ? { merged: true } : {}),
  }));
}

function oneTweet(block: Block, own: OwnLinks["own"], seen: ReadonlyMap<Block, LinksSeen>, habit: LinkHabit): Tweet {
  const link = own.get(block);
  if (link) return cutAt(block.text, link);
  const { readerAt } = seen.get(block) ?? linksSeen("");
  return readTweet(block.text, habit, { links: [], readerAt });
}

/** Several notes "Thread" mean several threads, and a profile is none, whatever URL the page bears. */
function isOneThread({ status, url }: PageFacts, highlights: readonly Highlight[], { name }: Page): boolean {
  const tweets = highlights.reduce((sum, highlight) => sum + highlight.tweets.length, 0);
  if (tweets < 2 || url === "profile" || /(?:^|\/)tweets from /i.test(name)) return false;
  const notes = threadNotes(highlights.map(({ block }) => block));
  return notes === 1 || (notes === 0 && status !== undefined);
}
