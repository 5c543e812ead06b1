import type { BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import { planCollapse } from "../core/fold/plan-collapse.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import { enact, type Outcome } from "./enact.ts";
import type { PageReading } from "./page-reading.ts";
import { keepSnapshot } from "./snapshots.ts";

/** How a command on a page ended. */
export type Result = { readonly refused: Refusal } | Outcome;

/** Collapses threads of one page, each into one block: asks who refers to it, keeps the snapshots, then carries out the plan. */
export async function collapseThreads(app: App, reading: PageReading, threads: readonly Thread[]): Promise<Result> {
  const { graph } = app;
  const { page, snapshots } = reading;
  if (page.format === "org") return { refused: { why: "org-page" } };
  const referred = await graph.referred(idsOf(reading));
  const { maxLength } = await graph.facts();
  const orders = threads.map((thread) => ({ thread, merged: app.newId() }));
  const plan = planCollapse(orders, { page, referred, snapshots, maxLength });
  if ("refused" in plan) return plan;
  for (const snapshot of plan.snapshots) {
    if (!(await keepSnapshot(graph, snapshot))) return { refused: { why: "snapshot-not-kept" } };
  }
  const outcome = await enact(app, page, plan.edits);
  await graph.leaveEditing();
  return outcome;
}

/** The names of all blocks of a page. */
export function idsOf({ page }: PageReading): readonly BlockId[] {
  return [...everyBlock(page.blocks)].map(({ id }) => id);
}
