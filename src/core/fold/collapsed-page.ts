import type { Block } from "../block/block.ts";
import { mapBlocks } from "../block/outline.ts";
import type { Snapshot } from "./snapshot.ts";

/** A page on which one thread more is collapsed. */
export interface Collapsed {
  readonly target: readonly Block[];
  readonly snapshot: Snapshot;
}

/** The page with one block changed and the rest of the thread gone from where it was. */
export function replaced(
  target: readonly Block[],
  head: Block,
  whole: Block,
  blocks: readonly Block[],
): readonly Block[] {
  const gone = new Set(blocks.map(({ id }) => id));
  return mapBlocks(target, (block) => {
    if (block.id === head.id) return whole;
    return gone.has(block.id) ? undefined : block;
  });
}
