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

/**
 * The threads of nested snapshots that lie on their page, found by texts and tweet links. Of several snapshots of one head,
 * as a head leaves that was edited between two collapses, the one that fits what lies under it best, or else the newest.
 */
export function locateNested(page: readonly Block[], snapshots: readonly Snapshot[]): readonly NestedThread[] {
  const found = snapshots.flatMap((snapshot) => located(page, snapshot) ?? []);
  found.sort(
    (one, other) => fitness(one) - fitness(other) || (one.snapshot.written ?? 0) - (other.snapshot.written ?? 0),
  );
  return [...new Map(found.map((thread) => [thread.snapshot.merged, thread])).values()];
}

/** How many of its tweets lie there, those that do not counted off. */
function fitness({ snapshot, tails }: NestedThread): number {
  return 2 * tails.length - snapshot.members.length;
}

function located(page: readonly Block[], snapshot: Snapshot): NestedThread | undefined {
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
