import type { Entity } from "../attributes.ts";
import type { Graph } from "../graph.ts";
import { ancestorsOf, childrenOf, descendantsOf, rightOf } from "../outline.ts";
import type { Transaction } from "../transaction.ts";

/**
 * Moves a block with all below it: after the target (`sibling`) or as its first child. Nothing happens where it stands
 * there already, where the target lies below it, or where it is the target. A page that is moved becomes a block
 * without text on the other page, with its blocks below it (recording 05). Returns whether it moved.
 */
export function moveBlock(
  graph: Graph,
  transaction: Transaction,
  block: Entity,
  target: Entity,
  sibling: boolean,
): boolean {
  const { store } = graph;
  const asSibling = sibling && target["block/name"] === undefined;
  if (block.id === target.id || isInPlace(block, target, sibling)) return false;
  if (ancestorsOf(store, target).some((parent) => parent.id === block.id)) return false;
  const fromPage = block["block/page"];
  const toPage = target["block/page"] ?? target.id;
  const next = asSibling ? rightOf(store, target) : childrenOf(store, target.id)[0];
  const right = rightOf(store, block);
  const left = block["block/left"];
  const parent = asSibling ? target["block/parent"] : target.id;
  if (parent === undefined) return false;
  transaction.set(block.id, "block/left", target.id);
  transaction.set(block.id, "block/parent", parent);
  transaction.set(block.id, "block/page", toPage);
  if (next !== undefined && next.id !== block.id) transaction.set(next.id, "block/left", block.id);
  if (right !== undefined && left !== undefined) transaction.set(right.id, "block/left", left);
  transaction.meta = { moveBlocks: [block.id], moveOp: null, target: target.id };
  if (fromPage === toPage) return true;
  for (const child of descendantsOf(store, block.id)) transaction.set(child.id, "block/page", toPage);
  transaction.meta = { ...transaction.meta, fromPage: fromPage ?? null, targetPage: toPage };
  return true;
}

function isInPlace(block: Entity, target: Entity, sibling: boolean): boolean {
  const firstChild = block["block/parent"] === target.id;
  return block["block/left"] === target.id && firstChild !== sibling;
}
