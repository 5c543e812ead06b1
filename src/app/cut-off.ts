import type { Member } from "../core/thread/thread.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import type { Tweet } from "../core/tweet/tweet.ts";

/**
 * Tells the tweets of a page that lost their end, and their link with it. Where no tweet of the page has a link, its template
 * writes none, and nothing was lost.
 */
export function cutOffAmong(highlights: readonly Highlight[]): (member: Member) => boolean {
  const hasLinks = highlights.some(({ tweets, holds }) => tweets.some(isLinked) || holds?.some(isLinked));
  return ({ tweet }) => hasLinks && !isLinked(tweet) && tweet.after === "";
}

function isLinked({ link }: Tweet): boolean {
  return link !== undefined;
}
