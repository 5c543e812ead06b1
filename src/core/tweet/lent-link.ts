import type { WrittenLink } from "./link-form.ts";
import type { Recognition } from "./recognition.ts";
import { isLinked, type SeenBlock } from "./seen-page.ts";
import { isSyncHeader } from "./sync-header.ts";
import { heading, isTweetLike } from "./tweet-like.ts";

/**
 * The link of a tweet without one that stands in a child of its block: nothing but the link, as some templates write it; or,
 * among `amongTweets` only, at the end of a list that belongs to the tweet and became blocks of their own (exports whose
 * dashes are not escaped). Undefined for headers, and wherever a child may be a tweet itself.
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

/** Whether a block is nothing but a tweet's link. */
export function isBareLink({ block: { text }, own }: SeenBlock): boolean {
  return own !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(0, own.start) + text.slice(own.end));
}

/** What a user writes above tweets of theirs is short and does not announce a list. */
const announcesList = /[:：]\s*$|\n|[^\n]{100}/u;
