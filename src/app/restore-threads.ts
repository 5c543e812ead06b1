import { planRestore, type Restoring } from "../core/fold/plan-restore.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import type { App, Call } from "./app.ts";
import { carryOut } from "./carry-out.ts";
import type { PageReading } from "./page-reading.ts";
import { pageToChange } from "./place-to-change.ts";
import { sayResult } from "./say-result.ts";
import { keepSnapshot, mergedSnapshots } from "./snapshots.ts";

/**
 * Brings back the tweets of a page's threads whose merged blocks were deleted. Of a thread that a command has spread, its
 * tweets may have been deleted on purpose: those come back where the user says so.
 */
export async function restoreThreads(app: App, call: Call): Promise<void> {
  const { shelf, desk, words } = app;
  const found = await pageToChange(app, call, "expand");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return desk.say(words.settled(found.settled), "done");
  const { page } = found.reading;
  const plan = await wantedPlan(app, found.reading);
  if ("refused" in plan) return sayResult(app, plan, "");
  if (plan.threads.length === 0) return desk.say(words.nothingToRestore, "note");
  const tweets = plan.threads.reduce((sum, { members }) => sum + members.length, 0);
  const result = await carryOut(app, "expand", page, plan);
  if ("end" in result && result.end === "done") {
    for (const snapshot of plan.threads) await keepSnapshot(shelf, { ...snapshot, spread: true });
  }
  await sayResult(app, result, words.restored(plan.threads.length, tweets));
}

async function wantedPlan(app: App, { page, snapshots }: PageReading): Promise<Restoring> {
  const { graph, shelf, desk, words } = app;
  const away = [...snapshots];
  const spread: Snapshot[] = [];
  const deleted: Snapshot[] = [];
  for (const snapshot of await mergedSnapshots(shelf, page.name)) {
    if (snapshots.some(({ merged }) => merged === snapshot.merged)) continue;
    const around = await graph.pageAround(snapshot.merged);
    const list = around === undefined ? deleted : around.name === page.name ? spread : away;
    list.push(snapshot);
  }
  const ground = { page, away, spread };
  const sure = planRestore(
    deleted.filter((snapshot) => snapshot.spread !== true),
    ground,
  );
  const all = planRestore(deleted, ground);
  if ("refused" in sure || "refused" in all) return sure;
  const more = all.threads.length - sure.threads.length;
  if (more <= 0) return sure;
  return (await desk.ask(words.askRestoreSpread(more), words.yesRestore, words.no)) ? all : sure;
}
