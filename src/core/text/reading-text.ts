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
  const members = thread.members.filter(({ duplicate }) => !duplicate);
  const style = numbers === "stripped" ? countingStyle(members.map(({ tweet }) => readingTweet(tweet))) : undefined;
  const tweets = members.map((member) => {
    const words = withoutOwnName(readingTweet(member.tweet), thread.author);
    return named(member, style ? withoutMarker(words, style) : words);
  });
  const byline = author && thread.author !== undefined ? [nameOf(thread.author)] : [];
  return [...byline, ...tweets.filter((words) => words !== "")].join(separator);
}

/** `@ada` for a handle, the name itself for a name. */
function nameOf(author: string): string {
  return /^\w{1,30}$/.test(author) ? `@${author}` : author;
}

/** An author who answers himself names himself first; the reader knows who speaks. */
function withoutOwnName(words: string, author: string | undefined): string {
  const own = author === undefined ? "" : `@${author.toLowerCase()} `;
  return own !== "" && words.slice(0, own.length).toLowerCase() === own ? words.slice(own.length).trimStart() : words;
}

function named({ foreign, tweet }: Member, words: string): string {
  return foreign && tweet.link?.handle !== undefined ? `@${tweet.link.handle}: ${words}` : words;
}
