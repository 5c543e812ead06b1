import { withoutMarker } from "../thread/marker.ts";
import { countingStyle } from "../thread/missing.ts";
import type { Member, Thread } from "../thread/thread.ts";
import { readingTweet } from "./reading-tweet.ts";

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
export function readingText(thread: Thread, options: Partial<ReadingOptions> = {}): string {
  const { numbers, author, separator } = { ...usualReading, ...options };
  const style = numbers === "stripped" ? countingStyle(wordsOfEach(thread)) : undefined;
  const own = thread.author === undefined ? undefined : `@${thread.author.toLowerCase()} `;
  const parts = author && thread.author !== undefined ? [nameOf(thread.author)] : [];
  for (const member of thread.members) {
    if (member.duplicate) continue;
    const words = withoutOwnName(readingTweet(member.tweet), own);
    const shown = named(member, style ? withoutMarker(words, style) : words);
    if (shown !== "") parts.push(shown);
  }
  return parts.join(separator);
}

function wordsOfEach({ members }: Thread): readonly string[] {
  return members.flatMap(({ duplicate, tweet }) => (duplicate ? [] : [readingTweet(tweet)]));
}

/** `@ada` for a handle, the name itself for a name. */
function nameOf(author: string): string {
  return /^\w{1,30}$/.test(author) ? `@${author}` : author;
}

/** An author who answers himself names himself first; the reader knows who speaks. */
function withoutOwnName(words: string, own: string | undefined): string {
  if (own === undefined || !words.startsWith("@")) return words;
  return words.slice(0, own.length).toLowerCase() === own ? words.slice(own.length).trimStart() : words;
}

function named({ foreign, tweet }: Member, words: string): string {
  return foreign && tweet.link?.handle !== undefined ? `@${tweet.link.handle}: ${words}` : words;
}
