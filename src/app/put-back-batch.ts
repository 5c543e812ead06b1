import { findBlock } from "../core/block/outline.ts";
import { beforeRun } from "../core/fold/half-run.ts";
import type { App } from "./app.ts";
import { bringTo } from "./bring-to.ts";
import type { BatchStep, BulkAct, BulkResult } from "./bulk.ts";
import { byPage } from "./bulk-pages.ts";
import { runBulk } from "./bulk-run.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { settlePage } from "./settle-page.ts";
import type { Task } from "./task.ts";

/** What was done to many threads, and how: what is needed to put it back. */
export interface Batch {
  readonly what: BulkAct;
  readonly items: readonly IndexedThread[];
  /** What was changed, in the order in which it was. */
  readonly steps: readonly BatchStep[];
}

/**
 * Puts the pages of a batch back, each exactly as it was where nothing else has changed there since; else its threads one
 * by one, those that were expanded in the style in which they were collapsed.
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
    const own = { signal: task.signal, progress: () => {} };
    if (await isPutBack(app, what, group, steps)) {
      results.push(
        ...group.map(({ key, page, block }) => ({ key, done: true, sentence: undefined, spot: { page, block } })),
      );
    } else if (what !== "expand") results.push(...(await runBulk(app, "expand", group, own)));
    else {
      for (const style of ["merge", "nest"] as const) {
        const as = { ...app, settings: () => ({ ...app.settings(), style }) };
        const those = group.filter(({ state }) => (state === "nested") === (style === "nest"));
        results.push(...(await runBulk(as, "collapse", those, own)));
      }
    }
  }
  return results;
}

/** Whether a page could be brought back to where the batch had found it. */
async function isPutBack(
  app: App,
  what: BulkAct,
  [item]: readonly IndexedThread[],
  steps: readonly BatchStep[],
): Promise<boolean> {
  if (item === undefined) return false;
  const kind = what === "expand" ? "collapse" : "expand";
  const own = steps.filter(({ run }) => run.page.toLowerCase() === item.page.toLowerCase());
  const editing = await app.graph.leaveEditing();
  for (const { run } of own.toReversed()) {
    const [page] = await app.graph.pages([item.page]);
    if (editing !== undefined && page !== undefined && findBlock(page.blocks, editing) !== undefined) return false;
    const target = page && beforeRun(run, page.blocks);
    if (page === undefined || target === undefined) return false;
    if ((await settlePage(app, page, kind)) !== "as-is") return false;
    const result = await bringTo(app, page, { run, target, kind });
    if (!("end" in result && result.end === "done")) return false;
  }
  return own.length > 0;
}
