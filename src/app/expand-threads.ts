import type { BlockId } from "../core/block/block.ts";
import { planExpand } from "../core/fold/plan-expand.ts";
import type { App } from "./app.ts";
import { idsOf, type Result } from "./collapse-threads.ts";
import { enact } from "./enact.ts";
import type { PageReading } from "./page-reading.ts";

/** Gives collapsed threads of one page their blocks back, each where it came from. */
export async function expandThreads(
  app: App,
  reading: PageReading,
  merged: readonly BlockId[],
): Promise<Result & { readonly keptEdited?: boolean }> {
  const { page, snapshots } = reading;
  const referred = await app.graph.referred(idsOf(reading));
  const plan = planExpand(merged, { page, referred, snapshots });
  if ("refused" in plan) return plan;
  const outcome = await enact(app, page, plan.edits);
  await app.graph.leaveEditing();
  return { ...outcome, keptEdited: plan.keptEdited };
}
