import { type Block, blockId } from "../block/block.ts";
import { diffOutlines } from "../block/diff-outlines.ts";
import { everyBlock, mapBlocks } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { withoutId } from "../block/property-lines.ts";
import { changeSiblings, settle } from "./change-siblings.ts";
import { homeId, keysWithin } from "./homes.ts";
import { keepsTexts } from "./keeps-texts.ts";
import type { Plan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import { spreadThread } from "./spread-thread.ts";
import { tweetNames } from "./tweet-names.ts";

/** What brings deleted threads back, or why it is not done. */
export type Restoring = Plan<{ readonly threads: readonly Snapshot[] }>;

/** What a restore must know. */
export interface RestoreGround {
  readonly page: Page;
  /** Of threads whose tweets are away from their places: collapsed on this page, or moved to another. */
  readonly away: readonly Snapshot[];
  /** Of threads that stand on this page spread. */
  readonly spread: readonly Snapshot[];
}

/**
 * Decides how the tweets of threads whose merged blocks were deleted come back to their page, each to its place; touches
 * nothing. A thread of which any tweet stands on the page, or is held by another record, is not missing; of several
 * records of one thread the last counts. Nobody can hold a deleted block any more, so `id::` lines do not come back.
 */
export function planRestore(deleted: readonly Snapshot[], { page, away, spread }: RestoreGround): Restoring {
  const known = new Set([...everyBlock(page.blocks)].flatMap(({ text }) => tweetNames(text)));
  for (const { members } of [...away, ...spread])
    for (const { block } of members) for (const name of tweetNames(block.text)) known.add(name);
  const ids = new Set([...everyBlock(page.blocks)].map(({ id }) => id));
  const threads: Snapshot[] = [];
  const coming: Block[] = [];
  let target = page.blocks;
  for (const snapshot of deleted.toSorted(latestFirst)) {
    const names = snapshot.members.flatMap(({ block }) => tweetNames(block.text));
    if (names.some((name) => known.has(name))) continue;
    for (const name of names) known.add(name);
    threads.push(snapshot);
    const loose: Snapshot = { ...snapshot, headStays: false };
    const block = mergedBlock(snapshot, (id) => ids.has(id));
    const put = withBlock(target, block, snapshot, away);
    const back = spreadThread({
      page: put,
      block,
      snapshot: loose,
      others: [...away, loose],
      fixed: new Set(),
      referred: new Set(),
    });
    target = back.target;
    coming.push(...everyBlock(back.members));
  }
  if (!keepsTexts(page.blocks, target, [], coming)) return { refused: { why: "would-lose" } };
  return { edits: threads.length === 0 ? [] : diffOutlines(page.blocks, target), replacedSections: 0, threads };
}

/** Of records of before their time was kept, the fullest first. */
function latestFirst(one: Snapshot, other: Snapshot): number {
  return (other.written ?? 0) - (one.written ?? 0) || other.members.length - one.members.length;
}

/** The merged block as it was, with all that lay under the tweets, but for what stands elsewhere on the page by now. */
function mergedBlock({ merged, text, members }: Snapshot, isThere: (id: Block["id"]) => boolean): Block {
  const children = members.flatMap(({ block }) => block.children.filter(({ id }) => !isThere(id)));
  const anew = mapBlocks(children, (child) => ({ ...child, text: withoutId(child.text) }));
  return { id: blockId(`deleted-${merged}`), text, folded: false, children: anew };
}

/** The page with the block where the thread began, or at the end where that place is gone. */
function withBlock(
  page: readonly Block[],
  block: Block,
  { homes, members: [head] }: Snapshot,
  away: readonly Snapshot[],
): readonly Block[] {
  const home = homes[head?.home ?? 0];
  const parent = home && homeId(page, home);
  if (head === undefined || home === undefined || (home.under !== null && parent === undefined))
    return [...page, block];
  return changeSiblings(page, parent, (siblings) => {
    const keys = keysWithin(siblings, home, away);
    return settle(siblings, keys, home.order, [{ key: head.key, block }]);
  });
}
