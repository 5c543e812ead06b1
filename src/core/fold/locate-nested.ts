import type { Block, BlockId } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";

/** A nested thread as it lies on its page today. */
export interface NestedThread {
  /** The snapshot, its head named as it is named today. */
  readonly snapshot: Snapshot;
  /** The blocks of its tail under the head; only they are known to be tweets where they have lost their links. */
  readonly tails: readonly BlockId[];
}

/** Finds the thread of a nested snapshot on its page, by texts and tweet links; undefined once it is spread or gone. */
export function locateNested(page: readonly Block[], snapshot: Snapshot): NestedThread | undefined {
  const [head, ...tail] = snapshot.members.map(({ block }) => knowing(block));
  if (head === undefined) return undefined;
  for (const block of everyBlock(page)) {
    if (block.children.length === 0 || !head(block)) continue;
    const tails = block.children.filter((child) => tail.some((knows) => knows(child))).map(({ id }) => id);
    if (tails.length > 0) return { snapshot: { ...snapshot, merged: block.id }, tails };
  }
  return undefined;
}

/** Tells whether a block is one that was stored: by uuid, by text, or by the tweet that it links to. */
function knowing(stored: Block): (block: Block) => boolean {
  const key = textKey(stored.text);
  const tweet = readTweet(stored.text).link?.id;
  return ({ id, text }) =>
    id === stored.id || textKey(text) === key || (tweet !== undefined && readTweet(text).link?.id === tweet);
}
