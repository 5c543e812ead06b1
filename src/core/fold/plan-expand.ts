import type { Block, BlockId } from "../block/block.ts";
import { findBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { cheapestEdits } from "./cheapest-edits.ts";
import { fixedBlocks } from "./fixed-blocks.ts";
import type { ExpandFacts, Plan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import { spreadThread } from "./spread-thread.ts";

/** What an expand must know. */
export interface ExpandGround {
  readonly page: Page;
  /** Blocks of the page that others refer to or embed. */
  readonly referred: ReadonlySet<BlockId>;
  /** Of every thread that is collapsed on this page, those to expand among them. */
  readonly snapshots: readonly Snapshot[];
}

/**
 * Decides how collapsed threads of one page get their blocks back, each where it came from; touches nothing. Where the
 * merged text was edited since, the edited block stays beside the originals. Refuses when one of `merged` is not on the
 * page or has no snapshot.
 */
export function planExpand(merged: readonly BlockId[], ground: ExpandGround): Plan<ExpandFacts> {
  const { page, referred, snapshots } = ground;
  const fixed = fixedBlocks(page.blocks, referred, snapshots);
  let target: readonly Block[] = page.blocks;
  let keptEdited = false;
  for (const id of merged) {
    const block = findBlock(target, id);
    if (block === undefined) return { refused: { why: "not-collapsed" } };
    const snapshot = snapshots.find((candidate) => candidate.merged === id);
    if (snapshot === undefined) return { refused: { why: "no-snapshot" } };
    const spread = spreadThread({ page: target, block, snapshot, others: snapshots, fixed });
    target = spread.target;
    keptEdited ||= spread.keptEdited;
  }
  return { edits: cheapestEdits(page.blocks, target, fixed), keptEdited };
}
