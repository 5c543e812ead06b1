import { mayBeginWithNumber, mayEndWithNumber } from "./number-hint.ts";

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
  ["/", /^[([（【［]?(\d{1,3}) ?[/／](?: ?(\d{1,3}|[nNxX∞?]{1,2})(?![\d/]))?[)\]）】］]?(?=$|[^\d/])/],
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
  const first = mayBeginWithNumber(words) ? firstMarker("leading", beginning(words), leading) : undefined;
  const last = mayEndWithNumber(words) ? firstMarker("trailing", ending(words), trailing) : undefined;
  if (!first && !last) return noMarkers;
  if (!first || !last) return [first ?? last].flatMap((marker) => marker ?? []);
  return first.number === last.number && first.of === last.of ? [first] : [first, last];
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
  for (const [sign, pattern] of patterns) {
    const match = pattern.exec(text);
    if (!match?.[1]) continue;
    const number = countOf(match[1]);
    const of = match[2] === undefined || !/^\d+$/.test(match[2]) ? undefined : Number(match[2]);
    if (of !== undefined && (number > of + 3 || of === 0)) continue;
    return { style: `${place} ${sign}`, number, of };
  }
  return undefined;
}

function countOf(digits: string): number {
  return digits === "\u{1F51F}" ? 10 : Number(digits.replace(/\D/g, ""));
}

/** A number on a line of its own below a title. */
const belowTitle = /^[^\n]{1,80}\n\s{0,4}(?=\d{1,3} ?[/／)）.]\d{0,3}[ \t]*\n)/;

/** The first words, without quote marks, emphasis, and the names that a reply begins with. */
function beginning(words: string): string {
  const start = words.slice(0, 400);
  return start
    .replace(belowTitle, "")
    .replace(/^(?:[\s>*_\\]|@\w{1,20}\s|\[\[|🧵|\p{Extended_Pictographic}(?=\s?\d))+/u, "")
    .slice(0, 20);
}

/** The last words, without pictures, links, arrows and emoji behind them. */
function ending(words: string): string {
  return words
    .slice(-600)
    .replace(/!\[[^\]\n]{0,100}\]\([^)\n]{0,300}\)|<(?:img|video|source)[^>]{0,400}>|https?:\/\/\S{1,200}/g, " ")
    .trimEnd()
    .slice(-60)
    .replace(/(?:[\s\p{Extended_Pictographic}→↓⬇>*_.:!,]|\uFE0F)+$/u, "");
}
