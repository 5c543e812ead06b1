import type { Block, BlockId } from "../block/block.ts";
import { bareText } from "../block/property-lines.ts";
import { withoutTask } from "../block/task.ts";

/** Longest text that is its own key, in characters; of a longer one the two ends are taken: the last holds the tweet link. */
const wholeUpTo = 120;
const headLength = 40;
const tailLength = 80;

/**
 * Names for siblings that outlive their uuids, in order: which of the siblings of that text it is, counted from 1, and the
 * bare text, shortened in the middle. Keys in `taken` are those of blocks that stood here and are away; `known` blocks have
 * theirs already.
 */
export function siblingKeys(
  siblings: readonly Block[],
  taken: ReadonlySet<string> = new Set(),
  known: ReadonlyMap<BlockId, string> = new Map(),
): readonly string[] {
  const given = new Set([...taken, ...known.values()]);
  const seen = new Map<string, number>();
  return siblings.map(({ id, text }) => {
    const own = known.get(id);
    if (own !== undefined) return own;
    const name = textKey(text);
    let count = (seen.get(name) ?? 0) + 1;
    while (given.has(`${count} ${name}`)) count += 1;
    seen.set(name, count);
    return `${count} ${name}`;
  });
}

/** The text in a key, as `textKey` gives it. */
export function nameIn(key: string): string {
  return key.slice(key.indexOf(" ") + 1);
}

/** What a block is known by among its siblings, its copies apart: its text, whatever the state of the task in it. */
export function textKey(text: string): string {
  const bare = withoutTask(bareText(text));
  if (bare.length <= wholeUpTo) return bare;
  return `${bare.slice(0, headLength)}…${bare.slice(-tailLength)}`;
}
