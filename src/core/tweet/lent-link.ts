import type { Block } from "../block/block.ts";
import type { WrittenLink } from "./link-form.ts";
import { readTweet } from "./read-tweet.ts";
import { type Recognition, usualRecognition } from "./recognition.ts";
import { isLinked, type SeenBlock, seenPage } from "./seen-page.ts";
import { isSyncHeader } from "./sync-header.ts";
import type { Tweet } from "./tweet.ts";
import { heading, isTweetLike } from "./tweet-like.ts";

/**
 * The link of a tweet without one that stands in a child of its block: nothing but the link, as some templates write it; or,
 * where the block stands among tweets, at the end of a list that belongs to the tweet and became blocks of its own (exports
 * that do not escape dashes). Undefined for headers, and wherever a child may be a tweet itself.
 */
export function lentLink(seen: SeenBlock, amongTweets: boolean, { tails }: Recognition): WrittenLink | undefined {
  const { block, children, isMetadata, carries } = seen;
  if (!carries || isMetadata || isLinked(seen)) return undefined;
  if (heading.test(block.text) || isSyncHeader(block.text) || !isTweetLike(block)) return undefined;
  const [bare, ...others] = children.filter(isBareLink);
  if (bare) return others.length > 0 ? undefined : bare.own;
  if (!amongTweets || !announcesList.test(block.text.trimEnd())) return undefined;
  const items = children.filter((child) => !tails?.has(child.block.id) && (child.carries || isTweetLike(child.block)));
  const last = items.pop();
  return items.length === 0 || items.some((item) => item.carries) ? undefined : last?.own;
}

/** A tweet whose link stands in a child of its block. */
export function lentTweet(before: string, { id, handle }: WrittenLink): Tweet {
  return { before, link: { verbatim: "", id, handle }, after: "" };
}

/** The tweet of a block by itself, its link taken from a child where it has none. */
export function readTweetBlock(block: Block): Tweet {
  const tweet = readTweet(block.text);
  const [seen] = tweet.link ? [] : seenPage([block], undefined, new Set()).outline;
  const lent = seen && lentLink(seen, true, usualRecognition);
  return lent ? lentTweet(block.text, lent) : tweet;
}

/** Whether a block is nothing but a tweet's link. */
export function isBareLink({ block: { text }, own }: SeenBlock): boolean {
  return own !== undefined && isAllOf(text, own);
}

/** Whether a text says nothing beside a link. */
export function isAllOf(text: string, { start, end }: WrittenLink): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** What a user writes above tweets, to group them, is short and announces no list. */
const announcesList = /[:：]\s*$|\n|[^\n]{100}/u;
