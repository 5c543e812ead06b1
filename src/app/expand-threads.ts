import type { BlockId } from "../core/block/block.ts";
import type { Page } from "../core/block/page.ts";
import type { ExpandFacts, ExpandNote, Plan } from "../core/fold/plan.ts";
import type { ExpandOrder } from "../core/fold/plan-expand.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import { isOfPage, type Snapshot } from "../core/fold/snapshot.ts";
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
  const orders = ordersFor(threads);
  if (orders.length < threads.length) return refusedAs({ why: "not-collapsed" });
  const from = await pagesLeft(app, reading);
  const plan = (await expandPlanner(app, reading, from))(threads);
  if ("refused" in plan) return refusedAs(plan.refused);
  const result = await carryOut(app, "expand", page, plan);
  const holder = orders[0]?.holder;
  const head = snapshots.find(({ merged }) => merged === holder)?.members[0]?.block.text;
  const notes = plan.notes.map((note, at) => {
    const order = orders[at];
    return { ...note, from: order && from.get(order.holder) };
  });
  return { result: head === undefined ? result : { ...result, look: head }, notes };
}

/** What expanding any of a page's collapsed threads would change there; asks the host once for all of them. */
export async function expandPlanner(
  app: App,
  reading: PageReading,
  left?: PagesLeft,
): Promise<(some: readonly Thread[]) => Plan<ExpandFacts>> {
  const { page, snapshots } = reading;
  const from = left ?? (await pagesLeft(app, reading));
  const referred = await app.graph.referred(idsOf(page));
  const elsewhere = await movedAway(app, page, snapshots);
  // Loaded at the first thread that is expanded.
  const { planExpand } = await import("../core/fold/plan-expand.ts");
  return (some) => planExpand(ordersFor(some), { page, referred, snapshots, elsewhere, moved: new Set(from.keys()) });
}

/** The tweets that were kept under merged blocks of a page and lie on another page now. */
async function movedAway({ graph }: App, page: Page, snapshots: readonly Snapshot[]): Promise<ReadonlySet<BlockId>> {
  const here = new Set(idsOf(page));
  const away = new Set<BlockId>();
  for (const { style, members } of snapshots)
    for (const { kept, block } of style === "merge" ? members : [])
      if (kept && !here.has(block.id) && (await graph.pageAround(block.id)) !== undefined) away.add(block.id);
  return away;
}

function ordersFor(threads: readonly Thread[]): readonly ExpandOrder[] {
  return threads.flatMap((thread) => {
    const holder = holderOf(thread);
    return holder ? [{ holder: holder.id, thread }] : [];
  });
}

/**
 * For each block that stands for a thread which was collapsed on another page, that page's name; not where that is gone: it
 * was renamed.
 */
type PagesLeft = ReadonlyMap<BlockId, string>;

async function pagesLeft({ graph }: App, { page, snapshots }: PageReading): Promise<PagesLeft> {
  const foreign = snapshots.filter((snapshot) => !isOfPage(snapshot, page.name));
  if (foreign.length === 0) return new Map();
  const there = await graph.pages([...new Set(foreign.map((snapshot) => snapshot.page))]);
  const isThere = (snapshot: Snapshot) => there.some(({ name }) => isOfPage(snapshot, name));
  return new Map(foreign.filter(isThere).map((snapshot) => [snapshot.merged, snapshot.page]));
}

function refusedAs(refused: Refusal): { readonly result: Result; readonly notes: readonly ThreadNote[] } {
  return { result: { refused }, notes: [] };
}
