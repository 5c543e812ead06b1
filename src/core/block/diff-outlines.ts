import type { Block, BlockId } from "./block.ts";
import type { Edit, Fold } from "./edit.ts";
import { everyBlock, mapBlocks } from "./outline.ts";
import { hasLastingId, withoutFoldLine } from "./property-lines.ts";
import { insertInto, isAt, isIn, moveTo, placeFor, type Sketch, sketchOf } from "./sketch.ts";

/**
 * The edits that turn one outline into another: blocks are unfolded, what is new is inserted (whole runs at once) and what
 * stays is moved, then texts are written, then blocks are folded, and only then what is gone is removed, last block
 * first. So no text leaves the page before the text that stands for it is there, and a block is folded only while it has
 * children: Logseq does not fold one without (LOGSEQ.md 3.1).
 *
 * Blocks of both outlines are the same where their ids are. Inserted blocks in `lasting`, and those whose text carries
 * an `id::`, must keep their id. `target` must not be empty, and must not nest a block of `before` under itself.
 */
export function diffOutlines(
  before: readonly Block[],
  target: readonly Block[],
  lasting: ReadonlySet<BlockId> = new Set(),
): readonly Edit[] {
  const wanted = new Map([...everyBlock(target)].map((block) => [block.id, block]));
  const sketch = sketchOf(before, (id) => wanted.has(id));
  const kept = [...everyBlock(before)].filter(({ id }) => wanted.has(id));
  const folds = kept.flatMap(({ id, folded }): readonly Fold[] => {
    const target = wanted.get(id);
    const changes = target !== undefined && target.folded !== folded && (folded || target.children.length > 0);
    return changes ? [{ do: "fold", id, folded: target.folded }] : [];
  });
  const edits: Edit[] = folds.filter(({ folded }) => !folded);
  arrange({ sketch, edits, lasting }, undefined, target);
  for (const { id, text } of kept) {
    const { folded, text: now } = wanted.get(id) ?? { folded: false, text };
    const bare = withoutFoldLine(now);
    // Of a block that was unfolded since its file was read, the text says that it is folded still.
    if (bare !== withoutFoldLine(text)) edits.push({ do: "write", id, text: folded ? now : bare });
  }
  return [...edits, ...folds.filter(({ folded }) => folded), ...removals(before, wanted)];
}

interface Work {
  readonly sketch: Sketch;
  readonly edits: Edit[];
  readonly lasting: ReadonlySet<BlockId>;
}

/** Brings the children of `parent` (or the top level) into the order of `targets`, and theirs, depth first. */
function arrange(work: Work, parent: BlockId | undefined, targets: readonly Block[]): void {
  const { sketch, edits } = work;
  let previous: BlockId | undefined;
  for (const [at, block] of targets.entries()) {
    if (!isIn(sketch, block.id)) insertRun(work, parent, previous, targets.slice(at));
    else if (!isAt(sketch, block.id, parent, previous)) {
      const to = placeFor(sketch, parent, previous, block.id);
      edits.push({ do: "move", id: block.id, to });
      moveTo(sketch, block.id, to);
    }
    arrange(work, block.id, block.children);
    previous = block.id;
  }
}

/** Inserts the new blocks that `targets` begins with, without the parts of them that are already on the page. */
function insertRun(
  { sketch, edits, lasting }: Work,
  parent: BlockId | undefined,
  previous: BlockId | undefined,
  targets: readonly Block[],
): void {
  const end = targets.findIndex(({ id }) => isIn(sketch, id));
  const run = targets.slice(0, end < 0 ? targets.length : end);
  const blocks = mapBlocks(run, (block) => (isIn(sketch, block.id) ? undefined : block));
  const to = placeFor(sketch, parent, previous, undefined);
  const staying = [...everyBlock(blocks)].filter(({ id, text }) => lasting.has(id) || hasLastingId(text));
  edits.push({ do: "insert", to, blocks, lasting: new Set(staying.map(({ id }) => id)) });
  insertInto(sketch, blocks, to);
}

/** What is gone, topmost blocks only: a block goes with all under it, but for what was moved out, whose own losses go singly. */
function removals(before: readonly Block[], wanted: ReadonlyMap<BlockId, Block>): readonly Edit[] {
  const gone: Edit[] = [];
  const visit = (blocks: readonly Block[], goesWithParent: boolean): void => {
    for (const { id, children } of blocks) {
      const stays = wanted.has(id);
      if (!stays && !goesWithParent) gone.push({ do: "remove", id });
      visit(children, !stays);
    }
  };
  visit(before, false);
  return gone.reverse();
}
