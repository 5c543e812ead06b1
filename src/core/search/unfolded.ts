import { foldText } from "./fold-text.ts";
import { foldedLetters } from "./folded-letters.ts";
import { isPlain } from "./plain-text.ts";

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
