import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import { takeHighlights } from "./highlight-blocks.ts";
import { type LinkHabit, linksSeen } from "./link-habit.ts";
import { mergedTweets } from "./merged-tweets.ts";
import { type PageFacts, pageFacts, threadNotes } from "./page-facts.ts";
import { cutAt, readTweet } from "./read-tweet.ts";
import { type Recognition, usualRecognition } from "./recognition.ts";
import { type SeenBlock, type SeenPage, seenPage } from "./seen-page.ts";
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
  const seen = seenPage(page.blocks, facts.handle, facts.metadata);
  if (!saysTweets && !showsTweets(seen)) return undefined;
  const highlights = readHighlights(facts, seen, recognition, saysTweets);
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
function showsTweets({ withLinks }: SeenPage): boolean {
  let alone = 0;
  for (const { block, own } of withLinks) {
    if (!own) continue;
    if (own.form === "bracketed" || own.form === "property") return true;
    if (block.text.slice(0, own.start).trim() === "" && block.text.slice(own.end).trim() === "") alone += 1;
  }
  return alone >= 2;
}

function readHighlights(
  { handle }: PageFacts,
  { outline, withLinks, habit }: SeenPage,
  recognition: Recognition,
  takesUnlinked: boolean,
): readonly Highlight[] {
  const { merged } = recognition;
  const pieces = mergedIn(withLinks, habit, merged);
  const highlights: Highlight[] = [];
  takeHighlights(outline, { handle, pieces, recognition, takesUnlinked }, (seen, home) => {
    const { block } = seen;
    const highlight = { block, home: home?.id, tweets: pieces?.get(block) ?? [oneTweet(seen, habit)] };
    highlights.push(merged?.has(block.id) ? { ...highlight, merged: true } : highlight);
  });
  return highlights;
}

function mergedIn(
  withLinks: readonly SeenBlock[],
  habit: LinkHabit,
  known: Recognition["merged"],
): ReadonlyMap<Block, readonly Tweet[]> | undefined {
  let pieces: Map<Block, readonly Tweet[]> | undefined;
  for (const { block, linksSeen: seen } of withLinks) {
    const isKnown = known?.has(block.id) ?? false;
    const links = isKnown ? linksSeen(block.text) : seen;
    const tweets = links && mergedTweets(block.text, links, habit, isKnown);
    if (!tweets) continue;
    pieces ??= new Map();
    pieces.set(block, tweets);
  }
  return pieces;
}

function oneTweet({ block: { text }, linksSeen: seen, own }: SeenBlock, habit: LinkHabit): Tweet {
  if (own) return cutAt(text, own);
  return seen ? readTweet(text, habit, { links: [], readerAt: seen.readerAt }) : unlinked(text);
}

function unlinked(text: string): Tweet {
  return { before: text, link: undefined, after: "" };
}

/** Several notes "Thread", or merged blocks, mean several threads; a profile is none, whatever URL the page bears. */
function isOneThread({ status, url }: PageFacts, highlights: readonly Highlight[], { name }: Page): boolean {
  if (highlights.filter(({ merged }) => merged).length > 1) return false;
  const tweets = highlights.length > 1 ? highlights.length : (highlights[0]?.tweets.length ?? 0);
  if (tweets < 2 || url === "profile" || name.toLowerCase().includes("tweets from ")) return false;
  const notes = threadNotes(highlights);
  return notes === 1 || (notes === 0 && status !== undefined);
}
