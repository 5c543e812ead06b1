import type { TweetName, UserWord } from "./user-word.ts";

/** Why a stored word cannot be read; `at` is the key that is wrong. */
export type UserWordRefusal =
  | { readonly why: "not-json" }
  | { readonly why: "not-an-object" }
  | { readonly why: "other-version"; readonly version: unknown }
  | { readonly why: "malformed"; readonly at: "joins" | "splits" | "leaveOuts" };

/** The form that is written; another one is refused rather than guessed at. */
const version = 1;

/** The word as text to store. */
export function userWordToJson({ joins, splits, leaveOuts }: UserWord): string {
  return JSON.stringify({ version, joins, splits, leaveOuts });
}

/** The word that a stored text holds, or why it cannot be read; nothing of a malformed one is taken. */
export function userWordFromJson(json: string): { readonly word: UserWord } | { readonly refused: UserWordRefusal } {
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return { refused: { why: "not-json" } };
  }
  if (typeof stored !== "object" || stored === null || Array.isArray(stored))
    return { refused: { why: "not-an-object" } };
  const found = new Map<string, unknown>(Object.entries(stored));
  if (found.get("version") !== version) return { refused: { why: "other-version", version: found.get("version") } };
  const joins = listOf(found.get("joins"), isPair);
  const splits = listOf(found.get("splits"), isName);
  const leaveOuts = listOf(found.get("leaveOuts"), isName);
  if (!joins) return { refused: { why: "malformed", at: "joins" } };
  if (!splits) return { refused: { why: "malformed", at: "splits" } };
  return leaveOuts ? { word: { joins, splits, leaveOuts } } : { refused: { why: "malformed", at: "leaveOuts" } };
}

function listOf<T>(value: unknown, isItem: (item: unknown) => item is T): readonly T[] | undefined {
  return Array.isArray(value) && value.every(isItem) ? value : undefined;
}

function isName(item: unknown): item is TweetName {
  return typeof item === "string" && item !== "";
}

function isPair(item: unknown): item is readonly [TweetName, TweetName] {
  return Array.isArray(item) && item.length === 2 && item.every(isName);
}
