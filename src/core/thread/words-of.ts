import type { Tweet } from "../tweet/tweet.ts";

const property = /^\s*(?:[\w-]{1,40}::(?:\s|$)|:[\w-]{1,40}:(?:\s|$)|#\+(?:BEGIN|END)_\w+)/i;

/** What a tweet says: its text without property lines, quote marks, org frames and white space around it. */
export function wordsOf({ before }: Tweet): string {
  const isPlain = isBare(before);
  if (isPlain && !isMarked(before.charCodeAt(0))) return before.trim();
  return unquoted(isPlain ? before : withoutTemplate(before))
    .trim()
    .replace(/^#{1,6} /, "");
}

/** A text without its property lines and what frames a quote. */
function withoutTemplate(text: string): string {
  return framed(text)
    .split("\n")
    .filter((line) => !property.test(line))
    .join("\n");
}

/** Whether what a tweet says begins where its text does, and is the rest of it if that `isBare`. */
export function beginsBare({ before }: Tweet): boolean {
  const first = before.charCodeAt(0);
  return first > 32 && !isMarked(first);
}

/** Whether there is neither a property line nor a frame in a text, nor anything that looks like one. */
export function isBare(text: string): boolean {
  return !text.includes("::") && !text.includes("#+") && !text.includes("\n:END:");
}

/** Whether a text that begins with this character may be a quotation or a heading. */
function isMarked(first: number): boolean {
  return first === 62 || first === 35;
}

/** What an org quote holds, where there is one: the line above it is the template's. */
function framed(text: string): string {
  const lower = text.includes("#+begin_quote");
  const start = text.indexOf(lower ? "#+begin_quote" : "#+BEGIN_QUOTE");
  if (start < 0) return text;
  const end = text.indexOf(lower ? "#+end_quote" : "#+END_QUOTE", start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** A line that no template has quoted. */
const unquotedLine = /(?:^|\n)(?!>)[^\n]*\S/;

/** Some templates quote the first line of a tweet, some every line; a quotation inside a tweet stays one. */
function unquoted(text: string): string {
  return unquotedLine.test(text) ? text.replace(/^> ?/, "") : text.replace(/(^|\n)> ?/g, "$1");
}
