/** What sets a tweet's number off from its words. */
export type Sign = "/" | "." | ")" | "#" | ":" | "keycap" | "circled" | "of";

/** How a number is written: the first group holds it, the second its total where there is one. */
export type NumberPattern = readonly [Sign, RegExp];

/** A number that a text begins with. Full-width fractions are common in Japanese prose, so that theirs must stand apart. */
export const leading: readonly NumberPattern[] = [
  ["/", /^[([（【［]?(\d{1,3})(?: [/／] ?|[/／])(?:(\d{1,3}|[nNxX∞?]{1,2})(?![\d/]))?[)\]）】］]?(?=$|[^\d/])/],
  ["/", /^[([（【［]?([１-９][０-９]{0,2})[/／]([１-９][０-９]{0,2})?[)\]）】］]?(?=\s|$)/],
  ["/", /^(\d{1,3})\\(?=\s|$)/],
  ["/", /^[/／]([1-9]\d{0,2})(?=\s|$)/],
  ["of", /^[([（]?(\d{1,3}) of (\d{1,3})\b[)\]）]?/i],
  ["keycap", /^((?:\d\uFE0F?\u20E3){1,3}|\u{1F51F})/u],
  ["circled", /^([①-⑳])/],
  [")", /^[（(]?([\d０-９]{1,3})(?:[.．]| ?)[)）](?=\D|$)/],
  ["#", /^#(\d{1,3})(?=[\s.:)]|$)/],
  [".", /^([\d０-９]{1,3})(?:[.．](?=\s|$|\p{L})|[、])/u],
  [":", /^(\d{1,3})[:：](?=\s)/],
];

/** A number that a text ends with. */
export const trailing: readonly NumberPattern[] = [
  ["/", /(?:[([（【［]|(?<![\d/\w]))(\d{1,3}) ?[/／] ?(\d{1,3}|[nNxX∞?]{1,2}|fin|end)?[)\]）】］]?$/i],
  ["/", /[(（](\d{1,3}) ?\/ ?n, ?n ?= ?(\d{1,3})[)）]$/i],
  ["/", /(?:[([（【［]|(?<![\d０-９/／\p{L}]))([１-９][０-９]{0,2})[/／]([１-９][０-９]{0,2})[)\]）】］]?$/u],
  ["/", /(?<!\S)[/／](\d{1,3})$/],
  ["of", /(?:[([（]|(?<![\d\w]))(\d{1,3}) of (\d{1,3})[)\]）]?$/i],
  ["keycap", /((?:\d\uFE0F?\u20E3){1,3}|\u{1F51F})$/u],
];

/** What digits of any kind come to: `12`, `１２`, `⑫`, `1️⃣2️⃣`, `🔟`. */
export function numberOf(digits: string): number {
  const plain = Number(digits);
  if (!Number.isNaN(plain)) return plain;
  return digits === "\u{1F51F}" ? 10 : Number(digits.normalize("NFKC").replace(/\D/g, ""));
}

const noSign: readonly Sign[] = [];
const slash: readonly Sign[] = ["/"];
const signsBehind: Readonly<Record<string, readonly Sign[]>> = {
  "/": slash,
  "／": slash,
  "\\": slash,
  o: ["of"],
  O: ["of"],
  ")": [")"],
  "）": [")"],
  ".": [")", "."],
  "．": [")", "."],
  "、": ["."],
  ":": [":"],
  "：": [":"],
  "\uFE0F": ["keycap"],
  "\u20E3": ["keycap"],
};

/** The signs that the number which a text begins with may bear, told by the character behind it. */
export function signsAtStart(text: string): readonly Sign[] {
  let at = "([（【［#".includes(text.charAt(0)) ? 1 : 0;
  const start = at;
  while (at - start < 4 && isAnyDigit(text.charCodeAt(at))) at += 1;
  if (at === start) return signsWithoutDigits(text);
  if (text.startsWith("#")) return ["#"];
  return signsBehind[text.charAt(at) === " " ? text.charAt(at + 1) : text.charAt(at)] ?? noSign;
}

function signsWithoutDigits(text: string): readonly Sign[] {
  const first = text.charCodeAt(0);
  if (first === 0x2f || first === 0xff0f) return slash;
  if (first >= 0x2460 && first <= 0x2473) return ["circled"];
  return text.startsWith("\u{1F51F}") ? ["keycap"] : noSign;
}

/** ASCII and full-width digits. */
function isAnyDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** The signs that the number which a text ends with may bear. */
export function signsAtEnd(text: string): readonly Sign[] {
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x20e3 || last === 0xdd1f) return ["keycap"];
  const end = text.slice(-16);
  const bearsSlash = end.includes("/") || end.includes("／");
  if (!/ of /i.test(end)) return bearsSlash ? slash : noSign;
  return bearsSlash ? ["/", "of"] : ["of"];
}
