import type { Entity } from "../attributes.ts";
import type { Graph } from "../graph.ts";
import { childrenOf, rightOf } from "../outline.ts";
import type { Transaction } from "../transaction.ts";
import type { ParsedBlock } from "./parsed-block.ts";
import { writeParsed } from "./save-block.ts";

/** A block to be inserted with those below it. */
export interface NewBlock {
  readonly uuid: string;
  readonly format: string;
  readonly parsed: ParsedBlock;
  /** Whether a reference to a uuid that no block has is kept. */
  readonly dangling: "keep" | "drop";
  /** Attributes that come along besides the text's: the page's journal mark (recording 06). */
  readonly journal?: boolean;
  readonly children: readonly NewBlock[];
}

/**
 * Inserts trees after a block (`sibling`) or as the first children of a block or page. Two new blocks of one uuid
 * become one block that is its own left neighbour, and what follows is lost from sight, as in Logseq (recording 07b).
 */
export function insertBlocks(
  graph: Graph,
  transaction: Transaction,
  blocks: readonly NewBlock[],
  target: Entity,
  sibling: boolean,
): void {
  const asSibling = sibling && target["block/name"] === undefined;
  const next = asSibling ? rightOf(graph.store, target) : childrenOf(graph.store, target.id)[0];
  const parent = asSibling ? target["block/parent"] : target.id;
  const page = target["block/page"] ?? target.id;
  if (parent === undefined) return;
  const last = placeTrees(graph, transaction, blocks, { parent, left: target.id, page });
  if (next !== undefined) transaction.set(next.id, "block/left", last);
}

interface Place {
  readonly parent: number;
  readonly left: number;
  readonly page: number;
}

/** Returns the id of the last of the trees' tops. */
function placeTrees(graph: Graph, transaction: Transaction, trees: readonly NewBlock[], place: Place): number {
  let left = place.left;
  for (const tree of trees) {
    const id = graph.block(tree.uuid)?.id ?? transaction.nextId();
    transaction.set(id, "block/uuid", tree.uuid);
    transaction.set(id, "block/left", left);
    transaction.set(id, "block/format", tree.format);
    transaction.set(id, "block/parent", place.parent);
    transaction.set(id, "block/page", place.page);
    if (tree.journal !== undefined) transaction.set(id, "block/journal?", tree.journal);
    writeParsed(graph, transaction, id, tree.parsed, tree.dangling);
    placeTrees(graph, transaction, tree.children, { parent: id, left: id, page: place.page });
    left = id;
  }
  return left;
}
