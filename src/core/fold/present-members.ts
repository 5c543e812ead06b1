import { type Block, type BlockId, blockId } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * The members' blocks that are on the page, each claimed by one member: by uuid; those that were kept there also, once
 * uuids are forgotten, by text, and a nested tweet, which may have been edited, by its link; undo or the user may have taken
 * it out.
 */
export function presentMembers(
  page: readonly Block[],
  holder: Block,
  { members, style }: Snapshot,
  headStays: boolean,
): readonly (Block | undefined)[] {
  const claimed = new Set<BlockId>([holder.id]);
  const claim = (block: Block | undefined): Block | undefined => {
    if (block !== undefined) claimed.add(block.id);
    return block;
  };
  const found = members.map(({ block }, at) =>
    at === 0 && headStays ? holder : claim(unclaimed(page, block.id, claimed)),
  );
  const tweetIn = (text: string) => (style === "nest" ? readTweet(text).link?.id : undefined);
  let all: readonly Block[] | undefined;
  // Two of them may be the same tweet: each takes what is its own before another takes that for its tweet's sake.
  for (const isNear of [true, false])
    for (const nameIn of [textKey, tweetIn])
      for (const [at, { block, kept }] of members.entries()) {
        const name = kept && found[at] === undefined ? nameIn(block.text) : undefined;
        if (name === undefined) continue;
        if (!isNear) all ??= [...everyBlock(page)];
        const blocks = isNear ? holder.children : all;
        found[at] = claim(blocks?.find(({ id, text }) => !claimed.has(id) && nameIn(text) === name));
      }
  return found;
}

/** What a block is called that comes back out of a snapshot, until the host gives it a uuid. */
export function nameOfReturning(id: BlockId): BlockId {
  return blockId(`back-${id}`);
}

/** What a block was called that may come back out of snapshots. */
export function nameBefore(id: BlockId): string {
  return id.replace(/^(?:back-)+/u, "");
}

/** The block of that uuid, or the one that another thread's snapshot, which holds it too, has given back before. */
function unclaimed(page: readonly Block[], id: BlockId, claimed: ReadonlySet<BlockId>): Block | undefined {
  const free = (name: BlockId) => (claimed.has(name) ? undefined : findBlock(page, name));
  return free(id) ?? free(nameOfReturning(id));
}
