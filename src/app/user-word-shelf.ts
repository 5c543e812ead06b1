import { noWord, type UserWord } from "../core/thread/user-word.ts";
import { userWordFromJson, userWordToJson } from "../core/thread/user-word-json.ts";
import { attempt } from "./attempt.ts";
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
  if (text === undefined) return { word: noWord };
  const read = userWordFromJson(text);
  return "word" in read ? read : { refused: { why: "word-unreadable" } };
}

/** Keeps the user's word and reads it back; false when what is there is not what was written. */
export async function keepUserWord(shelf: Shelf, word: UserWord): Promise<boolean> {
  const text = userWordToJson(word);
  const kept = await attempt(shelf.keep(path, text));
  const read = kept.ok ? await attempt(shelf.kept(path)) : kept;
  return read.ok && read.value === text;
}
