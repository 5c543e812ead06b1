import { isDigit, isLetter, mayBeginWithNumber, mayEndWithNumber } from "./number-hint.ts";

/** How a tweet numbers itself: `n/`, `n.`, `n)`, `#n`, `n:`, a keycap emoji, `n of m`, or `/n`; before or behind its words. */
export type MarkerStyle = `${"leading" | "trailing"} ${"/" | "." | ")" | "#" | ":" | "keycap" | "of"}`;

/** A number that a tweet bears, `3` in `3/17`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** `17` in `3/17`; undefined in `3/` and `3/n`. */
  readonly of: number | undefined;
}

type Sign = "/" | "." | ")" | "#" | ":" | "keycap" | "of";

const leading: readonly (readonly [Sign, RegExp])[] = [
  ["/", /^[([（【［]?(\d{1,3})(?: [/／] ?|[/／])(?:(\d{1,3}|[nNxX∞?]{1,2})(?![\d/]))?[)\]）】］]?(?=$|[^\d/])/],
  ["of", /^[([（]?(\d{1,3}) of (\d{1,3})\b[)\]）]?/i],
  ["keycap", /^((?:\d\uFE0F?\u20E3){1,3}|\u{1F51F})/u],
  [")", /^[（(]?(\d{1,3}) ?[)）](?=\D|$)/],
  ["#", /^#(\d{1,3})(?=[\s.:)]|$)/],
  [".", /^(\d{1,3})(?:[.．](?=\s|$|\p{L})|[、])/u],
  [":", /^(\d{1,3})[:：](?=\s)/],
];
const trailing: readonly (readonly [Sign, RegExp])[] = [
  ["/", /(?:^|[^\d/\w])(\d{1,3}) ?[/／] ?(\d{1,3}|[nNxX∞?]{1,2}|fin|end)?[)\]）】］]?$/i],
  ["/", /(?:^|\s)[/／](\d{1,3})$/],
  ["of", /(?:^|[^\d\w])(\d{1,3}) of (\d{1,3})[)\]）]?$/i],
  ["keycap", /((?:\d\uFE0F?\u20E3){1,3}|\u{1F51F})$/u],
];

const noMarkers: readonly Marker[] = [];

/** The numbers that a tweet's words begin and end with; a date or a fraction inside a sentence is none. */
export function markers(words: string): readonly Marker[] {
  const start = words.charCodeAt(0) > 32 ? words : words.trimStart();
  const first = mayBeginWithNumber(start)
    ? (plainMarker(start) ?? firstMarker("leading", beginning(start), leading))
    : undefined;
  const last = mayEndWithNumber(words) ? firstMarker("trailing", ending(words), trailing) : undefined;
  if (!last) return first ? [first] : noMarkers;
  if (!first) return [last];
  return first.number === last.number && first.of === last.of ? [first] : [first, last];
}

/**
 * A number as most of those tweets that bear one begin with it: `3/ `, `3/17 `, `3. `, `3) `, read without a pattern,
 * which takes several times as long. Undefined for any other beginning.
 */
function plainMarker(words: string): Marker | undefined {
  const end = digitsEnd(words, 0);
  if (end === 0 || end > 3) return undefined;
  const number = Number(words.slice(0, end));
  const sign = words.charCodeAt(end);
  const next = words.charCodeAt(end + 1);
  if (isBlank(next) || isLetter(next)) {
    const style = sign === 47 ? styles.leading["/"] : sign === 46 ? styles.leading["."] : styles.leading[")"];
    return sign === 47 || sign === 46 || sign === 41 ? { style, number, of: undefined } : undefined;
  }
  const totalEnd = sign === 47 ? digitsEnd(words, end + 1) : 0;
  if (totalEnd <= end + 1 || totalEnd > end + 4 || !isBlank(words.charCodeAt(totalEnd))) return undefined;
  const of = Number(words.slice(end + 1, totalEnd));
  return of === 0 || number > of + 3 ? undefined : { style: styles.leading["/"], number, of };
}

/** Where the digits end that stand from `start` on, looked for no farther than any number goes. */
function digitsEnd(words: string, start: number): number {
  let end = start;
  while (end - start < 4 && isDigit(words.charCodeAt(end))) end += 1;
  return end;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10;
}

