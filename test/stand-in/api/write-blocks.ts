import type { Entity } from "../graph/attributes.ts";
import { changeOutline } from "../graph/changes.ts";
import { childrenOf } from "../graph/outline.ts";
import { deleteBlock } from "../graph/outliner/delete-block.ts";
import { moveBlock } from "../graph/outliner/move-block.ts";
import { saveText } from "../graph/outliner/save-block.ts";
import { insertProperties } from "../graph/text/property-lines.ts";
import { isRecord, optionsArgument, uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** Changing blocks that are there: each answers null, whatever it did (recordings 03–05, 08). */
export const writeBlocks: Methods = {
  /** Of the block being edited only the textarea changes, and properties are lost (recording 09). */
  update_block(engine, uuid, text, options) {
    const { graph, editor } = engine;
    if (editor.editing?.shown === true && editor.editing.uuid === String(uuid).toLowerCase()) {
      editor.setText(String(text));
      return null;
    }
    const block = graph.block(uuidArgument(uuid));
    if (block === undefined) return null;
    const properties = optionsArgument(options)["properties"];
    const given = trimmed(text);
    // What Logseq says to a page's uuid.
    if (block["block/content"] === undefined)
      throw new TypeError("Cannot read properties of null (reading 'lastIndexOf')");
    const format = block["block/format"] === "org" ? "org" : "markdown";
    const full = isRecord(properties) ? insertProperties(given, properties, format).trim() : given;
    if (editor.shownText(block).trim() === full) return null;
    changeOutline(graph, "save-block", (transaction) => saveText(graph, transaction, block, full));
    return null;
  },

  remove_block({ graph }, uuid) {
    const block = graph.block(uuidArgument(uuid));
    if (block === undefined) return null;
    changeOutline(graph, "delete-blocks", (transaction) => deleteBlock(graph, transaction, block));
    return null;
  },

  /** `before` wins over `children`. A page as target takes the block above its properties. */
  move_block(engine, source, target, options) {
    const { graph } = engine;
    const block = graph.block(uuidArgument(source));
    const goal = graph.block(uuidArgument(target));
    if (block === undefined || goal === undefined) return null;
    const formats = [block["block/format"], goal["block/format"]];
    if (formats[0] !== undefined && formats[1] !== undefined && formats[0] !== formats[1]) return null;
    const { before, children } = optionsArgument(options);
    const [place, sibling] = before ? placeAbove(engine, goal) : ([goal, !children] as const);
    if (place !== undefined) move(engine, block, place, sibling);
    return null;
  },

  set_block_collapsed({ graph, editor }, uuid, options) {
    const block = graph.block(uuidArgument(uuid));
    if (block === undefined) return null;
    const flag = isRecord(options) ? options["flag"] : options;
    const collapsed = flag === "toggle" ? block["block/collapsed?"] !== true : Boolean(flag);
    if (collapsed && childrenOf(graph.store, block.id).length === 0) return null;
    if (block["block/collapsed?"] === collapsed) return null;
    changeOutline(graph, "collapse-expand-blocks", (transaction) => {
      editor.saveWithin(transaction);
      transaction.set(block.id, "block/collapsed?", collapsed);
    });
    return null;
  },
};

function trimmed(text: unknown): string {
  if (typeof text === "string") return text.trim();
  if (text === undefined || text === null) throw new TypeError(`Cannot read properties of ${text} (reading 'trim')`);
  throw new TypeError("a.trim is not a function");
}

/** Where "above the target" is: after its left neighbour, or first under its parent. */
function placeAbove({ graph }: Engine, target: Entity): readonly [Entity | undefined, boolean] {
  const { "block/left": left, "block/parent": parent } = target;
  if (left === undefined) return [undefined, false];
  return [graph.store.get(left), left !== parent];
}

/** What the person typed elsewhere is saved in the same step; in the moved block itself it waits (recording 09). */
function move({ graph, editor }: Engine, block: Entity, target: Entity, sibling: boolean): void {
  const text = block["block/content"];
  changeOutline(graph, "move-blocks", (transaction) => {
    editor.saveWithin(transaction);
    moveBlock(graph, transaction, block, target, sibling);
    if (text !== undefined) transaction.set(block.id, "block/content", text);
  });
  if (editor.editing?.uuid === block["block/uuid"]) editor.setText(editor.editing?.text ?? "", editor.editing?.cursor);
}
