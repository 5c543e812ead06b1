import type { Block, BlockId } from "./block.ts";
import type { Edit, Place } from "./edit.ts";
import { findBlock, mapBlocks } from "./outline.ts";

/** The outline after one edit, or undefined when a block that the edit names is not there. */
export function applyEdit(blocks: readonly Block[], edit: Edit): readonly Block[] | undefined {
  switch (edit.do) {
    case "insert":
      return put(blocks, edit.to, edit.blocks);
    case "move": {
      const moved = findBlock(blocks, edit.id);
      return moved && put(without(blocks, edit.id), edit.to, [moved]);
    }
    case "write":
      return changed(blocks, edit.id, { text: edit.text });
    case "fold":
      return changed(blocks, edit.id, { folded: edit.folded });
    case "remove":
      return findBlock(blocks, edit.id) && without(blocks, edit.id);
  }
}

/** The outline after all edits in order, or undefined when one of them names a block that is not there. */
export function applyEdits(blocks: readonly Block[], edits: readonly Edit[]): readonly Block[] | undefined {
  let now: readonly Block[] | undefined = blocks;
  for (const edit of edits) now = now && applyEdit(now, edit);
  return now;
}

function without(blocks: readonly Block[], id: BlockId): readonly Block[] {
  return mapBlocks(blocks, (block) => (block.id === id ? undefined : block));
}

function changed(blocks: readonly Block[], id: BlockId, change: Partial<Block>): readonly Block[] | undefined {
  if (findBlock(blocks, id) === undefined) return undefined;
  return mapBlocks(blocks, (block) => (block.id === id ? { ...block, ...change } : block));
}

function put(blocks: readonly Block[], to: Place, added: readonly Block[]): readonly Block[] | undefined {
  if ("firstIn" in to) {
    const parent = findBlock(blocks, to.firstIn);
    return parent && changed(blocks, to.firstIn, { children: [...added, ...parent.children] });
  }
  const at = blocks.findIndex((block) => block.id === to.after);
  if (at >= 0) return [...blocks.slice(0, at + 1), ...added, ...blocks.slice(at + 1)];
  let found = false;
  const result = blocks.map((block) => {
    const children = found ? undefined : put(block.children, to, added);
    if (children === undefined) return block;
    found = true;
    return { ...block, children };
  });
  return found ? result : undefined;
}
