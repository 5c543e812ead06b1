import { beginsBare, isBare, wordsOf } from "../thread/words-of.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { holdsHtml, htmlAsMarkdown } from "./html-as-markdown.ts";
import { mayBeMisread, repairMojibake } from "./mojibake.ts";
import { hasEscapedDash, unescapeDashes } from "./unescape-dashes.ts";

/** What a reader sees of one tweet: its words and pictures as Markdown, repaired, without its link, property lines and frames. */
export function readingTweet(tweet: Tweet): string {
  return htmlAsMarkdown(repairMojibake(unescapeDashes(wordsOf(tweet))));
}

/** What a tweet says as it stands: all that a reader sees of it where it `isReadable`. */
export function standingTweet(tweet: Tweet): string {
  return beginsBare(tweet) ? tweet.before.trim() : wordsOf(tweet);
}

/** Whether nothing in a text, of one tweet or of several, is to be repaired, written otherwise or left out. */
export function isReadable(text: string): boolean {
  return isBare(text) && !hasEscapedDash(text) && !holdsHtml(text) && !mayBeMisread(text);
}
