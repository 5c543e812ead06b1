import type { Block, BlockId } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { bareText } from "../block/property-lines.ts";
import { endsInQuote } from "./ends-in-quote.ts";
import { leftOpen } from "./left-open.ts";
import type { CollapseGround } from "./plan-collapse.ts";
import type { Snapshot } from "./snapshot.ts";
import { spreadThread } from "./spread-thread.ts";

/** What a collapse adds to its ground. */
interface Added {
  readonly kept: readonly Snapshot[];
  /** The blocks that are moved at most. */
  readonly lasting: ReadonlySet<BlockId>;
}

/**
 * Whether a collapse would let what a block opens and never closes reach its end in a block behind it, be it now or once
 * another thread is expanded before these: once Logseq reads the file anew, all between the two is part of that, other
 * blocks included.
 */
export function isTakenIn(ground: CollapseGround, target: readonly Block[], { kept, lasting }: Added): boolean {
  const { page, referred, snapshots } = ground;
  const { format } = page;
  const hasQuote = format === "org" && everyText(ground).some(({ text }) => endsInQuote(text));
  const ends = endsAround(ground, new Set());
  if (ends.length === 0 && !hasQuote) return false;
  // A quote takes in whatever comes next, and a drawer may stand in any block, or not.
  const matterAll = hasQuote || (format === "org" && ends.some((end) => end.test("\n:END:")));
  /** Whether blocks open or end something: where none of a thread does, it matters not whether that is expanded. */
  const matters = (blocks: readonly Block[]): boolean =>
    matterAll ||
    [...everyBlock(blocks)].some(({ text }) => ends.some((end) => end.test(text)) || leftOpen(text).length > 0);
  const others = [...snapshots, ...kept];
  const spread = (blocks: readonly Block[], snapshot: Snapshot): readonly Block[] => {
    const block = findBlock(blocks, snapshot.merged);
    if (block === undefined) return blocks;
    return spreadThread({ page: blocks, block, snapshot, others, fixed: lasting, referred }).target;
  };
  const reachesMore = (before: readonly Block[], after: readonly Block[]): boolean =>
    newlyReaching(before, after, { format, referred, snapshots: others }).length > 0;
  const holdsSuch = ({ members, merged }: Snapshot): boolean => {
    const holder = findBlock(page.blocks, merged);
    return matters([...members.map(({ block }) => block), ...(holder ? [holder] : [])]);
  };
  return (
    reachesMore(page.blocks, target) ||
    snapshots.some(
      (snapshot) => holdsSuch(snapshot) && reachesMore(spread(page.blocks, snapshot), spread(target, snapshot)),
    ) ||
    kept.some((snapshot) => reachesMore(page.blocks, spread(target, snapshot)))
  );
}

/** Blocks, by their bare texts, one of which leaves something open that ends in the other, and did not before. */
export interface Reach {
  readonly opener: string;
  readonly end: string;
}

/** What reaches from one block into another now, and did not before. */
export function newlyReaching(
  before: readonly Block[],
  after: readonly Block[],
  page: Pick<Page, "format"> & Pick<CollapseGround, "referred" | "snapshots">,
): readonly Reach[] {
  const merged = page.snapshots.flatMap(({ style, merged: id }) => (style === "merge" ? [id] : []));
  const named = new Set([...page.referred, ...merged]);
  // In org Logseq writes a drawer into each block that is referred to, merged or folded.
  const hasDrawer = ({ id, folded, children }: Block): boolean => named.has(id) || (folded && children.length > 0);
  const pairsOf = (blocks: readonly Block[]) => reaching(blocks, page.format === "org" ? hasDrawer : undefined);
  const now = pairsOf(after);
  if (now.size === 0) return [];
  const already = pairsOf(before);
  return [...now].flatMap(([pair, reach]) => (already.has(pair) ? [] : reach));
}

/**
 * What reaches from one block into another, each by a name; `hasDrawer` is of a page in org, where a quote takes in the very
 * next block.
 */
function reaching(blocks: readonly Block[], hasDrawer?: (block: Block) => boolean): ReadonlyMap<string, Reach> {
  const pairs = new Map<string, Reach>();
  const all = [...everyBlock(blocks)];
  for (const [at, { text }] of all.entries()) {
    const reached = leftOpen(text).map((end) =>
      all.slice(at + 1).find((block) => end.test(hasDrawer?.(block) ? `${block.text}\n:END:` : block.text)),
    );
    if (hasDrawer && endsInQuote(text)) reached.push(all[at + 1]);
    for (const block of reached) {
      if (block === undefined) continue;
      const reach = { opener: bareText(text), end: bareText(block.text) };
      pairs.set(JSON.stringify(reach), reach);
    }
  }
  return pairs;
}

/** What would end the constructs that are left open on a page, or may be once threads are expanded, but in the blocks that go. */
export function endsAround(ground: CollapseGround, gone: ReadonlySet<BlockId>): readonly RegExp[] {
  const ends = new Map<string, RegExp>();
  for (const { id, text } of everyText(ground))
    if (!gone.has(id)) for (const end of leftOpen(text)) ends.set(end.source, end);
  return [...ends.values()];
}

/** The blocks of a page, and those that collapsed threads hold. */
function everyText({ page, snapshots }: CollapseGround): readonly Block[] {
  const stored = snapshots.flatMap(({ members }) => members.map(({ block }) => block));
  return [...everyBlock([...page.blocks, ...stored])];
}
