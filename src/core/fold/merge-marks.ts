import { bareText } from "../block/property-lines.ts";
import { shownName } from "../thread/shown-name.ts";
import type { Member } from "../thread/thread.ts";

/** What the styles put before a tweet: a rule, a number. */
const decoration = /^(?:---\s*\n+)?(?:\*\*\d+\*\*[ \n])?/u;
const pageLink = /^\[\[[^\n]+\]\]$/u;

/** The line above a merged thread: its author and a link to the day of posting, as far as they are known; undefined for neither. */
export function headerLine(author: string | undefined, day: string | undefined): string | undefined {
  const parts = [shownName(author), day].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" · ");
}

/** Bare text of a tweet in a merged block, without the marks that part it from the others and, of the first, the line above it. */
export function withoutMarks(text: string, { highlight, tweet }: Member, author: string | undefined): string {
  const bare = bareText(text);
  const [first = "", ...others] = tweet === highlight.tweets[0] ? bare.split("\n\n") : [];
  const own = others.length > 0 && isHeader(first, author) ? others.join("\n\n") : bare;
  return own.replace(decoration, "");
}

function isHeader(line: string, author: string | undefined): boolean {
  const by = headerLine(author, undefined);
  if (by === undefined) return pageLink.test(line);
  return line === by || (line.startsWith(`${by} · `) && pageLink.test(line.slice(by.length + 3)));
}
