import type { Entity } from "../attributes.ts";
import type { Datom } from "../entity-store.ts";
import type { Graph } from "../graph.ts";
import { ancestorsOf, descendantsOf } from "../outline.ts";
import type { Transaction } from "../transaction.ts";

/** Reasons of change after which Logseq leaves `path-refs` as they are. */
const untouching: ReadonlySet<unknown> = new Set(["collapse-expand-blocks", "delete-blocks"]);

/** Whether a change calls for new `path-refs`. */
export function needsPathRefs(meta: Readonly<Record<string, unknown>> | null): boolean {
  if (meta === null || meta["outlinerOp"] === undefined || untouching.has(meta["outlinerOp"])) return false;
  return meta["undo?"] !== true && meta["redo?"] !== true;
}

/**
 * Computes anew which pages the changed blocks and those below them stand under: their own references, their parents'
 * and their page.
 */
export function renewPathRefs(graph: Graph, transaction: Transaction, datoms: readonly Datom[]): void {
  const done = new Set<number>();
  for (const id of new Set(datoms.map((datom) => datom.entity))) {
    const block = graph.store.get(id);
    if (block?.["block/page"] === undefined || done.has(id)) continue;
    const above = ancestorsOf(graph.store, block).flatMap((parent) => [...(parent["block/path-refs"] ?? [])]);
    const own = new Set([block["block/page"], ...(block["block/refs"] ?? []), ...above]);
    transaction.set(id, "block/path-refs", own);
    done.add(id);
    for (const child of descendantsOf(graph.store, id)) {
      transaction.set(child.id, "block/path-refs", new Set([...own, ...refsBetween(graph, child, block)]));
      done.add(child.id);
    }
  }
}

function refsBetween(graph: Graph, child: Entity, top: Entity): readonly number[] {
  const between = ancestorsOf(graph.store, child);
  const below = between.slice(
    0,
    between.findIndex((parent) => parent.id === top.id),
  );
  return [child, ...below].flatMap((block) => [...(block["block/refs"] ?? [])]);
}
