import { foldText } from "./fold-text.ts";
import { foldedLetters } from "./folded-letters.ts";

/** What makes a Latin letter one of many: its accents, and two symbols that are such letters. */
const accented = /[ª-ɏḀ-ỿ\u212a\u212b]/;

/**
 * Whether a text has no Latin letter that is written in more ways than small, capital and wide, as most texts in English and
 * in other scripts have none. What few forms may stand in for is found up to five times as fast.
 */
export function isPlain(text: string): boolean {
  return !accented.test(text);
}

/** For each code unit of a well-formed term the units of texts, or of plain ones, that `foldText` makes this one; "" for none. */
export function unfolded(term: string, inPlain: boolean): readonly string[] {
  return [...term].flatMap((character) => {
    const forms = formsOf(character).filter((form) => !inPlain || isPlain(form));
    // Where a character takes two units all its forms have the first one in common, so that each can be looked for alone.
    return character.split("").map((_, at) => forms.map((form) => form.charAt(at)).join(""));
  });
}

function formsOf(character: string): readonly string[] {
  const cases = [...new Set([character, character.toUpperCase()])].filter((form) => foldText(form) === character);
  return [...cases, ...(foldedLetters().forms.get(character) ?? "")];
}
