import type { Block, BlockId } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { hasLastingId } from "../block/property-lines.ts";
import type { Run } from "./run.ts";

/**
 * Whether somebody has come to hold a block that will not stay when a page goes to one of a run's ends: it is referred to,
 * or has got an `id::` since, which somebody outside may hold.
 */
export function isHeldSince(
  { before, edits }: Run,
  blocks: readonly Block[],
  stays: ReadonlySet<BlockId>,
  referred: ReadonlySet<BlockId>,
): boolean {
  const known = new Set([...everyBlock(before)].flatMap(({ id, text }) => (hasLastingId(text) ? id : [])));
  for (const edit of edits) if (edit.do === "insert") for (const id of edit.lasting) known.add(id);
  return [...everyBlock(blocks)].some(
    ({ id, text }) => !stays.has(id) && (referred.has(id) || (hasLastingId(text) && !known.has(id))),
  );
}
