import type { Block } from "../block/block.ts";
import { bareText } from "../block/property-lines.ts";
import { withoutTask } from "./task.ts";

/** Longest text that is its own key, in characters; of a longer one the two ends are taken: the last holds the tweet link. */
const wholeUpTo = 120;
const headLength = 40;
const tailLength = 80;

/**
 * Names for siblings that outlive their uuids, in order: the bare text, shortened in the middle; the second of the same
 * name gets a number behind it.
 */
export function siblingKeys(siblings: readonly Block[]): readonly string[] {
  const seen = new Map<string, number>();
  return siblings.map(({ text }) => {
    const name = textKey(text);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** What a block is known by among its siblings, its copies apart: its text, whatever the state of the task in it. */
export function textKey(text: string): string {
  const bare = withoutTask(bareText(text));
  if (bare.length <= wholeUpTo) return bare;
  return `${bare.slice(0, headLength)}…${bare.slice(-tailLength)}`;
}
