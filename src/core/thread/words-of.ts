import type { Tweet } from "../tweet/tweet.ts";

/** What a tweet says: its text without property lines, quote marks, org frames and white space around it. */
export function wordsOf({ before }: Tweet): string {
  const isPlain =
    !before.includes("::") && !before.includes("#+") && !before.startsWith(">") && !before.includes(":END:");
  if (isPlain) return before.trim();
  return before
    .split("\n")
    .filter((line) => !/^\s*(?:[\w-]{1,40}::(?:\s|$)|:[\w-]{1,40}:(?:\s|$)|#\+(?:BEGIN|END)_\w+)/i.test(line))
    .map((line) => line.replace(/^> ?/, ""))
    .join("\n")
    .trim();
}
