import { applyEdit } from "./apply-edits.ts";
import type { Block } from "./block.ts";
import { diffOutlines } from "./diff-outlines.ts";
import type { Edit } from "./edit.ts";

/**
 * The edits that take one edit back, given the outline it was made on; empty when it would have done nothing. Removed
 * blocks return under new uuids, unless their text carries an `id::`.
 */
export function invertEdit(before: readonly Block[], edit: Edit): readonly Edit[] {
  const after = applyEdit(before, edit);
  return after === undefined ? [] : diffOutlines(after, before);
}
