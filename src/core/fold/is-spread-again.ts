import type { Block } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Whether a merged thread whose head stayed is spread by now: its head reads as it did, or, where the user has edited it,
 * its whole tail stands on the page outside of it. Its snapshot outlives an expand, since undo brings the merged text back.
 */
export function isSpreadAgain(page: readonly Block[], { headStays, members, merged, text }: Snapshot): boolean {
  const holder = findBlock(page, merged);
  const [head, ...tail] = members;
  if (!headStays || holder === undefined || head === undefined) return false;
  if (bareText(holder.text) === bareText(head.block.text)) return true;
  if (bareText(holder.text) === text) return false;
  const under = new Set([...everyBlock([holder])].map(({ id }) => id));
  const outside = [...everyBlock(page)].filter(({ id }) => !under.has(id)).map(({ text }) => textKey(text));
  const there = new Set(outside);
  return tail.every(({ block }) => there.has(textKey(block.text)));
}
