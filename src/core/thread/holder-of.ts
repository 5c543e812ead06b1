import type { Block } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import type { Thread } from "./thread.ts";

/** The block that a collapsed thread was put into: the merged one, or a nested thread's head; undefined for a spread one. */
export function holderOf({ state, members }: Thread): Block | undefined {
  if (state === "spread") return undefined;
  const blocks = members.map(({ highlight }) => highlight.block);
  if (state === "nested")
    return blocks.find((block) => blocks.some((other) => other !== block && isUnder(other, block)));
  return members.find(({ highlight }) => highlight.merged || highlight.tweets.length > 1)?.highlight.block;
}

/** Whether a block lies under another, or is it. */
export function isUnder(block: Block, holder: Block): boolean {
  for (const { id } of everyBlock([holder])) if (id === block.id) return true;
  return false;
}
