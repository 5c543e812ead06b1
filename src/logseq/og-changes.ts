import type { Block, BlockId } from "../core/block/block.ts";
import type { Edit, Place } from "../core/block/edit.ts";
import { bareText, textProperties, withoutFoldLine } from "../core/block/property-lines.ts";
import type { Ask } from "./ask.ts";

/** Makes one change in a file graph, in one call; a text that drops its block's id takes another one before (recording 08). */
export async function changeOg(ask: Ask, edit: Edit): Promise<void> {
  if (edit.do === "write" && edit.dropsId) await ask("Editor.removeBlockProperty", edit.id, "id");
  await ask(...callFor(edit));
}

function callFor(edit: Edit): Parameters<Ask> {
  switch (edit.do) {
    case "insert": {
      const { blocks, lasting } = edit;
      const [target, inside] = aim(edit.to);
      // Whole trees. It may shorten texts; whoever reads the page again will see.
      const batch = blocks.map((block) => batchBlock(block, lasting));
      const options = { sibling: !inside, before: false, keepUUID: lasting.size > 0 };
      return ["Editor.insertBatchBlock", target, batch, options];
    }
    case "move": {
      const [target, inside] = aim(edit.to);
      return ["Editor.moveBlock", edit.id, target, { before: false, children: inside }];
    }
    case "write":
      return ["Editor.updateBlock", edit.id, edit.text];
    case "fold":
      return ["Editor.setBlockCollapsed", edit.id, edit.folded];
    case "remove":
      return ["Editor.removeBlock", edit.id];
  }
}

/** The block at which something is aimed, and whether it goes into that one. */
function aim(to: Place): readonly [target: BlockId, inside: boolean] {
  return "after" in to ? [to.after, false] : [to.firstIn, true];
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
