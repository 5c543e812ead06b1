import { planRestore } from "../core/fold/plan-restore.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import type { App, Call } from "./app.ts";
import { carryOut } from "./carry-out.ts";
import { pageToChange } from "./place-to-change.ts";
import { sayResult } from "./say-result.ts";
import { mergedSnapshots } from "./snapshots.ts";

/** Brings back the tweets of a page's threads whose merged blocks were deleted. */
export async function restoreThreads(app: App, call: Call): Promise<void> {
  const { graph, shelf, desk, words } = app;
  const found = await pageToChange(app, call, "expand");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return desk.say(words.settled(found.settled), "done");
  const { page } = found.reading;
  const held: Snapshot[] = [...found.reading.snapshots];
  const deleted: Snapshot[] = [];
  for (const snapshot of await mergedSnapshots(shelf, page.name)) {
    if (held.some(({ merged }) => merged === snapshot.merged)) continue;
    const isThere = (await graph.pageAround(snapshot.merged)) !== undefined;
    (isThere ? held : deleted).push(snapshot);
  }
  const plan = planRestore(deleted, held, page);
  if (plan.threads.length === 0) return desk.say(words.nothingToRestore, "note");
  const tweets = plan.threads.reduce((sum, { members }) => sum + members.length, 0);
  await sayResult(app, await carryOut(app, "expand", page, plan), words.restored(plan.threads.length, tweets));
}
