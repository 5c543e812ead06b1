import type { Datom } from "./entity-store.ts";
import type { Graph } from "./graph.ts";
import { needsPathRefs, renewPathRefs } from "./outliner/path-refs.ts";
import type { Transaction } from "./transaction.ts";

/** The reasons Logseq gives for a change of the outline. */
export type OutlinerOp = "save-block" | "insert-blocks" | "delete-blocks" | "move-blocks" | "collapse-expand-blocks";

/**
 * Changes the outline in one undoable step. `path-refs` follow in a transaction of their own, of which nobody hears but
 * the history, as in Logseq.
 */
export function changeOutline(
  graph: Graph,
  outlinerOp: OutlinerOp,
  change: (transaction: Transaction) => void,
  reason: Readonly<Record<string, unknown>> = {},
): void {
  const meta = { ...reason, outlinerOp, "transact?": true };
  const { datoms } = graph.transact(meta, change);
  if (needsPathRefs(meta)) renewAll(graph, datoms);
}

function renewAll(graph: Graph, datoms: readonly Datom[]): void {
  graph.transact({ "replace?": true, "transact?": true }, (transaction) => renewPathRefs(graph, transaction, datoms));
}
