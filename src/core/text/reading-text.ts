import { withoutByline } from "../thread/byline.ts";
import { withoutMarker } from "../thread/marker.ts";
import { countingStyle } from "../thread/missing.ts";
import { shownName } from "../thread/shown-name.ts";
import type { Member, Thread } from "../thread/thread.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { isReadable, readingTweet, standingTweet } from "./reading-tweet.ts";

/** How a thread is written out. */
export interface ReadingOptions {
  /** Whether the tweets' own numbers (`3/17`) stay. */
  readonly numbers: "kept" | "stripped";
  /** Whether the text begins with the author's name on a line of its own. */
  readonly author: boolean;
  /** What stands between two tweets; a blank line as a rule. */
  readonly separator: string;
}

/** The reading version that previews and copies use unless told otherwise. */
export const usualReading: ReadingOptions = { numbers: "kept", author: true, separator: "\n\n" };

/**
 * A thread as plain Markdown for a reader: every tweet once, in order, repaired, with its pictures, without links and
 * templates; the author named once, and only a tweet by somebody else bears a name. Lines may begin with `- `: whoever
 * writes the text into a block must escape it.
 */
export function readingText(
  thread: Thread,
  {
    numbers = usualReading.numbers,
    author = usualReading.author,
    separator = usualReading.separator,
  }: Partial<ReadingOptions> = usualReading,
): string {
  const chosen = { numbers, author, separator };
  // One look at the whole thread costs less than one at each tweet, and most threads need no second one.
  const text = written(thread, chosen, standingTweet);
  return isReadable(text) ? text : written(thread, chosen, readingTweet);
}

function written(
  { author: name, members }: Thread,
  { numbers, author, separator }: ReadingOptions,
  textOf: (tweet: Tweet) => string,
): string {
  const counted = numbers === "stripped" ? members.filter(({ duplicate }) => !duplicate) : [];
  const style = counted.length > 0 ? countingStyle(counted.map(({ tweet }) => textOf(tweet))) : undefined;
  const own = name === undefined ? undefined : `@${name.toLowerCase()} `;
  const parts = author && name !== undefined ? [shownName(name)] : [];
  for (const member of members) {
    if (member.duplicate) continue;
    const words = withoutOwnName(withoutByline(textOf(member.tweet), member.tweet.link?.handle), own);
    const shown = named(member, style ? withoutMarker(words, style) : words);
    if (shown !== "") parts.push(shown);
  }
  return parts.join(separator);
}

/** An author who answers himself names himself first; the reader knows who speaks. */
function withoutOwnName(words: string, own: string | undefined): string {
  if (own === undefined || words.charCodeAt(0) !== 64) return words;
  return words.slice(0, own.length).toLowerCase() === own ? words.slice(own.length).trimStart() : words;
}

function named({ foreign, tweet }: Member, words: string): string {
  return foreign && tweet.link?.handle !== undefined ? `@${tweet.link.handle}: ${words}` : words;
}
