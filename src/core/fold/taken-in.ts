import type { Block, BlockId } from "../block/block.ts";
import { everyBlock, findBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import { bareText } from "../block/property-lines.ts";
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
  if (endsAround(ground, new Set()).length === 0 && !hasQuote) return false;
  const others = [...snapshots, ...kept];
  const spread = (blocks: readonly Block[], snapshot: Snapshot): readonly Block[] => {
    const block = findBlock(blocks, snapshot.merged);
    if (block === undefined) return blocks;
    const isReferred = referred.has(snapshot.merged);
    return spreadThread({ page: blocks, block, snapshot, others, fixed: lasting, isReferred }).target;
  };
  const reachesMore = (before: readonly Block[], after: readonly Block[]): boolean =>
    newlyReaching(before, after, { format, referred, snapshots: others }).length > 0;
  return (
    reachesMore(page.blocks, target) ||
    snapshots.some((snapshot) => reachesMore(spread(page.blocks, snapshot), spread(target, snapshot))) ||
    kept.some((snapshot) => reachesMore(page.blocks, spread(target, snapshot)))
  );
}

/** The bare texts of blocks that leave something open which ends in a block in which it did not before, once for each of these. */
export function newlyReaching(
  before: readonly Block[],
  after: readonly Block[],
  page: Pick<Page, "format"> & Pick<CollapseGround, "referred" | "snapshots">,
): readonly string[] {
  const merged = page.snapshots.flatMap(({ style, merged: id }) => (style === "merge" ? [id] : []));
  const named = new Set([...page.referred, ...merged]);
  // In org Logseq writes a drawer into each block that is referred to, merged or folded.
  const hasDrawer = ({ id, folded, children }: Block): boolean => named.has(id) || (folded && children.length > 0);
  const pairsOf = (blocks: readonly Block[]) => reaching(blocks, page.format === "org" ? hasDrawer : undefined);
  const now = pairsOf(after);
  if (now.size === 0) return [];
  const already = pairsOf(before);
  return [...now].flatMap(([pair, opener]) => (already.has(pair) ? [] : opener));
}

/**
 * The bare texts of the blocks that leave something open, by names that each has together with the block in which that
 * ends; `hasDrawer` is of a page in org, where a quote takes in the very next block.
 */
function reaching(blocks: readonly Block[], hasDrawer?: (block: Block) => boolean): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const all = [...everyBlock(blocks)];
  for (const [at, { text }] of all.entries()) {
    const reached = leftOpen(text).map((end) =>
      all.slice(at + 1).find((block) => end.test(hasDrawer?.(block) ? `${block.text}\n:END:` : block.text)),
    );
    if (hasDrawer && endsInQuote(text)) reached.push(all[at + 1]);
    const opener = bareText(text);
    for (const block of reached) if (block) pairs.set(JSON.stringify([opener, bareText(block.text)]), opener);
  }
  return pairs;
}

/** Whether org's parser takes a text to end in a quote: one runs on to a blank line, beyond its block (seen with mldoc 1.6). */
function endsInQuote(text: string): boolean {
  const last =
    text
      .trimEnd()
      .split(/\n[ \t]*\r?\n/u)
      .at(-1) ?? "";
  return /^[ \t]*(?:(?:[A-Z-]+|\[#[A-C]\]) )*>[ \t]*\S/mu.test(last);
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
