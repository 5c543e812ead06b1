import { isDigit } from "../tweet/is-digit.ts";

// Most tweets bear no number. Two functions of this file tell so by a few characters, so that the patterns need not be tried.

const space = 32;

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Han, kana and Hangul: letters that no number is written with. */
function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}

function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** What a pattern takes for white space. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === space || (code >= 9 && code <= 13);
  if (code > 0x3000) return code === 0xfeff;
  return code === 0xa0 || code === 0x3000 || code === 0x1680 || (code >= 0x2000 && code <= 0x205f && isThinSpace(code));
}

function isThinSpace(code: number): boolean {
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** Quotation marks, which no number follows at once. */
const quotes: ReadonlySet<number> = new Set([34, 39, 0x201c, 0x2018, 0xab, 0x300c]);

/** Whether a text may begin with a number, alone on a line below a title included. */
export function mayBeginWithNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isLetter(first) && !isIdeograph(first) && !quotes.has(first)) return true;
  const title = text.indexOf("\n");
  if (title < 0 || title >= 82) return false;
  let below = title + 1;
  while (text.charCodeAt(below) <= space) below += 1;
  return isDigit(text.charCodeAt(below));
}

/** Whether a text may end with a number, pictures, links and signs behind it set aside. */
export function mayEndWithNumber(text: string): boolean {
  let end = text.length;
  for (let asides = 0; asides < 8; asides += 1) {
    while (end > 0 && isPunctuation(text.charCodeAt(end - 1))) end -= 1;
    const aside = asideStart(text, end);
    if (aside === "unclear") return true;
    if (aside === undefined) return isNumberEnd(text, end);
    end = aside;
  }
  return true;
}

/** The second half of 🔟. */
const keycapTen = 0xdd1f;
/** What a number may end with beyond ASCII: the sign that makes a keycap, full-width brackets and signs. */
const wideEnds: ReadonlySet<number> = new Set([0x20e3, keycapTen, 0xff09, 0x3011, 0xff3d, 0x221e, 0xff0f]);
/** White space and emoji that stand alone among other signs. */
const wideAsides: ReadonlySet<number> = new Set([
  0xa0, 0xa9, 0xae, 0x1680, 0x3000, 0x3030, 0x303d, 0x3297, 0x3299, 0xfe0f, 0xfeff,
]);

/** White space, the end of a sentence, emphasis, arrows and other signs, and emoji but for keycaps. */
function isPunctuation(code: number): boolean {
  if (code < 0x80)
    return code <= space || code === 46 || code === 58 || code === 33 || code === 44 || code === 42 || code === 95;
  if (code >= 0xd83c && code <= 0xdfff) return code !== keycapTen;
  return (code >= 0x2000 && code <= 0x2bff && !wideEnds.has(code)) || wideAsides.has(code);
}

/** Where the picture, the link or the hashtag begins that ends here; undefined for other words. */
function asideStart(text: string, end: number): number | "unclear" | undefined {
  const pictured = text.charCodeAt(end - 1) === 41 ? pictureStart(text, end) : undefined;
  if (pictured !== undefined) return pictured;
  const start = wordStart(text, end);
  if (start === undefined) return linkStart(text, end);
  const first = text.charCodeAt(start);
  if (first === 35 || first === 0xff03) return isNumberEnd(text, end) ? undefined : (linkStart(text, end) ?? start);
  if (end - start <= 8) return undefined;
  if (!text.startsWith("http", start)) return linkStart(text, end);
  const bracket = text.indexOf("![", start);
  return bracket >= 0 && bracket < end ? "unclear" : start;
}

const picture = /^!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)$/;

/** Where the picture begins whose bracket closes here; unclear where its description may hold another's beginning. */
function pictureStart(text: string, end: number): number | "unclear" | undefined {
  const start = text.lastIndexOf("![", end - 1);
  if (start < 0 || end - start > 405 || !picture.test(text.slice(start, end))) return undefined;
  const before = text.slice(Math.max(0, start - 102), start);
  return before.lastIndexOf("![") > before.lastIndexOf("]") ? "unclear" : start;
}

/** Where the word begins that ends here; undefined for longer ones than most links are. */
function wordStart(text: string, end: number): number | undefined {
  for (let start = end; end - start <= 60; start -= 1) {
    if (start === 0 || isSpace(text.charCodeAt(start - 1))) return start;
  }
  return undefined;
}

/** Where the link begins that ends here and is long, or follows a word without a space; undefined for other words. */
function linkStart(text: string, end: number): number | "unclear" | undefined {
  const from = Math.max(0, end - longestLink);
  const last = text.slice(from, end);
  const link = last.lastIndexOf("http");
  if (link < 0 || /\s/.test(last.slice(link))) return undefined;
  return last.includes("![") ? "unclear" : from + link;
}

/** In characters. */
const longestLink = 600;

function isNumberEnd(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (isDigit(last) || last === 47 || last === 62) return true;
  if (last > 0x7f) return wideEnds.has(last) || isWideDigit(last);
  if (last === 41 || last === 93) return isDigit(text.charCodeAt(end - 2)) || hasSlash(text, end - 6, end);
  return hasSlash(text, end - 5, end);
}

function hasSlash(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start); at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 47 || code === 0xff0f) return true;
  }
  return false;
}
