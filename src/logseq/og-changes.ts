import type { Block, BlockId } from "../core/block/block.ts";
import type { Edit, Insert, Place } from "../core/block/edit.ts";
import { bareText, textProperties, withoutFoldLine } from "../core/block/property-lines.ts";
import type { Ask } from "./ask.ts";

/** Makes one change in a file graph, in one call. */
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

/** One call for whole trees. It may shorten texts; whoever reads the page again will see. */
async function insert(ask: Ask, { to, blocks, lasting }: Insert): Promise<void> {
  const { target, inside } = aim(to);
  const batch = blocks.map((block) => batchBlock(block, lasting));
  const options = { sibling: !inside, before: false, keepUUID: lasting.size > 0 };
  await ask("Editor.insertBatchBlock", target, batch, options);
}

interface BatchBlock {
  readonly content: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: BatchBlock[];
}

/**
 * A lasting block's `id::` line must not be in its text as well: it would be written twice (recording 07b). Nor must the
 * `collapsed::` line that stays in the text of a block which was inserted folded and is unfolded by now.
 */
function batchBlock(block: Block, lasting: ReadonlySet<BlockId>): BatchBlock {
  const lasts = lasting.has(block.id);
  const saysFolded = textProperties(block.text).has("collapsed");
  const properties = {
    ...(lasts ? { id: block.id } : {}),
    ...(block.folded && (lasts || !saysFolded) ? { collapsed: true } : {}),
  };
  const text = block.folded ? block.text : withoutFoldLine(block.text);
  const content = lasts ? bareText(text) : text;
  return { content, properties, children: block.children.map((child) => batchBlock(child, lasting)) };
}
