import type { Block, BlockId } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { hasLastingId } from "../block/property-lines.ts";
import type { Snapshot } from "./snapshot.ts";
import { isTask } from "./task.ts";

/**
 * The blocks that must stay what they are, moved at most: somebody refers to them, they carry an `id::` that somebody
 * outside may hold, they are merged blocks of other threads, or they are tasks. Logseq pastes a removed block's text into whoever refers to it (recording 04).
 */
export function fixedBlocks(
  blocks: readonly Block[],
  referred: ReadonlySet<BlockId>,
  snapshots: readonly Snapshot[],
): ReadonlySet<BlockId> {
  const merged = new Set(snapshots.flatMap(({ style, merged: id }) => (style === "merge" ? [id] : [])));
  const fixed = [...everyBlock(blocks)].filter(
    ({ id, text }) => referred.has(id) || merged.has(id) || hasLastingId(text) || isTask(text),
  );
  return new Set(fixed.map(({ id }) => id));
}
