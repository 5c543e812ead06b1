import { noWord, type UserWord } from "../core/thread/user-word.ts";
import { userWordFromJson, userWordToJson } from "../core/thread/user-word-json.ts";
import { readWhole, replaceText } from "./keep-text.ts";
import type { Shelf } from "./shelf.ts";

const path = "word.json";

/**
 * What the user has decided about this graph's threads, or why it cannot be told. A damaged record is not taken for none:
 * the next decision would overwrite it.
 */
export async function userWord(
  shelf: Shelf,
): Promise<{ readonly word: UserWord } | { readonly refused: { readonly why: "word-unreadable" } }> {
  const text = await shelf.kept(path);
  const word = text === undefined ? noWord : await readWhole(shelf, path, text, read);
  return word ? { word } : { refused: { why: "word-unreadable" } };
}

/** Keeps the user's word and reads it back; false when what is there is not what was written. */
export function keepUserWord(shelf: Shelf, word: UserWord): Promise<boolean> {
  return replaceText(shelf, path, userWordToJson(word), read);
}

function read(text = ""): UserWord | undefined {
  const found = userWordFromJson(text);
  return "word" in found ? found.word : undefined;
}
