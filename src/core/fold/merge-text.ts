import { bareText } from "../block/property-lines.ts";
import type { Member } from "../thread/thread.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { escapeMerged } from "./escape-merged.ts";

/** What stands between two tweets of a merged block. */
const separator = "\n\n";

/**
 * The text of a merged block: the members' own texts in order, each with its own link, a blank line between them. A tweet
 * that is there twice, letter for letter, is written once.
 */
export function mergeText(members: readonly Member[]): string {
  const written = new Set<string>();
  const pieces: string[] = [];
  for (const { tweet } of members) {
    const text = bareText(tweetText(tweet));
    if (text === "" || written.has(text)) continue;
    written.add(text);
    pieces.push(escapeMerged(text));
  }
  return pieces.join(separator);
}

function tweetText({ before, link, after }: Tweet): string {
  return `${before}${link?.verbatim ?? ""}${after}`;
}
