import type { BatchItem, BatchStep } from "../core/fold/batch.ts";
import type { App } from "./app.ts";
import { attempt } from "./attempt.ts";
import { type BatchShelf, beginRecord, forgetRecords, lastRecord, recordedBatch } from "./batch-record.ts";
import type { BulkAct, BulkPreview, BulkReport, LastBatch } from "./bulk.ts";
import { previewBulk } from "./bulk-preview.ts";
import { runBulk } from "./bulk-run.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { type Batch, putBackBatch } from "./put-back-batch.ts";
import type { Task } from "./task.ts";

/** Work on many threads at once, each piece of it alone at the graph, and the memory by which it can be put back. */
export interface BatchWork {
  preview(what: BulkAct, items: readonly IndexedThread[], task: Task): Promise<BulkPreview>;
  /** Refused whole where its record cannot be kept in the graph's storage. */
  run(what: BulkAct, items: readonly IndexedThread[], task: Task): Promise<BulkReport>;
  /**
   * Puts back what was reported under this name, or what a record of this name tells; nothing, where it is known to nobody.
   * A record goes once all of its threads are back.
   */
  putBack(batch: string, task: Task): Promise<BulkReport>;
  /** The batch that was done last, in this session or before, unless it was put back. */
  last(): Promise<LastBatch | undefined>;
  /** Leaves as it is what a batch did. */
  forget(batch: string): Promise<void>;
}

/** What is known of batches. */
interface Memory {
  readonly records: BatchShelf;
  /** Those of this session, by their names. */
  readonly batches: Map<string, Batch>;
  /** The one that is under way: its record is that of a batch that was cut short. */
  running: string | undefined;
}

/** Remembers no batch yet; `folder` is where in the graph's storage the records of batches lie. */
export function batchWork(app: App, folder: string): BatchWork {
  const memory: Memory = { records: { shelf: app.shelf, folder }, batches: new Map(), running: undefined };
  return {
    preview: (what, items, task) => previewBulk(app, what, items, task),
    run: (what, items, task) => alone(app, items, () => run(app, memory, { what, items }, task)),
    putBack: async (name, task) => {
      const known = memory.batches.get(name);
      const found = known ? { batch: known, unreadable: 0 } : await recordedBatch(memory.records, name);
      if (found === undefined) return { results: [], stopped: false, batch: undefined };
      const report = await alone(app, found.batch.items, () => putBack(app, memory, name, found.batch, task));
      return { ...report, unreadable: found.unreadable };
    },
    last: async () => {
      const last = await lastRecord(memory.records);
      return last?.name === memory.running ? undefined : last;
    },
    forget: (name) => forget(memory, name),
  };
}

/** What is asked for. */
type Wanted = Pick<Batch, "what" | "items">;

async function run(app: App, memory: Memory, wanted: Wanted, task: Task): Promise<BulkReport> {
  const name = app.newId();
  memory.running = name;
  try {
    return await recorded(app, memory, name, wanted, task);
  } finally {
    memory.running = undefined;
  }
}

async function recorded(
  app: App,
  { records, batches }: Memory,
  name: string,
  { what, items }: Wanted,
  task: Task,
): Promise<BulkReport> {
  const record = await beginRecord(records, name, what, items);
  if (record === undefined) return notDone(items, app.words.refusal({ why: "snapshot-not-kept" }));
  const steps: BatchStep[] = [];
  const results = await runBulk({ ...app, begins: record.begin }, what, items, {
    ...task,
    ran: (step) => {
      steps.push(step);
      record.ran(step);
    },
    passed: record.pass,
  });
  const done = new Set(results.filter((result) => result.done).map(({ key }) => key));
  await record.end(done.size);
  if (done.size > 0) batches.set(name, { what, items: items.filter(({ key }) => done.has(key)), steps });
  return { results, stopped: task.signal.aborted, batch: done.size === 0 ? undefined : name };
}

async function putBack(app: App, memory: Memory, name: string, batch: Batch, task: Task): Promise<BulkReport> {
  const results = await putBackBatch(app, batch, task);
  const stopped = task.signal.aborted;
  if (!stopped && results.every(({ done }) => done)) await attempt(forget(memory, name));
  return { results, stopped, batch: undefined };
}

function forget({ records }: Memory, name: string): Promise<void> {
  return forgetRecords(records, (other) => other === name);
}

/** The report of work that must be alone at the graph; of each thread that it was not done, where other work is under way. */
async function alone(app: App, items: readonly BatchItem[], work: () => Promise<BulkReport>): Promise<BulkReport> {
  const done = await app.exclusively(work);
  return done === "busy" ? notDone(items, app.words.busy) : done.result;
}

function notDone(items: readonly BatchItem[], sentence: string): BulkReport {
  const results = items.map(({ key, page, block }) => ({ key, done: false, sentence, spot: { page, block } }));
  return { results, stopped: false, batch: undefined };
}
