import { type Block, type BlockId, blockId } from "../block/block.ts";
import { diffOutlines } from "../block/diff-outlines.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import type { Edits } from "./plan.ts";

/**
 * The edits that turn `before` into `target` in fewer calls: block by block, or with every top-level block in which
 * something changes replaced whole (one insert, one removal; recording 17). Blocks in `fixed` are moved, never replaced.
 * A call costs about 0.1 s in a large graph and one undo step, whatever it carries (measurements.json).
 */
export function cheapestEdits(before: readonly Block[], target: readonly Block[], fixed: ReadonlySet<BlockId>): Edits {
  const inPlace = diffOutlines(before, target, fixed);
  const anew = renewed(before, target, fixed);
  const replacing = diffOutlines(before, anew, fixed);
  if (inPlace.length <= replacing.length) return { edits: inPlace, replacedSections: 0 };
  return { edits: replacing, replacedSections: anew.filter((section, at) => section !== target[at]).length };
}

/** `target` with new names for all blocks, but the fixed ones, of each top-level block that is not as it was. */
function renewed(before: readonly Block[], target: readonly Block[], fixed: ReadonlySet<BlockId>): readonly Block[] {
  let count = 0;
  /** What lies under a fixed block moves with it. */
  const fresh = (block: Block): Block => {
    if (fixed.has(block.id) && known.has(block.id)) return block;
    const children = block.children.map(fresh);
    if (!known.has(block.id)) return { ...block, children };
    count += 1;
    return { ...block, id: blockId(`again-${count}`), children };
  };
  const known = new Set([...everyBlock(before)].map(({ id }) => id));
  return target.map((section) => {
    const old = findBlock(before, section.id);
    if (old === undefined || fixed.has(section.id) || sameTree(old, section)) return section;
    return fresh(section);
  });
}

function sameTree(one: Block, other: Block): boolean {
  return (
    one.id === other.id &&
    one.text === other.text &&
    one.folded === other.folded &&
    one.children.length === other.children.length &&
    one.children.every((child, at) => {
      const twin = other.children[at];
      return twin !== undefined && sameTree(child, twin);
    })
  );
}
