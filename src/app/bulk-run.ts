import type { BatchItem, BatchStep } from "../core/fold/batch.ts";
import type { Run } from "../core/fold/run.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import type { BulkAct, BulkResult } from "./bulk.ts";
import { type BulkPage, bulkPage, byPage } from "./bulk-pages.ts";
import type { Result } from "./carry-out.ts";
import { collapseThreads } from "./collapse-threads.ts";
import { expandThreads, type ThreadNote } from "./expand-threads.ts";
import type { PageReading } from "./page-reading.ts";
import { expandedSaid, resultSaid } from "./say-result.ts";
import type { Task } from "./task.ts";

/** A piece of work on many threads, watched while it is done. */
export interface BulkTask extends Task {
  /** Hears of each change that was carried out for the threads' sake; not of what settled an earlier command before. */
  readonly ran?: (step: BatchStep) => void;
  /** Waited for after each page, whatever became of its threads. */
  readonly passed?: (results: readonly BulkResult[]) => Promise<void>;
}

/**
 * Folds or expands many threads, page by page: all of a page at once, since that costs fewest changes, and one by one
 * where that is refused. Called off, it ends between two pages, or two threads of a page.
 */
export async function runBulk(
  app: App,
  what: BulkAct,
  items: readonly BatchItem[],
  task: BulkTask,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const group of byPage(items)) {
    if (task.signal.aborted) break;
    task.progress(results.length, items.length);
    const ofPage = await wholePage(app, what, group, task);
    results.push(...ofPage);
    await task.passed?.(ofPage);
  }
  return results;
}

async function wholePage(
  app: App,
  what: BulkAct,
  group: readonly BatchItem[],
  task: BulkTask,
): Promise<readonly BulkResult[]> {
  const page = await bulkPage(app, group, kindOf(what));
  const stop = whyNot(page);
  if (stop !== undefined) return group.map((item) => told(app, item, { result: stop }));
  const threads = page.found.flatMap(({ thread }) => thread ?? []);
  const { reading } = page;
  if (reading !== undefined && threads.length === group.length && page.settled === "as-is") {
    const { result, notes } = await act(app, what, reading, threads);
    tellStep(task, result, group);
    if ("end" in result) return group.map((item, at) => told(app, item, { result, note: notes[at] }));
  }
  return oneByOne(app, what, page, task);
}

async function oneByOne(
  app: App,
  what: BulkAct,
  { found, settled }: BulkPage,
  task: BulkTask,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const { item } of found) {
    if (task.signal.aborted) break;
    const page = await bulkPage(app, [item], kindOf(what));
    const stop = whyNot(page);
    const thread = page.found[0]?.thread;
    // What the threads were asked for, the rest of an earlier command may have done.
    const isDone = thread !== undefined && (thread.state === "spread") === (what === "expand");
    if (stop !== undefined) results.push(told(app, item, { result: stop }));
    else if (isDone && typeof settled === "string" && settled !== "as-is") {
      const done = told(app, item, { result: { end: "done", names: new Map() } });
      results.push({ ...done, sentence: app.words.settled(settled) });
    } else if (page.reading === undefined || thread === undefined) {
      results.push(told(app, item, { result: { refused: { why: "thread-gone" } } }));
    } else {
      const { result, notes } = await act(app, what, page.reading, [thread]);
      tellStep(task, result, [item]);
      results.push(told(app, item, { result, note: notes[0] }));
    }
  }
  return results;
}

function kindOf(what: BulkAct): Run["kind"] {
  return what === "expand" ? "expand" : "collapse";
}

/** Why nothing can be done on a page. */
function whyNot({ isEdited, settled }: BulkPage): Result | undefined {
  if (isEdited) return { refused: { why: "being-edited" } };
  return typeof settled === "object" ? settled.ended : undefined;
}

async function act(
  app: App,
  what: BulkAct,
  reading: PageReading,
  threads: readonly Thread[],
): Promise<{ readonly result: Result; readonly notes: readonly ThreadNote[] }> {
  if (what !== "expand") {
    const style = what === "nest" ? "nest" : app.settings().style;
    return { result: await collapseThreads(app, reading, threads, style), notes: [] };
  }
  if (threads.some(({ state }) => state === "spread"))
    return { result: { refused: { why: "not-collapsed" } }, notes: [] };
  return expandThreads(app, reading, threads);
}

function tellStep({ ran }: BulkTask, result: Result, items: readonly BatchItem[]): void {
  if (!("end" in result) || result.end !== "done" || result.run === undefined) return;
  ran?.({ run: result.run, keys: items.map(({ key }) => key) });
}

function told(
  { words }: App,
  { key, page, block, tweets, author }: BatchItem,
  { result, note }: { readonly result: Result; readonly note?: ThreadNote | undefined },
): BulkResult {
  const { sentence, tone } = resultSaid(words, result, "");
  const done = tone === "done";
  const hasMore =
    note !== undefined &&
    (note.guessed || note.keptEdited || note.twice.length + note.reaching.length > 0 || note.from !== undefined);
  const known = hasMore ? expandedSaid(words, note, tweets, author) : undefined;
  return { key, done, sentence: done ? known : sentence, spot: { page, block } };
}
