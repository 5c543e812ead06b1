/** Letters whose small form is longer than they are, so that lower-casing a text whole would shift what follows. */
const lengthening = /İ/;
const beyondAscii = /[^\0-\x7f]/;
/** Scripts with accents, Greek and Cyrillic with theirs, katakana, and the wide and half-width forms of East Asia. */
const foldable = /[\u00aa-\u024f\u0370-\u052f\u1e00-\u1fff\u30a1-\u30f6\uff01-\uffdc]/g;
/** Voiced ones stay voiced. */
const katakana = /^[\u30a1-\u30f6]$/;
const folded = new Map<string, string>();

/**
 * A text as search compares it: lower case, without accents, one sigma, katakana as hiragana, wide letters narrow. Every
 * character keeps its place, so that a range found here is the same range in `text`.
 */
export function foldText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  const lower = lengthening.test(text) ? [...text].map(lowered).join("") : text.toLowerCase();
  return lower.replace(foldable, foldCharacter);
}

function lowered(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const plain = katakana.test(character)
    ? String.fromCharCode(character.charCodeAt(0) - 0x60)
    : character.replace("ς", "σ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const result = plain.length === 1 ? plain : character;
  folded.set(character, result);
  return result;
}
