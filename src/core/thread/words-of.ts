import type { Tweet } from "../tweet/tweet.ts";

const frame = /^#\+BEGIN_QUOTE[ \t]*\n([\s\S]*?)(?:\n#\+END_QUOTE|$(?![\s\S]))/im;
const property = /^\s*(?:[\w-]{1,40}::(?:\s|$)|:[\w-]{1,40}:(?:\s|$)|#\+(?:BEGIN|END)_\w+)/i;

/** What a tweet says: its text without property lines, quote marks, org frames and white space around it. */
export function wordsOf({ before }: Tweet): string {
  const isPlain =
    !before.includes("::") && !before.includes("#+") && !before.startsWith(">") && !before.includes(":END:");
  if (isPlain) return before.trim();
  const framed = before.includes("#+") ? (frame.exec(before)?.[1] ?? before) : before;
  return framed
    .split("\n")
    .filter((line) => !property.test(line))
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}