/** The words without their number in that style; what stands before or behind it stays. */
export function withoutMarker(words: string, style: MarkerStyle): string {
  const [place, sign] = style.split(" ");
  const isLeading = place === "leading";
  for (const [own, pattern] of isLeading ? leading : trailing) {
    const shown = own === sign ? pattern.exec(isLeading ? beginning(words) : ending(words))?.[0].trim() : undefined;
    if (shown === undefined || shown === "") continue;
    const at = isLeading ? words.indexOf(shown) : words.lastIndexOf(shown);
    const [front, back] = [words.slice(0, at), words.slice(at + shown.length)];
    return isLeading ? front + back.trimStart() : front.trimEnd() + back;
  }
  return words;
}

function firstMarker(
  place: "leading" | "trailing",
  text: string,
  patterns: readonly (readonly [Sign, RegExp])[],
): Marker | undefined {
  const signs = place === "leading" ? signBehindNumber(text) : signsAtEnd(text);
  for (const [sign, pattern] of patterns) {
    const match = signs.includes(sign) ? pattern.exec(text) : null;
    if (!match?.[1]) continue;
    const number = countOf(match[1]);
    const total = match[2] === undefined ? Number.NaN : Number(match[2]);
    if (number > total + 3 || total === 0) continue;
    return { style: styles[place][sign], number, of: Number.isNaN(total) ? undefined : total };
  }
  return undefined;
}

const noSign: readonly Sign[] = [];
const signOf: Readonly<Record<string, readonly Sign[]>> = {
  "/": ["/"],
  "／": ["/"],
  o: ["of"],
  O: ["of"],
  ")": [")"],
  "）": [")"],
  ".": ["."],
  "．": ["."],
  "、": ["."],
  ":": [":"],
  "：": [":"],
  "\uFE0F": ["keycap"],
  "\u20E3": ["keycap"],
};

/** The sign that a text's first number may bear, told by the character behind it. */
function signBehindNumber(text: string): readonly Sign[] {
  let at = "([（【［#".includes(text.charAt(0)) ? 1 : 0;
  const start = at;
  while (at - start < 4 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  if (at === start) return text.startsWith("\u{1F51F}") ? ["keycap"] : noSign;
  if (text.startsWith("#")) return ["#"];
  return signOf[text.charAt(at) === " " ? text.charAt(at + 1) : text.charAt(at)] ?? noSign;
}

function signsAtEnd(text: string): readonly Sign[] {
  const end = text.slice(-12);
  if (end.includes("/") || end.includes("／")) return ["/"];
  if (end.includes(" of ")) return ["of"];
  return end.endsWith("\u20E3") || end.endsWith("\u{1F51F}") ? ["keycap"] : noSign;
}

function countOf(digits: string): number {
  const plain = Number(digits);
  if (!Number.isNaN(plain)) return plain;
  return digits === "\u{1F51F}" ? 10 : Number(digits.replace(/\D/g, ""));
}

const styles = { leading: stylesOf("leading"), trailing: stylesOf("trailing") };

function stylesOf(place: "leading" | "trailing"): Readonly<Record<Sign, MarkerStyle>> {
  return {
    "/": `${place} /`,
    ".": `${place} .`,
    ")": `${place} )`,
    "#": `${place} #`,
    ":": `${place} :`,
    keycap: `${place} keycap`,
    of: `${place} of`,
  };
}

/** A number on a line of its own below a title. */
const belowTitle = /^[^\n]{1,80}\n\s{0,4}(?=\d{1,3} ?[/／)）.]\d{0,3}[ \t]*\n)/;

/** The first words, without quote marks, emphasis, and the names that a reply begins with. */
function beginning(words: string): string {
  const first = words.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 40 || first === 35) return words.slice(0, 20);
  const start = words.slice(0, 400);
  return (start.slice(0, 82).includes("\n") ? start.replace(belowTitle, "") : start)
    .replace(/^(?:[\s>*_\\]|@\w{1,20}\s|\[\[|🧵|\p{Extended_Pictographic}(?=\s?\d))+/u, "")
    .slice(0, 20);
}

/** The last words, without pictures, links, arrows and emoji behind them. */
function ending(words: string): string {
  const last = words.slice(-600);
  const hasAsides = last.includes("http") || last.includes("![") || last.includes("<");
  const end = (hasAsides ? last.replace(asides, " ") : last).trimEnd().slice(-60);
  // A pattern that ends with `$` is tried from every place; most of these texts end with the number itself.
  return endsPlainly(end) ? end : end.replace(/(?:[\s\p{Extended_Pictographic}→↓⬇>*_.:!,]|\uFE0F)+$/u, "");
}

const asides = /!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)|<(?:img|video|source)[^>]{0,400}>|https?:\/\/\S{1,200}/g;

function endsPlainly(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isDigit(last) || last === 47 || last === 41;
}
