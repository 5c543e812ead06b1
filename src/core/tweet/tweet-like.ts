import type { Block } from "../block/block.ts";
import { isNote } from "./note.ts";

/** A Markdown heading. */
export const heading = /^#{1,6} /;
/** Nothing but a rule, references to blocks and pages, or embedded ones. */
const usersOwn = /^(?:-+|\*{3,}|(?:(?:\(\([\w-]{36}\)\)|\{\{[^{}\n]{1,400}\}\}|\[\[[^\][\n]{1,200}\]\])\s*)+)$/;
const portrait = /^!\[[^\]\n]*\]\(https?:\/\/pbs\.twimg\.com\/profile_images\/[^\s)]*\)$/;
/** What a template puts around a tweet in blocks of their own: a pin, the two ends of an org quote. */
const frame = /^(?:\p{Extended_Pictographic}|\uFE0F|\s|#\+(?:begin|end)_\w+)+$/iu;

/** Whether a block without a link may be a tweet: neither empty, nor a note, a frame, only a picture of the author, nor nothing but what only Logseq's users write. */
export function isTweetLike({ text }: Block): boolean {
  const words = text.trim();
  return words !== "" && !isNote(words) && !portrait.test(words) && !usersOwn.test(words) && !frame.test(words);
}
