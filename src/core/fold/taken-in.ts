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
  /** The blocks that keep their uuids: in org Logseq writes a drawer for each. */
  readonly lasting: ReadonlySet<BlockId>;
}

/**
 * Whether a collapse would let what a block opens and never closes reach its end in a block behind it, be it now or once
 * another thread is expanded before these: once Logseq reads the file anew, all between the two is part of that, other
 * blocks included.
 */
export function isTakenIn(ground: CollapseGround, target: readonly Block[], { kept, lasting }: Added): boolean {
  if (endsAround(ground, new Set()).length === 0) return false;
  const { page, referred, snapshots } = ground;
  const others = [...snapshots, ...kept];
  const spread = (blocks: readonly Block[], snapshot: Snapshot): readonly Block[] => {
    const block = findBlock(blocks, snapshot.merged);
    if (block === undefined) return blocks;
    const isReferred = referred.has(snapshot.merged);
    return spreadThread({ page: blocks, block, snapshot, others, fixed: lasting, isReferred }).target;
  };
  const reachesMore = (before: readonly Block[], after: readonly Block[]): boolean =>
    newlyReaching(before, after, { format: page.format, lasting }).length > 0;
  return (
    reachesMore(page.blocks, target) ||
    snapshots.some((snapshot) => reachesMore(spread(page.blocks, snapshot), spread(target, snapshot))) ||
    kept.some((snapshot) => reachesMore(page.blocks, spread(target, snapshot)))
  );
}

/** The texts of blocks that leave something open which ends in a block in which it did not before, bare, each once for each such block. */
export function newlyReaching(
  before: readonly Block[],
  after: readonly Block[],
  { format, lasting }: { readonly format: Page["format"]; readonly lasting: ReadonlySet<BlockId> },
): readonly string[] {
  const hasDrawer = ({ id, folded, children }: Block): boolean =>
    format === "org" && (lasting.has(id) || (folded && children.length > 0));
  const now = reaching(after, hasDrawer);
  if (now.size === 0) return [];
  const already = reaching(before, hasDrawer);
  return [...now].flatMap(([pair, opener]) => (already.has(pair) ? [] : opener));
}

/** The blocks that leave something open by their texts, under the names of these and of the ones in which it ends. */
function reaching(blocks: readonly Block[], hasDrawer: (block: Block) => boolean): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const all = [...everyBlock(blocks)];
  for (const [at, { text }] of all.entries()) {
    for (const end of leftOpen(text)) {
      const behind = all.slice(at + 1);
      const reached = behind.find((block) => end.test(hasDrawer(block) ? `${block.text}\n:END:` : block.text));
      const opener = bareText(text);
      if (reached !== undefined) pairs.set(JSON.stringify([opener, bareText(reached.text)]), opener);
    }
  }
  return pairs;
}

/** What would end the constructs that are left open on a page, or may be once threads are expanded, but in the blocks that go. */
export function endsAround({ page, snapshots }: CollapseGround, gone: ReadonlySet<BlockId>): readonly RegExp[] {
  const stored = snapshots.flatMap(({ members }) => members.map(({ block }) => block));
  const ends = new Map<string, RegExp>();
  for (const { id, text } of everyBlock([...page.blocks, ...stored]))
    if (!gone.has(id)) for (const end of leftOpen(text)) ends.set(end.source, end);
  return [...ends.values()];
}
