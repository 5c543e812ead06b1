import type { Block, BlockId } from "../block/block.ts";
import { findBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { holdsPageProperties } from "../block/property-lines.ts";
import { holderOf, isUnder } from "../thread/holder-of.ts";
import type { Member, Thread } from "../thread/thread.ts";
import { cheapestEdits } from "./cheapest-edits.ts";
import { apart, type Collapsed, leaving, memberBlocks } from "./collapsed-page.ts";
import { fixedBlocks } from "./fixed-blocks.ts";
import { freshAmong } from "./fresh-among.ts";
import { atHome } from "./homes.ts";
import { keepsTexts } from "./keeps-texts.ts";
import type { MergeStyle } from "./merge-text.ts";
import { merge, mergeMore } from "./merge-thread.ts";
import { nest, nestMore } from "./nest-thread.ts";
import type { CollapseFacts, Plan } from "./plan.ts";
import type { Refusal } from "./refusal.ts";
import { textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";
import { standsTwice } from "./stands-twice.ts";
import { isTakenIn } from "./taken-in.ts";

/** One thread to collapse, and how. */
export interface CollapseOrder {
  readonly thread: Thread;
  readonly style: "merge" | "nest";
  /** The uuid for the merged block, where a new one is made. */
  readonly merged: BlockId;
  /** A line to stand above the text. */
  readonly header?: string;
  /** Another text for a tweet than the one that was saved, link included. */
  readonly textOf?: (member: Member) => string;
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
  readonly mergeStyle: MergeStyle;
}

/**
 * Decides how threads of one page are collapsed, each where its head stands; touches nothing.
 *
 * Merged: one block takes the text of the whole thread and the tail's blocks go, but for those that are referred to,
 * carry an `id::` or are tasks: they move under the merged block with all notes, tags and other children, in thread
 * order. Nested: the tail moves under the head, which is folded. Tweets that have come since a thread was collapsed join
 * it. Refuses, among others, a thread that stands twice, would be too long, reaches into open code, or has no record.
 */
export function planCollapse(orders: readonly CollapseOrder[], given: CollapseGround): Plan<CollapseFacts> {
  const { page, referred } = given;
  const snapshots = given.snapshots.map((snapshot) => atHome(page.blocks, snapshot));
  const ground = { ...given, snapshots };
  const fixed = fixedBlocks(page.blocks, referred, snapshots);
  const lasting = new Set(fixed);
  const kept: Snapshot[] = [];
  let target = page.blocks;
  for (const order of orders) {
    const collapsed = collapse(order, ground, target, fixed);
    if ("why" in collapsed) return { refused: collapsed };
    target = collapsed.target;
    kept.push(collapsed.snapshot);
    if (collapsed.snapshot.style === "merge") lasting.add(collapsed.snapshot.merged);
  }
  if (isTakenIn(ground, target, { kept, lasting })) return { refused: { why: "open-code" } };
  const stored = kept.flatMap((snapshot) => leaving(page.blocks, snapshot));
  if (!keepsTexts(page.blocks, target, stored)) return { refused: { why: "would-lose" } };
  return { ...cheapestEdits(page.blocks, target, lasting), snapshots: kept };
}

function collapse(
  order: CollapseOrder,
  ground: CollapseGround,
  target: readonly Block[],
  fixed: ReadonlySet<BlockId>,
): Collapsed | Refusal {
  const { page, snapshots } = ground;
  const { thread } = order;
  const found = memberBlocks(target, thread);
  if (found.length === 0) return { why: "not-a-thread" };
  if (found.some(({ id, text }) => id === page.blocks[0]?.id && holdsPageProperties(text)))
    return { why: "in-page-properties" };
  if (thread.state === "spread") {
    if (found.length < 2) return { why: "not-a-thread" };
    if (isCollapsedToo(ground, found)) return { why: "stands-twice" };
    const blocks = apart(found, found);
    return order.style === "nest" ? nest(ground, target, blocks) : merge(order, ground, target, blocks, fixed);
  }
  const known = holderOf(thread);
  const holder = known && findBlock(target, known.id);
  const come = found.filter((block) => holder !== undefined && !isUnder(block, holder));
  if (holder === undefined || come.length === 0) return { why: "already-collapsed" };
  const arrived = apart(come, [holder, ...come]);
  const snapshot = snapshots.find(({ merged }) => merged === holder.id);
  if (snapshot !== undefined && standsTwice(page.blocks, snapshot, snapshots)) return { why: "stands-twice" };
  if (snapshot === undefined) return { why: "no-snapshot" };
  const fresh = freshAmong(arrived, { holder, page: page.blocks, snapshot });
  if (thread.state === "nested") return nestMore(ground, target, { holder, arrived, fresh, snapshot });
  return mergeMore(order, ground, target, { holder, arrived, fresh, fixed, snapshot });
}

/** Whether tweets are those of a thread that stands on the page collapsed and, in part at least, spread. */
function isCollapsedToo({ page, snapshots }: CollapseGround, blocks: readonly Block[]): boolean {
  if (snapshots.length === 0) return false;
  const names = new Set(blocks.map(({ text }) => textKey(text)));
  const holdsOne = ({ members }: Snapshot) => members.some(({ block }) => names.has(textKey(block.text)));
  return snapshots.some((snapshot) => holdsOne(snapshot) && standsTwice(page.blocks, snapshot, snapshots));
}
