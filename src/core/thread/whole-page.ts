import { compareStatusIds } from "../tweet/status-id.ts";
import type { TweetPage } from "../tweet/tweet-page.ts";
import { type Entry, withInferredLink, wordsIn } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { inOrder } from "./order.ts";
import type { Chain } from "./thread-of.ts";

const byPage: Joint = { why: "page", evidence: "certain" };

/** All of a page that says it is one thread, in order, whatever time lies between. */
export function wholePage(entries: readonly Entry[]): Chain {
  const ordered = inOrder(entries);
  return { entries: ordered, joints: new Array<Joint>(Math.max(0, ordered.length - 1)).fill(byPage) };
}

/**
 * The page's own status as the link of a first or only tweet that lost its own, if that status is older than every other tweet's
 * (DESIGN.md 4.3). Where no other tweet has a link to compare, the page's title must begin as the tweet does: Readwise
 * takes it from the first tweet, which is not always the one that the page names.
 */
export function withFirstLink({ status, page }: TweetPage, entries: readonly Entry[]): readonly Entry[] {
  if (status === undefined || entries[0]?.id !== undefined) return entries;
  const [first, ...others] = entries;
  if (!first) return entries;
  const ids = others.flatMap(({ id }) => id ?? []);
  const isFirst =
    ids.length > 0 ? ids.every((id) => compareStatusIds(status, id) < 0) : beginsAs(page.name, wordsIn(first));
  return isFirst ? [withInferredLink(first, status), ...others] : entries;
}

/** Whether a page's title, without its namespace and the dots that cut it short, begins as the words do. */
function beginsAs(title: string, words: string): boolean {
  const bare = title
    .replace(/^(?:.*\/)?readwise\/(?:highlights\/)?/i, "")
    .replace(/(?:\.\.\.|…)?\s*(?:\(highlights\))?$/, "");
  const start = firstLetters(bare);
  return start !== "" && firstLetters(words.slice(0, 120)).startsWith(start);
}

/** How many letters of a title must be those of the tweet. */
const alike = 12;

/** A text's first letters and digits. */
function firstLetters(text: string): string {
  let letters = "";
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    letters += word;
    if (letters.length >= alike) break;
  }
  return letters.slice(0, alike).toLowerCase();
}
