import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import { type Terrain, takeHighlights } from "./highlight-blocks.ts";
import { lentTweet } from "./lent-link.ts";
import type { WrittenLink } from "./link-form.ts";
import { type LinkHabit, linksSeen } from "./link-habit.ts";
import { mergedTweets } from "./merged-tweets.ts";
import { type PageFacts, pageFacts, threadNotes } from "./page-facts.ts";
import { cutAt, readTweet } from "./read-tweet.ts";
import { type Recognition, usualRecognition } from "./recognition.ts";
import { isLinked, type SeenBlock, type SeenPage, seenPage } from "./seen-page.ts";
import { isSyncHeader } from "./sync-header.ts";
import type { Tweet } from "./tweet.ts";
import { heading } from "./tweet-like.ts";
import type { TweetPage } from "./tweet-page.ts";

/**
 * The page read as a page of tweets, losslessly; undefined for a page that holds none. A page is one if a category-like
 * property names tweets, its author reads "… on Twitter", or its URL is a status or a profile and it is not
 * mostly a user's own words; or, whatever it says, if a block ends with a bracketed link to a status (or two blocks are
 * nothing but one): there only such blocks are highlights.
 */
export function readTweetPage(page: Page, recognition: Recognition = usualRecognition): TweetPage | undefined {
  const facts = pageFacts(page, recognition);
  const claim = claimOf(facts);
  if (claim === "none" && !mentionsStatus(page.blocks)) return undefined;
  const seen = seenPage(page.blocks, facts.handle, facts.metadata);
  const saysTweets = claim === "sure" || (claim === "address" && isMostlyTweets(seen));
  if (!saysTweets && !showsTweets(seen)) return undefined;
  const highlights = readHighlights(facts, seen, recognition, saysTweets);
  if (!saysTweets && highlights.length === 0) return undefined;
  return {
    page,
    author: facts.author,
    status: facts.status,
    isOneThread: isOneThread(facts, highlights, page, saysTweets && showsExport(facts, seen)),
    highlights,
  };
}

/** By what a page says that it holds tweets; an address is also what people note down beside their own words. */
function claimOf({ category, isOnTwitter, url }: PageFacts): "sure" | "address" | "none" {
  if (category !== undefined) return category === "tweets" ? "sure" : "none";
  if (isOnTwitter) return "sure";
  return url === undefined ? "none" : "address";
}

function hasSyncHeader({ outline }: SeenPage): boolean {
  return outline.some(({ block }) => isSyncHeader(block.text));
}

/** Whether a sync's header stands on the page, or half of its blocks are tweets with their links. */
function isMostlyTweets(seen: SeenPage): boolean {
  if (hasSyncHeader(seen)) return true;
  const blocks = seen.outline.filter(({ block, isMetadata }) => !isMetadata && block.text.trim() !== "");
  return blocks.length > 0 && 2 * blocks.filter(({ carries }) => carries).length >= blocks.length;
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
  takeHighlights(
    outline,
    { handle, pieces, recognition, takesUnlinked, linked: linkedBlocks(withLinks) },
    (seen, home, lent) => {
      const { block } = seen;
      const highlight = { block, home: home?.id, tweets: pieces?.get(block) ?? [oneTweet(seen, habit, lent)] };
      highlights.push(merged?.has(block.id) ? { ...highlight, merged: true } : highlight);
    },
  );
  return highlights;
}

function linkedBlocks(withLinks: readonly SeenBlock[]): Terrain["linked"] {
  const linked = withLinks.filter(isLinked);
  if (linked.length === 0) return "none";
  return linked.some(({ block }) => heading.test(block.text)) ? "headings" : "no headings";
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

function oneTweet(
  { block: { text }, linksSeen: seen, own }: SeenBlock,
  habit: LinkHabit,
  lent: WrittenLink | undefined,
): Tweet {
  if (own) return cutAt(text, own);
  if (lent) return lentTweet(text, lent);
  return seen ? readTweet(text, habit, { links: [], nameless: seen.nameless }) : unlinked(text);
}

function unlinked(text: string): Tweet {
  return { before: text, link: undefined, after: "" };
}

/**
 * Whether anything on a page that says it holds tweets comes from an export. People file notes of their own on a tweet under
 * `type:: tweet` and its address, too, and Reader's whole documents bear the category.
 */
function showsExport({ isOnTwitter }: PageFacts, seen: SeenPage): boolean {
  return isOnTwitter || seen.withLinks.some(isLinked) || hasSyncHeader(seen);
}

/**
 * Several notes "Thread", or merged blocks, mean several threads; a profile is none, whatever URL the page bears. Where
 * the page does not say that it holds tweets, or nothing on it is an export's, its URL says nothing of them.
 */
function isOneThread(
  { status, url }: PageFacts,
  highlights: readonly Highlight[],
  { name }: Page,
  isExport: boolean,
): boolean {
  if (highlights.filter(({ merged }) => merged).length > 1) return false;
  const tweets = highlights.length > 1 ? highlights.length : (highlights[0]?.tweets.length ?? 0);
  if (tweets < 2 || url === "profile" || name.toLowerCase().includes("tweets from ")) return false;
  const notes = threadNotes(highlights);
  return notes === 1 || (notes === 0 && isExport && status !== undefined);
}
