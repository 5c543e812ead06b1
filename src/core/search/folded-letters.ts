/**
 * Scripts with accents, Greek and Cyrillic with theirs, quotation marks, katakana, the wide and half-width forms of East Asia,
 * and three symbols that are letters: `first-last` of each. Elsewhere letters become small ones and nothing else.
 */
const ranges =
  "\u00aa-\u024f\u02bc-\u02bc\u0370-\u052f\u1e00-\u1fff\u2018-\u201f\u2126-\u2126\u212a-\u212b\u300c-\u300f\u30a1-\u30f6\uff01-\uffdc";
/** The one letter whose small form is longer than it is. */
const lengthening = /İ/g;
/** What is left of accents once those letters are taken apart. */
const marks = /[\u0300-\u036f\u0483-\u0489\u3099\u309a]/g;

const katakana = /[ァ-ヶ]/;

/** Every character that may fold to something else than its small letter. */
export const foldable = new RegExp(`[${ranges}]`, "g");

/** The `foldable` characters that fold to another one: what each folds to, and of each letter the characters that fold to it. */
export interface FoldedLetters {
  readonly letters: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, string>;
}

let known: FoldedLetters | undefined;

/** Made all at once, in one or two milliseconds: one by one takes several times as long. */
export function foldedLetters(): FoldedLetters {
  known ??= folded(charactersIn(ranges));
  return known;
}

/** A text in small letters, every character in its place. */
export function inSmallLetters(text: string): string {
  return text.replace(lengthening, "I").toLowerCase();
}

function charactersIn(some: string): string {
  let characters = "";
  for (let at = 0; at < some.length; at += 3)
    for (let code = some.charCodeAt(at); code <= some.charCodeAt(at + 2); code += 1)
      characters += String.fromCharCode(code);
  return characters;
}

function folded(characters: string): FoldedLetters {
  const small = inSmallLetters(characters);
  const apart = small.split("").join("\n").normalize("NFKD").replace(marks, "").toLowerCase();
  // Of an accent that stands alone a blank is left; it reads as an apostrophe.
  const signs = apart.replace(/[ ʼ‘-‛]/g, "'").replace(/[«»“-‟「-』]/g, '"');
  const plain = signs.replace(/ς/g, "σ").split("\n");
  const letters = new Map<string, string>();
  const forms = new Map<string, string>();
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters.charAt(at);
    const letter = foldedLetter(small.charAt(at), plain[at] ?? "");
    if (letter === character) continue;
    letters.set(character, letter);
    forms.set(letter, (forms.get(letter) ?? "") + character);
  }
  return { letters, forms };
}

/** Letters that are several once they are taken apart stay as they are, and voiced katakana stay voiced. */
function foldedLetter(small: string, plain: string): string {
  const letter = plain.length === 1 && !katakana.test(small) ? plain : small;
  return katakana.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter;
}
