import type { Block, BlockId } from "../block/block.ts";
import type { Edit } from "../block/edit.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { bareText, hasLastingId } from "../block/property-lines.ts";
import type { Thread } from "../thread/thread.ts";
import { cheapestEdits } from "./cheapest-edits.ts";
import { fixedBlocks } from "./fixed-blocks.ts";
import { atHome } from "./homes.ts";
import { keepsTexts } from "./keeps-texts.ts";
import type { ExpandFacts, ExpandNote, Plan } from "./plan.ts";
import type { Snapshot } from "./snapshot.ts";
import { splitMerged } from "./split-merged.ts";
import { spreadThread } from "./spread-thread.ts";
import { standsTwice, syncedCopies } from "./stands-twice.ts";
import { newlyReaching } from "./taken-in.ts";

/** One collapsed thread, by the block that stands for it, and as it was read: that is used where there is no snapshot. */
export interface ExpandOrder {
  readonly holder: BlockId;
  readonly thread: Thread | undefined;
}

/** What an expand must know. */
export interface ExpandGround {
  readonly page: Page;
  /** Blocks of the page that others refer to or embed. */
  readonly referred: ReadonlySet<BlockId>;
  /** Of every thread that is collapsed on this page, those to expand among them. */
  readonly snapshots: readonly Snapshot[];
  /** Tweets of theirs that were kept on the page, and that the user has moved to another since. */
  readonly elsewhere?: ReadonlySet<BlockId>;
  /** Blocks that stand for threads which were collapsed on other pages. */
  readonly moved?: ReadonlySet<BlockId>;
}

/**
 * Decides how collapsed threads of one page get their blocks back, each where it came from; touches nothing. Where the
 * merged text was edited since, the edited block stays beside the originals. Without a snapshot the text is cut at the
 * links. Refuses when a holder is not on the page, when undo has left the thread there both collapsed and spread, or when
 * there is neither a snapshot nor a second link. What was opened on the page since and would take in a tweet that comes
 * back is only told: the tweets must be had back.
 */
export function planExpand(orders: readonly ExpandOrder[], ground: ExpandGround): Plan<ExpandFacts> {
  const { page, referred, elsewhere, moved } = ground;
  const snapshots = ground.snapshots.map((snapshot) => atHome(page.blocks, snapshot));
  const fixed = fixedBlocks(page.blocks, referred, snapshots);
  // A head that lies under another thread's block must be found by its name once that is spread.
  const named = new Set([...fixed, ...orders.map(({ holder }) => holder)]);
  let target: readonly Block[] = page.blocks;
  const notes: Omit<ExpandNote, "reaching">[] = [];
  let others = snapshots;
  const stored: Pick<Block, "id" | "text">[] = [];
  const coming: Block[] = [];
  for (const { holder, thread } of orders) {
    const block = findBlock(target, holder);
    if (block === undefined) return { refused: { why: "not-collapsed" } };
    const snapshot = snapshots.find(({ merged }) => merged === holder);
    if (snapshot !== undefined && standsTwice(page.blocks, snapshot, snapshots))
      return { refused: { why: "stands-twice" } };
    if (snapshot !== undefined) {
      const spread = spreadThread({
        page: target,
        block,
        snapshot,
        others,
        fixed: named,
        referred,
        elsewhere,
        isMoved: moved?.has(holder),
      });
      target = spread.target;
      coming.push(...spread.members);
      stored.push({ id: holder, text: snapshot.text }, ...(spread.former ? [spread.former] : []));
      others = others.filter((other) => other !== snapshot);
      const twice = [...spread.twice, ...syncedCopies(page.blocks, snapshot)];
      notes.push({ keptEdited: spread.keptEdited, guessed: false, twice });
    } else if (thread !== undefined && thread.members.length > 1) {
      stored.push(block);
      target = splitMerged({ blocks: target, format: page.format }, block, thread, referred.has(holder));
      notes.push({ keptEdited: false, guessed: true, twice: [] });
    } else return { refused: { why: "no-snapshot" } };
  }
  if (!keepsTexts(page.blocks, target, stored, coming)) return { refused: { why: "would-lose" } };
  const reaching = reachingIn(orders, ground, target);
  const { edits, ...counts } = cheapestEdits(page.blocks, target, fixed);
  return {
    ...counts,
    edits: edits.map((edit) => withoutOwnId(edit, ground)),
    notes: notes.map((note, at) => ({ ...note, reaching: reaching[at] ?? [] })),
  };
}

/** An edit that gives a head its text back, without the `id::` line that the collapse gave it, unless others refer to it still. */
function withoutOwnId(edit: Edit, { referred, snapshots }: ExpandGround): Edit {
  if (edit.do !== "write" || referred.has(edit.id) || hasLastingId(edit.text)) return edit;
  const isOwn = snapshots.some(({ style, headStays, merged }) => style === "merge" && headStays && merged === edit.id);
  return isOwn ? { ...edit, dropsId: true } : edit;
}

/** For each thread, the texts of blocks of the page that leave something open which ends in one of its tweets once they are back. */
function reachingIn(
  orders: readonly ExpandOrder[],
  { page, referred, snapshots }: ExpandGround,
  target: readonly Block[],
): readonly (readonly string[])[] {
  const pairs = newlyReaching(page.blocks, target, { format: page.format, referred, snapshots });
  if (pairs.length === 0) return [];
  const before = new Set([...everyBlock(page.blocks)].map(({ text }) => bareText(text)));
  return orders.map(({ holder, thread }) => {
    const snapshot = snapshots.find(({ merged }) => merged === holder);
    const stored = snapshot?.members.map(({ block }) => block);
    const texts = new Set([...everyBlock(stored ?? [])].map(({ text }) => bareText(text)));
    const isOwn = (text: string) => texts.has(text) || (stored === undefined && thread !== undefined);
    return [...new Set(pairs.flatMap(({ opener, end }) => (before.has(opener) && isOwn(end) ? opener : [])))];
  });
}
