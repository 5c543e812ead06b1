import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import { highlightBlocks } from "./highlight-blocks.ts";
import { type LinkHabit, linksSeen } from "./link-habit.ts";
import { mergedTweets } from "./merged-tweets.ts";
import { type OwnLinks, ownLinks, type Sighting } from "./own-links.ts";
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
function showsTweets({ sightings }: OwnLinks): boolean {
  let alone = 0;
  for (const { text, own } of sightings.values()) {
    if (!own) continue;
    if (own.form === "bracketed" || own.form === "property") return true;
    if (text.slice(0, own.start).trim() === "" && text.slice(own.end).trim() === "") alone += 1;
  }
  return alone >= 2;
}

function readHighlights(
  page: Page,
  { handle, metadata }: PageFacts,
  { sightings, habit }: OwnLinks,
  recognition: Recognition,
  takesUnlinked: boolean,
): readonly Highlight[] {
  const { merged } = recognition;
  const pieces = mergedIn(sightings, habit, merged);
  const found = highlightBlocks(page.blocks, { sightings, metadata, handle, pieces, recognition, takesUnlinked });
  const highlights: Highlight[] = [];
  for (const { block, home } of found) {
    const whole = pieces.size > 0 ? pieces.get(block) : undefined;
    const tweets = whole ?? [oneTweet(block, sightings.get(block), habit)];
    const highlight = { block, home: home?.id, tweets };
    highlights.push(merged?.has(block.id) ? { ...highlight, merged: true } : highlight);
  }
  return highlights;
}

function mergedIn(
  sightings: OwnLinks["sightings"],
  habit: LinkHabit,
  known: Recognition["merged"],
): ReadonlyMap<Block, readonly Tweet[]> {
  const pieces = new Map<Block, readonly Tweet[]>();
  for (const { block, text, seen } of sightings.values()) {
    const isKnown = known?.has(block.id) ?? false;
    if (!isKnown && seen.links.length < 2) continue;
    const tweets = mergedTweets(text, isKnown ? linksSeen(text) : seen, habit, isKnown);
    if (tweets) pieces.set(block, tweets);
  }
  return pieces;
}

function oneTweet({ text }: Block, sighting: Sighting | undefined, habit: LinkHabit): Tweet {
  if (sighting?.own) return cutAt(text, sighting.own);
  return sighting ? readTweet(text, habit, { links: [], readerAt: sighting.seen.readerAt }) : unlinked(text);
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
