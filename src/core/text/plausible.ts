/** A run of characters that is clean UTF-8 when its bytes are read so. */
export interface Sight {
  /** Where it stands in the text, in characters. */
  readonly start: number;
  readonly shown: string;
  readonly decoded: string;
}

const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Typographic signs that take three bytes, in the ranges that no healthy text can look like when misread. */
const sign =
  /[\u2010-\u2027\u2030-\u203f\u20ac\u2122\u2190-\u2199\u21d0-\u21d5\u2500\u2588-\u25ff\u2605-\u27bf\u2b05-\u2b55]|\u20e3/u;
const ideographs =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}\u3000-\u303f\uff00-\uffef]{2}/u;
const alphabet =
  /^(?:[\u0401\u0404-\u0407\u0410-\u044f\u0451\u0454-\u0457]{3,}|\p{Script=Greek}{3,}|\p{Script=Arabic}{3,}|\p{Script=Hebrew}{3,})[\u00a0-\u00bf\u2000-\u206f]*$/u;
const latin = /^[\u00a0-\u017f\u2010-\u2027]+$/u;
const control = /\p{Cc}/u;

/**
 * Whether a run proves by itself that the text was misread (a typographic sign or an emoji of three or four bytes, several
 * letters of one foreign script, an accented letter amid a word), is possible once that is proven, or is not to be touched.
 */
export function isPlausible(text: string, { start, shown, decoded }: Sight): "proof" | "possible" | "no" {
  if (control.test(decoded)) return "no";
  if (emoji.test(decoded) && shown.length > 2 * [...decoded].length) return "proof";
  if (sign.test(decoded) && !/[\u0100-\u2000]/.test(decoded)) return "proof";
  if (ideographs.test(decoded) || (alphabet.test(decoded) && new Set(decoded).size > 1)) return "proof";
  if (!latin.test(decoded)) return "no";
  return isAmidWord(text, start, shown) ? "proof" : mayStandAlone(shown) ? "possible" : "no";
}

/** `Ã` and `√` before the second byte of an accented letter, with three letters or more around it that no such sign has in a word. */
function isAmidWord(text: string, start: number, shown: string): boolean {
  if (!/^(?:[Ã√].)+$/su.test(shown)) return false;
  const before = /[A-Za-z]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? "";
  const after = /^[A-Za-z]*/.exec(text.slice(start + shown.length, start + shown.length + 20))?.[0] ?? "";
  const isLower = /[a-z]$/.test(before) || (before.length < 2 && /^[a-z]/.test(after));
  return isLower && before.length + after.length >= 3;
}

/** Signs that a healthy text has no reason to put before another: `Ã©`, `Â°`, `√©`, `¬∞`. */
function mayStandAlone(shown: string): boolean {
  return /^(?:[ÃÂÄÅ√¬ƒ≈].)+$/su.test(shown);
}
