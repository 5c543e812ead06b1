import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import type { BulkAct, BulkResult } from "./bulk.ts";
import { type BulkPage, bulkPage, byPage } from "./bulk-pages.ts";
import type { Result } from "./carry-out.ts";
import { collapseThreads } from "./collapse-threads.ts";
import { expandThreads } from "./expand-threads.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { PageReading } from "./page-reading.ts";
import { resultSaid } from "./say-result.ts";
import type { Task } from "./task.ts";

/**
 * Folds or expands many threads, page by page: all of a page at once, since that costs fewest changes, and one by one
 * where that is refused. Called off, it ends between two pages, or two threads of a page.
 */
export async function runBulk(
  app: App,
  what: BulkAct,
  items: readonly IndexedThread[],
  task: Task,
): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const group of byPage(items)) {
    if (task.signal.aborted) break;
    task.progress(results.length, items.length);
    results.push(...(await wholePage(app, what, group, task)));
  }
  return results;
}

async function wholePage(
  app: App,
  what: BulkAct,
  group: readonly IndexedThread[],
  task: Task,
): Promise<readonly BulkResult[]> {
  const page = await bulkPage(app, group, "to-change");
  if (page.isEdited) return group.map((item) => told(app, item, { refused: { why: "being-edited" } }));
  const threads = page.found.flatMap(({ thread }) => thread ?? []);
  const { reading } = page;
  if (reading !== undefined && threads.length === group.length) {
    const result = await act(app, what, reading, threads);
    if ("end" in result) return group.map((item) => told(app, item, result));
  }
  return oneByOne(app, what, page, task);
}

async function oneByOne(app: App, what: BulkAct, { found }: BulkPage, task: Task): Promise<readonly BulkResult[]> {
  const results: BulkResult[] = [];
  for (const { item } of found) {
    if (task.signal.aborted) break;
    const { reading, found: again } = await bulkPage(app, [item], "to-change");
    const thread = again[0]?.thread;
    const result: Result =
      reading === undefined || thread === undefined
        ? { refused: { why: "thread-gone" } }
        : await act(app, what, reading, [thread]);
    results.push(told(app, item, result));
  }
  return results;
}

async function act(app: App, what: BulkAct, reading: PageReading, threads: readonly Thread[]): Promise<Result> {
  if (what !== "expand") return collapseThreads(app, reading, threads, what === "nest" ? "nest" : app.settings().style);
  if (threads.some(({ state }) => state === "spread")) return { refused: { why: "not-collapsed" } };
  return (await expandThreads(app, reading, threads)).result;
}

function told({ words }: App, { key, page, block }: IndexedThread, result: Result): BulkResult {
  const { sentence, tone } = resultSaid(words, result, "");
  const done = tone === "done";
  return { key, done, sentence: done ? undefined : sentence, spot: { page, block } };
}
