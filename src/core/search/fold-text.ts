import { foldable, foldedLetters, inSmallLetters } from "./folded-letters.ts";

const beyondAscii = /[^\0-\x7f]/;

/**
 * A text as search compares it: lower case, without accents, one sigma, katakana of either width as hiragana, wide letters
 * narrow, one apostrophe and one quotation mark. Every character keeps its place, so that a range found here is the same range
 * in `text`.
 */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const { letters } = foldedLetters();
  return inSmallLetters(text).replace(foldable, (letter) => letters.get(letter) ?? letter);
}
