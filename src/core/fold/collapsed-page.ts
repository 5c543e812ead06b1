import type { Block } from "../block/block.ts";
import { mapBlocks, pathTo } from "../block/outline.ts";
import type { Snapshot } from "./snapshot.ts";

/** A page on which one thread more is collapsed. */
export interface Collapsed {
  readonly target: readonly Block[];
  readonly snapshot: Snapshot;
}

/**
 * The page with the blocks of a thread gone from where they were, and another block instead of its head, or of whichever
 * of them the head has come to lie under.
 */
export function replaced(
  target: readonly Block[],
  head: Block,
  whole: Block,
  blocks: readonly Block[],
): readonly Block[] {
  const gone = new Set([head, ...blocks].map(({ id }) => id));
  const place = pathTo(target, head.id).find(({ id }) => gone.has(id));
  return mapBlocks(target, (block) => {
    if (block.id === place?.id) return whole;
    return gone.has(block.id) ? undefined : block;
  });
}

/** Blocks as they are when none of some others is left anywhere under them. */
export function apart(blocks: readonly Block[], others: readonly Block[]): readonly Block[] {
  const away = new Set(others.map(({ id }) => id));
  const left = (all: readonly Block[]) => mapBlocks(all, (block) => (away.has(block.id) ? undefined : block));
  return blocks.map((block) => ({ ...block, children: left(block.children) }));
}
