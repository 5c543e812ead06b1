import type { Block, BlockId } from "../block/block.ts";
import { findBlock, mapBlocks } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { bareText } from "../block/property-lines.ts";
import type { Thread } from "../thread/thread.ts";
import { cheapestEdits } from "./cheapest-edits.ts";
import { fixedBlocks } from "./fixed-blocks.ts";
import { homesOf } from "./homes.ts";
import { mergeText } from "./merge-text.ts";
import type { CollapseFacts, Plan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

/** One thread to collapse and the uuid for its merged block. */
export interface CollapseOrder {
  readonly thread: Thread;
  readonly merged: BlockId;
}

/** What a collapse must know besides the page. */
export interface CollapseGround {
  readonly page: Page;
  /** Blocks of the page that others refer to or embed. */
  readonly referred: ReadonlySet<BlockId>;
  /** Of threads that are collapsed on this page. */
  readonly snapshots: readonly Snapshot[];
  /** `:block/content-max-length`, in characters. */
  readonly maxLength: number;
}

/**
 * Decides how threads of one page are merged, each into one block where its head stands; touches nothing. The tail's
 * blocks go, but for those that are referred to, carry an `id::` or are tasks: they move under the merged block with all
 * notes, tags and other children, in thread order. Refuses what DESIGN.md 5 lists.
 */
export function planCollapse(orders: readonly CollapseOrder[], ground: CollapseGround): Plan<CollapseFacts> {
  const { page, referred, maxLength } = ground;
  const fixed = fixedBlocks(page.blocks, referred, ground.snapshots);
  let target = page.blocks;
  const snapshots: Snapshot[] = [];
  const lasting = new Set(fixed);
  for (const { thread, merged } of orders) {
    if (thread.state !== "spread") return { refused: { why: "already-collapsed" } };
    const blocks = memberBlocks(page.blocks, thread);
    const [head] = blocks;
    if (head === undefined || blocks.length < 2) return { refused: { why: "not-a-thread" } };
    const text = mergeText(thread.members);
    if (text.length > maxLength) return { refused: { why: "too-long", length: text.length, limit: maxLength } };
    const headStays = fixed.has(head.id);
    const id = headStays ? head.id : merged;
    const children = blocks.flatMap((block) => (fixed.has(block.id) && block !== head ? [block] : block.children));
    const whole: Block = { id, text: headStays ? withPropertiesOf(head.text, text) : text, folded: false, children };
    target = replaceThread(target, blocks, whole);
    lasting.add(id);
    snapshots.push({
      version: 1,
      merged: id,
      page: page.name,
      text: bareText(whole.text),
      headStays,
      ...homesOf(ground, blocks),
    });
  }
  return { edits: cheapestEdits(page.blocks, target, lasting), snapshots };
}

/** The thread's blocks as they stand on the page, in thread order, each once. */
function memberBlocks(page: readonly Block[], thread: Thread): readonly Block[] {
  const ids = new Set(thread.members.map(({ highlight }) => highlight.block.id));
  return [...ids].flatMap((id) => findBlock(page, id) ?? []);
}

function replaceThread(target: readonly Block[], blocks: readonly Block[], whole: Block): readonly Block[] {
  const [head, ...tail] = blocks;
  const gone = new Set(tail.map(({ id }) => id));
  return mapBlocks(target, (block) => {
    if (block.id === head?.id) return whole;
    return gone.has(block.id) ? undefined : block;
  });
}
