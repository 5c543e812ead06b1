import type { Block, BlockId } from "../core/block/block.ts";
import type { Edit, Insert, Place } from "../core/block/edit.ts";
import { everyBlock } from "../core/block/outline.ts";
import { bareText, textProperties } from "../core/block/property-lines.ts";
import { newBlock, parsed } from "./answers.ts";
import type { Ask } from "./ask.ts";

/** Makes one change in a file graph. Most need one call; see `insertSingly` for the one that needs more. */
export async function changeOg(ask: Ask, edit: Edit): Promise<void> {
  switch (edit.do) {
    case "insert":
      return insert(ask, edit);
    case "move": {
      const { target, inside } = aim(edit.to);
      await ask("Editor.moveBlock", edit.id, target, { before: false, children: inside });
      return;
    }
    case "write":
      await ask("Editor.updateBlock", edit.id, edit.text);
      return;
    case "fold":
      await ask("Editor.setBlockCollapsed", edit.id, edit.folded);
      return;
    case "remove":
      await ask("Editor.removeBlock", edit.id);
      return;
  }
}

function aim(to: Place): { readonly target: BlockId; readonly inside: boolean } {
  return "after" in to ? { target: to.after, inside: false } : { target: to.firstIn, inside: true };
}

/** `insertBatchBlock` keeps only what comes before such a line (LOGSEQ.md 11), but for code, which is not told apart here. */
const cutAt = /\n[ \t]*(?:- |-$|#{1,6} )/mu;

async function insert(ask: Ask, edit: Insert): Promise<void> {
  if ([...everyBlock(edit.blocks)].some(({ text }) => cutAt.test(text))) return insertSingly(ask, edit);
  const { target, inside } = aim(edit.to);
  const batch = edit.blocks.map((block) => batchBlock(block, edit.lasting));
  const options = { sibling: !inside, before: false, keepUUID: edit.lasting.size > 0 };
  await ask("Editor.insertBatchBlock", target, batch, options);
}

interface BatchBlock {
  readonly content: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: BatchBlock[];
}

/** A lasting block's `id::` line must not be in its text as well: it would be written twice (recording 07b). */
function batchBlock(block: Block, lasting: ReadonlySet<BlockId>): BatchBlock {
  const lasts = lasting.has(block.id);
  const saysFolded = textProperties(block.text).has("collapsed");
  const properties = {
    ...(lasts ? { id: block.id } : {}),
    ...(block.folded && (lasts || !saysFolded) ? { collapsed: true } : {}),
  };
  const content = lasts ? bareText(block.text) : block.text;
  return { content, properties, children: block.children.map((child) => batchBlock(child, lasting)) };
}

/** Block by block, for texts that a batch would cut; `insertBlock` stores any text as it is (recording 06). */
async function insertSingly(ask: Ask, { to, blocks, lasting }: Insert): Promise<void> {
  const { target, inside } = aim(to);
  let last: { readonly id: string; readonly sibling: boolean; readonly before: boolean } = {
    id: target,
    sibling: !inside,
    before: inside,
  };
  for (const block of blocks) {
    const id = await insertOne(ask, block, last, lasting);
    for (const child of block.children) await insertUnder(ask, child, id, lasting);
    if (block.folded) await ask("Editor.setBlockCollapsed", id, true);
    last = { id, sibling: true, before: false };
  }
}

async function insertUnder(ask: Ask, block: Block, parent: string, lasting: ReadonlySet<BlockId>): Promise<void> {
  const id = await insertOne(ask, block, { id: parent, sibling: false, before: false }, lasting);
  for (const child of block.children) await insertUnder(ask, child, id, lasting);
  if (block.folded) await ask("Editor.setBlockCollapsed", id, true);
}

async function insertOne(
  ask: Ask,
  block: Block,
  at: { readonly id: string; readonly sibling: boolean; readonly before: boolean },
  lasting: ReadonlySet<BlockId>,
): Promise<string> {
  const lasts = lasting.has(block.id);
  const options = { sibling: at.sibling, before: at.before, focus: false, ...(lasts ? { customUUID: block.id } : {}) };
  const text = lasts ? bareText(block.text) : block.text;
  const made = await ask("Editor.insertBlock", at.id, text, options);
  return parsed(newBlock, made, "insertBlock").uuid;
}
