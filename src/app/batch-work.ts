import type { App } from "./app.ts";
import type { BatchStep, BulkAct, BulkReport } from "./bulk.ts";
import { runBulk } from "./bulk-run.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { type Batch, putBackBatch } from "./put-back-batch.ts";
import type { Task } from "./task.ts";

/** Work on many threads at once, each piece of it alone at the graph, and the memory by which it can be put back. */
export interface BatchWork {
  run(what: BulkAct, items: readonly IndexedThread[], task: Task): Promise<BulkReport>;
  /** Puts back what was reported under this name; nothing, where the name is not known. */
  putBack(batch: string, task: Task): Promise<BulkReport>;
}

/** Remembers no batch yet. */
export function batchWork(app: App): BatchWork {
  const batches = new Map<string, Batch>();

  async function run(what: BulkAct, items: readonly IndexedThread[], task: Task): Promise<BulkReport> {
    const steps: BatchStep[] = [];
    const results = await runBulk(app, what, items, { ...task, ran: (step) => steps.push(step) });
    const done = new Set(results.filter((result) => result.done).map(({ key }) => key));
    const batch = done.size === 0 ? undefined : app.newId();
    if (batch !== undefined) batches.set(batch, { what, items: items.filter(({ key }) => done.has(key)), steps });
    return { results, stopped: task.signal.aborted, batch };
  }

  async function putBack(batch: Batch, task: Task): Promise<BulkReport> {
    return { results: await putBackBatch(app, batch, task), stopped: task.signal.aborted, batch: undefined };
  }

  return {
    run: (what, items, task) => alone(app, items, () => run(what, items, task)),
    putBack: async (name, task) => {
      const batch = batches.get(name);
      if (batch === undefined) return { results: [], stopped: false, batch: undefined };
      return alone(app, batch.items, () => putBack(batch, task));
    },
  };
}

/** The report of work that must be alone at the graph; of each thread that it was not done, where other work is under way. */
async function alone(app: App, items: readonly IndexedThread[], work: () => Promise<BulkReport>): Promise<BulkReport> {
  const done = await app.exclusively(work);
  if (done !== "busy") return done.result;
  const sentence = app.words.busy;
  const results = items.map(({ key, page, block }) => ({ key, done: false, sentence, spot: { page, block } }));
  return { results, stopped: false, batch: undefined };
}
