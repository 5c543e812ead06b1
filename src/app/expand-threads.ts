import type { BlockId } from "../core/block/block.ts";
import type { ExpandNote } from "../core/fold/plan.ts";
import { type ExpandOrder, planExpand } from "../core/fold/plan-expand.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { holderOf } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import { carryOut, type Result } from "./carry-out.ts";
import { idsOf } from "./collapse-threads.ts";
import type { PageReading } from "./page-reading.ts";

/** What there is to say of a thread that was expanded, beside that it was. */
export interface ThreadNote extends ExpandNote {
  /** The page on which it was collapsed, where its block was moved to another since. */
  readonly from: string | undefined;
}

/** Gives collapsed threads of one page their blocks back, each where it came from; the notes are in the order of the threads. */
export async function expandThreads(
  app: App,
  reading: PageReading,
  threads: readonly Thread[],
): Promise<{ readonly result: Result; readonly notes: readonly ThreadNote[] }> {
  const { page, snapshots } = reading;
  const referred = await app.graph.referred(idsOf(page));
  const orders = threads.flatMap((thread): readonly ExpandOrder[] => {
    const holder = holderOf(thread);
    return holder ? [{ holder: holder.id, thread }] : [];
  });
  if (orders.length < threads.length) return refusedAs({ why: "not-collapsed" });
  const plan = planExpand(orders, { page, referred, snapshots });
  if ("refused" in plan) return refusedAs(plan.refused);
  const result = await carryOut(app, "expand", page, plan);
  const holder = orders[0]?.holder;
  const head = snapshots.find(({ merged }) => merged === holder)?.members[0]?.block.text;
  const notes = plan.notes.map((note, at) => ({ ...note, from: movedFrom(page.name, orders[at]?.holder, snapshots) }));
  return { result: head === undefined ? result : { ...result, look: head }, notes };
}

function movedFrom(page: string, holder: BlockId | undefined, snapshots: readonly Snapshot[]): string | undefined {
  const snapshot = snapshots.find(({ merged }) => merged === holder);
  return snapshot === undefined || snapshot.page.toLowerCase() === page.toLowerCase() ? undefined : snapshot.page;
}

function refusedAs(refused: Refusal): { readonly result: Result; readonly notes: readonly ThreadNote[] } {
  return { result: { refused }, notes: [] };
}
