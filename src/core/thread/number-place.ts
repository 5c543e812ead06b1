import { isDigit } from "../tweet/is-digit.ts";

/** A part of a tweet's words in which its number may stand, and where in them it begins, in characters. */
export interface NumberPlace {
  readonly text: string;
  readonly at: number;
}

/** A number on a line of its own below a title. */
const belowTitle = /^[^\n]{1,80}\n[ \t\r\n]{0,4}(?=\d{1,3} ?[/／)）.]\d{0,3}[ \t]*\n)/;
const beforeNumber = /^(?:[\s>*_\\]|@\w{1,20}\s|\[\[|🧵|\p{Extended_Pictographic}\uFE0F?(?=\s?[\d０-９①-⑳]))+/u;

/** The first words, without quote marks, emphasis, and the names that a reply begins with. */
export function beginningOf(words: string): NumberPlace {
  const first = words.charCodeAt(0);
  if (isDigit(first) || first === 40 || first === 35) return { text: words.slice(0, 20), at: 0 };
  const start = words.slice(0, 400);
  const title = start.slice(0, 82).includes("\n") ? lengthOf(belowTitle, start) : 0;
  const at = title + lengthOf(beforeNumber, start.slice(title));
  return { text: start.slice(at, at + 20), at };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** More characters than any number at an end takes, with the one before it: `(123 / n, n = 123)`. */
const longestNumber = 24;

/** The last words, without pictures, links, arrows and emoji behind them, nor the hashtags behind a number. */
export function endOf(words: string): NumberPlace {
  const from = Math.max(0, words.length - 600);
  const last = words.slice(from);
  const hasAsides = last.includes("http") || last.includes("![") || last.includes("<");
  const bare = hasAsides ? last.replace(asides, blanks) : last;
  const end = endWithoutTags(bare, endWithoutSigns(bare.trimEnd()));
  const start = Math.max(0, end - longestNumber);
  return { text: bare.slice(start, end), at: from + start };
}

const asides =
  /!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)|<(?:img|video|source)[^>]{0,400}>|https?:\/\/(?:(?!!\[)\S){1,600}/g;

/** As much white space as was there, so that what stands before it keeps its place. */
function blanks(aside: string): string {
  return " ".repeat(aside.length);
}

/** White space, an emoji but 🔟, an arrow, or what a sentence and emphasis end with. */
const sign = /^(?:(?!\u{1F51F})[\s\p{Extended_Pictographic}→↓⬇>*_.:!,]|\uFE0F)$/u;
const mostSigns = 60;

/** Where a text ends without the signs behind it. Read from its end: a pattern that ends with `$` is tried from every place. */
function endWithoutSigns(text: string): number {
  let end = text.length;
  while (end > 0 && text.length - end < mostSigns) {
    const length = isLowSurrogate(text.charCodeAt(end - 1)) ? 2 : 1;
    if (!sign.test(text.slice(Math.max(0, end - length), end))) break;
    end -= length;
  }
  return end;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const tag = /\s[#＃][\p{L}\p{M}\p{N}_]{1,50}$/u;
const mostTags = 8;
/**
 * A number with its total that stands apart from the sentence before it: in brackets, on a line of its own, or behind a full
 * stop or an emoji. What follows a word at once may as well be a date: `never forget 9/11 #history`.
 */
const standsApart =
  /(?:^\s*|\n\s*|[([（【［]|[.!?"”'’)\]]\s+|[…。！？」』）】]\s*|\p{Extended_Pictographic}\uFE0F?\s*)[1-9]\d{0,2} ?[/／] ?(?:\d{1,3}|[nNxX])[)\]）】］]?$/u;

/** Where a text ends without the hashtags behind its number; hashtags behind anything else are its words. */
function endWithoutTags(text: string, end: number): number {
  let untagged = end;
  for (let tags = 0; tags < mostTags; tags += 1) {
    const near = text.slice(Math.max(0, untagged - 60), untagged);
    const length = near.includes("#") || near.includes("＃") ? lengthOf(tag, near) : 0;
    if (length === 0) break;
    untagged -= length;
    untagged = endWithoutSigns(text.slice(0, untagged));
  }
  return untagged < end && standsApart.test(text.slice(Math.max(0, untagged - 60), untagged)) ? untagged : end;
}
