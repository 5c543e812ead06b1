import type { Tweet } from "../tweet/tweet.ts";

const property = /^\s*(?:[\w-]{1,40}::(?:\s|$)|:[\w-]{1,40}:(?:\s|$)|#\+(?:BEGIN|END)_\w+)/i;

/** What a tweet says: its text without property lines, quote marks, org frames and white space around it. */
export function wordsOf({ before }: Tweet): string {
  if (isPlain(before)) return before.trim();
  const lines = framed(before).split("\n");
  const words = unquoted(lines.filter((line) => !property.test(line))).trim();
  return words.replace(/^#{1,6} /, "");
}

/** Whether a text is nothing but words: no property line, quote mark, heading or frame. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first !== 62 && first !== 35 && !text.includes("::") && !text.includes("#+") && !text.includes("\n:END:");
}

/** What an org quote holds, where there is one: the line above it is the template's. */
function framed(text: string): string {
  const lower = text.includes("#+begin_quote");
  const start = text.indexOf(lower ? "#+begin_quote" : "#+BEGIN_QUOTE");
  if (start < 0) return text;
  const end = text.indexOf(lower ? "#+end_quote" : "#+END_QUOTE", start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Some templates quote the first line of a tweet, some every line; a quotation inside a tweet stays one. */
function unquoted(lines: readonly string[]): string {
  const isAll = lines.every((line) => line.startsWith(">") || line.trim() === "");
  return lines.map((line, index) => (isAll || index === 0 ? line.replace(/^> ?/, "") : line)).join("\n");
}
