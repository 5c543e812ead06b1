import type { Block, BlockId } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { bareText, hasLastingId } from "../block/property-lines.ts";
import { isTask } from "../block/task.ts";
import type { Snapshot } from "./snapshot.ts";

/** A line that the host takes for one of its own properties, whatever its words and be it in code. */
const takenForOwn = /^[ \t]*(?:id|collapsed):: /mu;

/**
 * The blocks that must stay what they are, moved at most: somebody refers to them, they carry an `id::` that somebody
 * outside may hold, they are merged blocks of other threads, they are tasks, or their text is not kept as it is when it is
 * written anew. Logseq pastes a removed block's text into whoever refers to it (recording 04).
 */
export function fixedBlocks(
  blocks: readonly Block[],
  referred: ReadonlySet<BlockId>,
  snapshots: readonly Snapshot[],
): ReadonlySet<BlockId> {
  const merged = new Set(snapshots.flatMap(({ style, merged: id }) => (style === "merge" ? [id] : [])));
  const fixed = [...everyBlock(blocks)].filter(
    ({ id, text }) => referred.has(id) || merged.has(id) || isFixedByText(text),
  );
  return new Set(fixed.map(({ id }) => id));
}

/** Whether a block is fixed by its text alone, whoever refers to it. */
export function isFixedByText(text: string): boolean {
  return hasLastingId(text) || isTask(text) || looksOwn(text);
}

/** Whether a text has a line of somebody's that the host takes for one of its own, and writes over as the block is folded. */
export function looksOwn(text: string): boolean {
  return takenForOwn.test(bareText(text));
}
