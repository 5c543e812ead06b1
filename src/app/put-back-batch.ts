import { findBlock } from "../core/block/outline.ts";
import type { BatchItem, BatchStep } from "../core/fold/batch.ts";
import { beforeRun } from "../core/fold/half-run.ts";
import type { Run } from "../core/fold/run.ts";
import { holderOf, isUnder } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import { bringTo } from "./bring-to.ts";
import type { BulkAct, BulkResult } from "./bulk.ts";
import { bulkPage, byPage } from "./bulk-pages.ts";
import { runBulk } from "./bulk-run.ts";
import { settlePage } from "./settle-page.ts";
import type { Task } from "./task.ts";

/** What was done to many threads, and how: what is needed to put it back. */
export interface Batch {
  readonly what: BulkAct;
  readonly items: readonly BatchItem[];
  /** What was changed, in the order in which it was. */
  readonly steps: readonly BatchStep[];
}

/**
 * Puts the pages of a batch back, each exactly as it was as far as nothing else has changed there since; the other threads
 * one by one, those that were expanded in the style in which they were collapsed. What is as it was already is left alone.
 */
export async function putBackBatch(
  app: App,
  { what, items, steps }: Batch,
  task: Task,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const group of byPage(items)) {
    if (task.signal.aborted) break;
    task.progress(results.length, items.length);
    const back = await stepsBack(app, what, group, steps);
    const rest = await stillToDo(
      app,
      what,
      group.filter(({ key }) => !back.has(key)),
    );
    for (const item of group) {
      const { key, page, block } = item;
      if (!rest.includes(item)) results.push({ key, done: true, sentence: undefined, spot: { page, block } });
    }
    results.push(...(await oneByOne(app, what, rest, { signal: task.signal, progress: () => {} })));
  }
  return results;
}

/** Those of the threads of a page that do not stand there as the batch had found them, once the page is fit to be changed. */
async function stillToDo(app: App, what: BulkAct, items: readonly BatchItem[]): Promise<readonly BatchItem[]> {
  if (items.length === 0) return [];
  const { found, settled } = await bulkPage(app, items, kindBack(what));
  if (typeof settled === "object") return items;
  return found.flatMap(({ item, thread }) => {
    return thread !== undefined && isAsFound(what, item, thread) ? [] : item;
  });
}

/** Whether a thread stands as the batch found it: spread, collapsed, or collapsed with tweets beside it that came later. */
function isAsFound(what: BulkAct, item: BatchItem, thread: Thread): boolean {
  if (what === "expand" || item.state === "spread") return (thread.state === "spread") === (what !== "expand");
  const holder = holderOf(thread);
  return holder !== undefined && thread.members.some(({ highlight }) => !isUnder(highlight.block, holder));
}

function kindBack(what: BulkAct): Run["kind"] {
  return what === "expand" ? "collapse" : "expand";
}

async function oneByOne(
  app: App,
  what: BulkAct,
  items: readonly BatchItem[],
  task: Task,
): Promise<readonly BulkResult[]> {
  if (what !== "expand") return runBulk(app, "expand", items, task);
  const results: BulkResult[] = [];
  for (const style of ["merge", "nest"] as const) {
    const as = { ...app, settings: () => ({ ...app.settings(), style }) };
    const those = items.filter(({ state }) => (state === "nested") === (style === "nest"));
    results.push(...(await runBulk(as, "collapse", those, task)));
  }
  return results;
}

/** Takes back what the batch has done to a page, last first, as far as that can be; the keys of the threads that are as they were. */
async function stepsBack(
  app: App,
  what: BulkAct,
  [item]: readonly BatchItem[],
  steps: readonly BatchStep[],
): Promise<ReadonlySet<string>> {
  const back = new Set<string>();
  if (item === undefined) return back;
  const kind = kindBack(what);
  const own = steps.filter(({ run }) => run.page.toLowerCase() === item.page.toLowerCase());
  const editing = await app.graph.leaveEditing();
  for (const { run, keys } of own.toReversed()) {
    const [page] = await app.graph.pages([item.page]);
    if (editing !== undefined && page !== undefined && findBlock(page.blocks, editing) !== undefined) return back;
    const target = page && beforeRun(run, page.blocks);
    if (page === undefined || target === undefined) return back;
    if ((await settlePage(app, page, kind)) !== "as-is") return back;
    const result = await bringTo(app, page, { run, target, kind });
    if (!("end" in result && result.end === "done")) return back;
    for (const key of keys) back.add(key);
  }
  return back;
}
