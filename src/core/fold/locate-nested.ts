import type { Block, BlockId } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { textKey } from "./sibling-keys.ts";
import { isOfPage, type Snapshot } from "./snapshot.ts";

/** A nested thread as it lies on its page today. */
export interface NestedThread {
  /** The snapshot as it is stored. */
  readonly record: Snapshot;
  /** The same, its head named as it is named today. */
  readonly snapshot: Snapshot;
  /** The blocks of its tail under the head; only they are known to be tweets where they have lost their links. */
  readonly tails: readonly BlockId[];
}

/**
 * The threads of nested snapshots that lie on a page, found by texts and tweet links. Of several snapshots of one head, as
 * one leaves that was edited between two collapses or that another page holds too, the page's own that no command has
 * spread; or else the one that fits what lies under it best, the page's own before others, and of these the newest.
 */
export function locateNested(
  { name, blocks }: Pick<Page, "name" | "blocks">,
  records: readonly Snapshot[],
): readonly NestedThread[] {
  const found = records.flatMap((record) => located(blocks, record) ?? []);
  const isOwn = ({ record }: NestedThread) => Number(isOfPage(record, name));
  const holds = (thread: NestedThread) => isOwn(thread) && Number(thread.record.spread !== true);
  const written = ({ record }: NestedThread) => record.written ?? 0;
  found.sort(
    (one, other) =>
      holds(one) - holds(other) ||
      fitness(one) - fitness(other) ||
      isOwn(one) - isOwn(other) ||
      written(one) - written(other),
  );
  return [...new Map(found.map((thread) => [thread.snapshot.merged, thread])).values()];
}

/** How many of its tweets lie there, those that do not counted off. */
function fitness({ record, tails }: NestedThread): number {
  return 2 * tails.length - record.members.length;
}

function located(page: readonly Block[], record: Snapshot): NestedThread | undefined {
  const [head, ...tail] = record.members.map(({ block }) => knowing(block));
  if (head === undefined) return undefined;
  for (const block of everyBlock(page)) {
    if (block.children.length === 0 || !head(block)) continue;
    const tails = block.children.filter((child) => tail.some((knows) => knows(child))).map(({ id }) => id);
    if (tails.length > 0) return { record, snapshot: { ...record, merged: block.id }, tails };
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
