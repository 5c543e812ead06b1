import { isDigit } from "../tweet/is-digit.ts";
import { isLetter, mayBeginWithNumber, mayEndWithNumber } from "./number-hint.ts";
import { leading, numberOf, type Sign, signsAtEnd, signsAtStart, trailing } from "./number-patterns.ts";
import { beginningOf, endOf, type NumberPlace } from "./number-place.ts";

/**
 * How a tweet numbers itself, before or behind its words: `n/`, `/n` or `n\`, `n.`, `n)` or `n.)`, `#n`, `n:`, a keycap emoji,
 * a circled digit, or `n of m`.
 */
export type MarkerStyle = `${"leading" | "trailing"} ${Sign}`;

/** A number that a tweet bears, `3` in `3/17`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** `17` in `3/17`; undefined in `3/` and `3/n`. */
  readonly of: number | undefined;
}

const noMarkers: readonly Marker[] = [];

/** The numbers that a tweet's words begin and end with; a date or a fraction inside a sentence is none. */
export function markers(words: string): readonly Marker[] {
  const code = words.charCodeAt(0);
  const start = code > 32 && code < 0x80 ? words : words.trimStart();
  const first = mayBeginWithNumber(start)
    ? (plainMarker(start) ?? markerAt("leading", beginningOf(start))?.marker)
    : undefined;
  const last = mayEndWithNumber(words) ? markerAt("trailing", endOf(words))?.marker : undefined;
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

/** What sets a number off from the words behind it, once the number is gone: the dot of `1️⃣. x`. */
const leftBehind = /^(?:[.:)](?=\s)|[．：、）])/;

/** The words without their number in that style; what stands before or behind it stays. */
export function withoutMarker(words: string, style: MarkerStyle): string {
  const isLeading = style.startsWith("leading");
  const found = isLeading ? markerAt("leading", beginningOf(words), style) : markerAt("trailing", endOf(words), style);
  if (!found) return words;
  const [front, back] = [words.slice(0, found.start), words.slice(found.end)];
  return isLeading ? front + back.replace(leftBehind, "").trimStart() : front.trimEnd() + back;
}

/** A marker, and where in the words it stands. */
interface Placed {
  readonly marker: Marker;
  readonly start: number;
  readonly end: number;
}

/** The number in a place, in that style if one is asked for. */
function markerAt(place: "leading" | "trailing", { text, at }: NumberPlace, only?: MarkerStyle): Placed | undefined {
  const signs = place === "leading" ? signsAtStart(text) : signsAtEnd(text);
  if (signs.length === 0) return undefined;
  for (const [sign, pattern] of place === "leading" ? leading : trailing) {
    const style = styles[place][sign];
    const match = signs.includes(sign) && (only === undefined || only === style) ? pattern.exec(text) : null;
    if (!match?.[1]) continue;
    const number = numberOf(match[1]);
    const of = totalOf(match[2]);
    if (of !== undefined && (number > of + 3 || of === 0)) continue;
    const start = at + match.index;
    return { marker: { style, number, of }, start, end: start + match[0].length };
  }
  return undefined;
}

/** `17` of `3/17`; undefined for `n` and the like. */
function totalOf(written: string | undefined): number | undefined {
  return written !== undefined && /^[\d０-９]/.test(written) ? numberOf(written) : undefined;
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
    circled: `${place} circled`,
    of: `${place} of`,
  };
}
