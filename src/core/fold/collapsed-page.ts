import type { Block } from "../block/block.ts";
import { findBlock, mapBlocks, pathTo } from "../block/outline.ts";
import type { Thread } from "../thread/thread.ts";
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

/** The thread's blocks as they stand on a page, in thread order, each once. */
export function memberBlocks(page: readonly Block[], thread: Thread): readonly Block[] {
  const ids = new Set(thread.members.map(({ highlight }) => highlight.block.id));
  return [...ids].flatMap((id) => findBlock(page, id) ?? []);
}

/**
 * What of a thread need not be on its page as it was: tweets that are merged, and a merged block's former text, which it says
 * still.
 */
export function leaving(page: readonly Block[], { style, merged, members }: Snapshot): readonly Block[] {
  if (style === "nest") return [];
  const away = members.flatMap(({ kept, block }) => (kept ? [] : [block]));
  return [...away, findBlock(page, merged)].flatMap((block) => block ?? []);
}
