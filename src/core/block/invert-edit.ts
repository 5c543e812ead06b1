import { applyEdit } from "./apply-edits.ts";
import type { Block, BlockId } from "./block.ts";
import { diffOutlines } from "./diff-outlines.ts";
import type { Edit, Place } from "./edit.ts";
import { pathTo } from "./outline.ts";

/**
 * The edits that take one edit back, given the outline it was made on; empty when it would have done nothing. One, but
 * where an insert put in several blocks and where a page's first block is to come back: nothing can be put above another.
 * Removed blocks return under new uuids, unless their text carries an `id::`.
 */
export function invertEdit(before: readonly Block[], edit: Edit): readonly Edit[] {
  const after = applyEdit(before, edit);
  if (after === undefined) return [];
  const to = edit.do === "move" ? placeOf(edit.id, before) : undefined;
  return to && edit.do === "move" ? [{ ...edit, to }] : diffOutlines(after, before);
}

/** Where a block stands; undefined for the first of a page. */
function placeOf(id: BlockId, blocks: readonly Block[]): Place | undefined {
  const parent = pathTo(blocks, id).at(-2);
  const siblings = parent?.children ?? blocks;
  const previous = siblings[siblings.findIndex((block) => block.id === id) - 1];
  return previous ? { after: previous.id } : parent && { firstIn: parent.id };
}
