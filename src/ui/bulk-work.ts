import { attempt } from "../app/attempt.ts";
import type { BulkAct, BulkReport } from "../app/bulk.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Task } from "../app/task.ts";
import { atWork } from "./at-work.ts";
import { bulkKeys } from "./bulk-keys.ts";
import { findBatch } from "./find-batch.ts";
import type { BulkOverlay, BulkStep } from "./panel-state.ts";
import type { PanelWork, WorkOnList } from "./panel-work.ts";
import { sayFailed } from "./say-failed.ts";

/** What the user does with many threads at once. */
export interface BulkWork {
  /** Looks at what would change and shows it. */
  askBulk(act: BulkAct, keys: readonly string[]): Promise<void>;
  /** Takes the threads that are not certain in, or leaves them out. */
  widenBulk(withUnsure: boolean): Promise<void>;
  runBulk(): Promise<void>;
  putBackBulk(batch: string): Promise<void>;
  /** Puts back the batch that was done last, though its report is closed. */
  putBackLast(): Promise<void>;
  /** Leaves as it is what that batch did, and tells of it no more. */
  leaveLast(): Promise<void>;
  /** Calls off what is under way; closes the rest. */
  stopBulk(): void;
}

/** What bulk work is done with. */
interface Bench extends WorkOnList {
  /** Calls off what is under way. */
  current: AbortController;
}

export function bulkWork(work: WorkOnList): BulkWork {
  const { port, tell, state } = work;
  const bench: Bench = { ...work, current: new AbortController() };
  const putBackBulk = (batch: string): Promise<void> =>
    carryOut(bench, "put-back", (task) => port.putBack(batch, task));
  return {
    async askBulk(act, asked) {
      tell({ happened: "bulk-asked", act, ...bySureness(act, asked, state().threads ?? []) });
      await preview(bench);
    },
    async widenBulk(withUnsure) {
      tell({ happened: "bulk-widened", withUnsure });
      await preview(bench);
    },
    async runBulk() {
      const bulk = shown(bench);
      if (bulk) await carryOut(bench, "report", (task) => port.bulk(bulk.act, bulkKeys(bulk), task));
    },
    putBackBulk,
    async putBackLast() {
      const { name, did } = state().lastBatch ?? {};
      if (name === undefined || did === undefined) return;
      tell({ happened: "bulk-asked", act: did.what, sure: did.keys, unsure: [] });
      await putBackBulk(name);
    },
    async leaveLast() {
      const { lastBatch } = state();
      const left = lastBatch && (await attempt(port.forgetBatch(lastBatch.name)));
      if (left?.ok === false) sayFailed(work, left.reason);
      await findBatch(work);
    },
    stopBulk() {
      const now = shown(bench)?.step;
      bench.current.abort();
      if (now?.at === "running" || now?.at === "putting-back") step(bench, { ...now, stopping: true });
      else tell({ happened: "overlay-closed" });
    },
  };
}

/** Any thread can be expanded; one that is not certain is collapsed only if the user takes it in. */
function bySureness(act: BulkAct, keys: readonly string[], threads: readonly IndexedThread[]) {
  const certain = new Set(threads.filter(({ evidence }) => evidence === "certain").map(({ key }) => key));
  const isSure = (key: string): boolean => act === "expand" || certain.has(key);
  return { sure: keys.filter(isSure), unsure: keys.filter((key) => !isSure(key)) };
}

async function preview(bench: Bench): Promise<void> {
  const bulk = shown(bench);
  if (bulk === undefined) return;
  const task = begin(bench, "previewing");
  const found = await attempt(bench.port.preview(bulk.act, bulkKeys(bulk), task));
  if (task.signal.aborted) return;
  step(bench, found.ok ? { at: "preview", preview: found.value } : { at: "failed", reason: found.reason });
}

async function carryOut(
  bench: Bench,
  at: "report" | "put-back",
  run: (task: Task) => Promise<BulkReport>,
): Promise<void> {
  const ended = await atWork(bench, keysOf(bench), (takeBack) =>
    run(begin(bench, at === "report" ? "running" : "putting-back", takeBack)),
  );
  step(bench, ended.ok ? { at, report: ended.value } : { at: "failed", reason: ended.reason });
  await bench.list.refresh(false);
  await findBatch(bench);
}

/** Begins a task in place of the last, whose progress is shown no more. */
function begin(bench: Bench, at: "previewing" | "running" | "putting-back", takeBack?: () => void): Task {
  bench.current.abort();
  const own = new AbortController();
  bench.current = own;
  const progress = (done: number, of: number): void => {
    takeBack?.();
    if (bench.current !== own) return;
    const stopping = own.signal.aborted;
    if (at !== "previewing") step(bench, { at, done, of, stopping });
    else if (!stopping) step(bench, { at, done, of });
  };
  progress(0, keysOf(bench).length);
  return { signal: own.signal, progress };
}

function step({ tell }: PanelWork, next: BulkStep): void {
  tell({ happened: "bulk-stepped", step: next });
}

function shown({ state }: PanelWork): BulkOverlay | undefined {
  const { overlay } = state();
  return overlay?.show === "bulk" ? overlay : undefined;
}

function keysOf(work: PanelWork): readonly string[] {
  const bulk = shown(work);
  return bulk ? bulkKeys(bulk) : [];
}
