import type { Block } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { type FenceKind, fences } from "../block/property-lines.ts";

/**
 * Whether a change would let code that a block never closes reach a fence in a block behind it: once Logseq reads the file
 * anew, all between the two is that code, other blocks included. Code that nothing behind it closes is plain text to it.
 */
export function takesInCode(before: readonly Block[], after: readonly Block[]): boolean {
  const already = reaching(before);
  return [...reaching(after)].some((pair) => !already.has(pair));
}

/** The blocks that leave code open, each with the one whose fence it reaches, by their texts. */
function reaching(blocks: readonly Block[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  const left = new Map<FenceKind, string>();
  for (const { text } of everyBlock(blocks)) {
    if (!text.includes("```") && !text.includes("~~~") && !text.includes("$$")) continue;
    const { found, open } = fences(text);
    for (const kind of found) {
      const opener = left.get(kind);
      if (opener !== undefined) pairs.add(JSON.stringify([opener, text]));
      left.delete(kind);
    }
    if (open !== undefined) left.set(open, text);
  }
  return pairs;
}
