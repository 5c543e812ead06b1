import type { Block, BlockId } from "../block/block.ts";
import { mapBlocks } from "../block/outline.ts";

/** The page with the children of a block, or its top level, changed. */
export function changeSiblings(
  page: readonly Block[],
  parent: BlockId | undefined,
  change: (siblings: readonly Block[]) => readonly Block[],
): readonly Block[] {
  if (parent === undefined) return change(page);
  return mapBlocks(page, (block) => (block.id === parent ? { ...block, children: change(block.children) } : block));
}

/** Puts each coming block behind the last of the siblings that stood before it. */
export function settle(
  siblings: readonly Block[],
  keys: readonly string[],
  order: readonly string[],
  coming: readonly { readonly key: string; readonly block: Block }[],
): readonly Block[] {
  const placed = siblings.map((block, at) => ({ key: keys[at] ?? "", block }));
  for (const { key, block } of coming) {
    const ahead = new Set(order.slice(0, order.indexOf(key)));
    const behind = placed.findLastIndex((other) => ahead.has(other.key));
    placed.splice(behind + 1, 0, { key, block });
  }
  return placed.map(({ block }) => block);
}
