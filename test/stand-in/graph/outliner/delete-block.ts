import type { Entity } from "../attributes.ts";
import type { Graph } from "../graph.ts";
import { descendantsOf, rightOf } from "../outline.ts";
import { removeProperties } from "../text/property-lines.ts";
import type { Transaction } from "../transaction.ts";
import { resave } from "./save-block.ts";

/**
 * Removes a block with all below it. Where another block refers to one of them or embeds it, the text takes the
 * reference's place (recordings 04, 04b).
 */
export function deleteBlock(graph: Graph, transaction: Transaction, block: Entity): void {
  const { store } = graph;
  const gone = [...descendantsOf(store, block.id), block];
  const replaced = textsInPlaceOfRefs(graph, gone);
  const right = rightOf(store, block);
  const page = block["block/page"];
  const wasPreBlock = block["block/pre-block?"] === true;
  for (const each of gone) transaction.remove(each.id);
  if (right !== undefined) {
    resave(graph, transaction, right);
    transaction.set(right.id, "block/left", block["block/left"]);
  }
  if (wasPreBlock && page !== undefined) {
    for (const attribute of pageAttributes) transaction.retract(page, attribute);
  }
  for (const [id, text] of replaced) {
    if (store.get(id) !== undefined) transaction.set(id, "block/content", text);
  }
}

const pageAttributes = [
  "block/properties",
  "block/properties-order",
  "block/properties-text-values",
  "block/alias",
  "block/tags",
] as const;

/**
 * The new texts of the referring blocks, one removed block after the other. Each replacement starts from the text that
 * the graph holds, so of two different references in one block only the last is replaced.
 */
function textsInPlaceOfRefs(graph: Graph, gone: readonly Entity[]): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const block of gone) {
    for (const id of graph.store.referrers(block.id, "block/refs")) {
      const text = graph.store.get(id)?.["block/content"];
      if (text !== undefined) texts.set(id, withTextForRef(text, block));
    }
  }
  return texts;
}

function withTextForRef(text: string, block: Entity): string {
  const uuid = block["block/uuid"] ?? "";
  const own = removeProperties(block["block/content"] ?? "");
  return text
    .replace(new RegExp(`\\{\\{embed \\(\\(${uuid}\\)\\)\\s?\\}\\}`, "gi"), own)
    .replace(new RegExp(`\\(\\(${uuid}\\)\\)`, "g"), own);
}
