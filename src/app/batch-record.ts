import {
  type BatchItem,
  type BatchPlan,
  type BatchStep,
  type PageWork,
  readPageWork,
  readPlan,
  writePageWork,
  writePlan,
} from "../core/fold/batch.ts";
import type { Run } from "../core/fold/run.ts";
import { attempt } from "./attempt.ts";
import type { BulkAct, BulkResult, LastBatch } from "./bulk.ts";
import { byPage } from "./bulk-pages.ts";
import { besidePath, keepText, readWhole, replaceText } from "./keep-text.ts";
import type { Batch } from "./put-back-batch.ts";
import type { Shelf } from "./shelf.ts";

/** Where records of batches lie. */
export interface BatchShelf {
  readonly shelf: Shelf;
  readonly folder: string;
}

/** The record of a batch that is under way. What it keeps of a page is not read back: the run's own record just was. */
export interface BatchRecord {
  begin(run: Run): Promise<void>;
  ran(step: BatchStep): void;
  pass(results: readonly BulkResult[]): Promise<void>;
  /** Keeps that the batch is over; where it changed something, it takes the place of the batches before it. */
  end(changed: number): Promise<void>;
}

/** Begins the record of a batch; undefined where it cannot be kept and read back, since then nothing may be changed. */
export async function beginRecord(
  records: BatchShelf,
  name: string,
  what: BulkAct,
  items: readonly BatchItem[],
): Promise<BatchRecord | undefined> {
  const { shelf, folder } = records;
  const plan: BatchPlan = { version: 1, what, begun: Date.now(), items };
  const path = planPath(folder, name);
  if (!(await keepText(shelf, path, writePlan(plan)))) return undefined;
  let page = 0;
  let part = 0;
  let steps: BatchStep[] = [];
  const keep = async (work: Omit<PageWork, "steps">): Promise<void> => {
    await attempt(shelf.keep(partPath(folder, name, page, part), writePageWork({ steps, ...work })));
    part += 1;
  };
  return {
    begin: (run) => keep({ begun: run }),
    ran: (step) => steps.push(step),
    pass: async (results) => {
      const done = results.filter((result) => result.done).map(({ key }) => key);
      if (done.length > 0 || steps.length > 0) await keep({ done });
      page += 1;
      part = 0;
      steps = [];
    },
    end: async (changed) => {
      if (changed > 0) await replaceText(shelf, path, writePlan({ ...plan, changed }), readPlan);
      // A record that stays all the same is an older one than the next, and goes with it.
      await attempt(forgetRecords(records, (other) => (other === name) === (changed === 0)));
    },
  };
}

/** The latest batch that has a record, undefined where there is none; a record that is damaged comes before all others. */
export async function lastRecord({ shelf, folder }: BatchShelf): Promise<LastBatch | undefined> {
  let last: { readonly name: string; readonly plan: BatchPlan } | undefined;
  for (const name of names(folder, await shelf.paths(folder))) {
    const kept = await shelf.kept(planPath(folder, name));
    // What is left of a record whose plan has gone is no batch any more; the next one takes it away.
    if (kept === undefined) continue;
    const plan = await readWhole(shelf, planPath(folder, name), kept, readPlan);
    if (plan === undefined) return { name, did: undefined };
    if (last === undefined || plan.begun > last.plan.begun) last = { name, plan };
  }
  if (last === undefined) return undefined;
  const { what, items, changed } = last.plan;
  return { name: last.name, did: { what, keys: items.map(({ key }) => key), changed } };
}

/** A batch as far as its record tells, and how many of its pages' parts are damaged; undefined for one without a record. */
export async function recordedBatch(
  { shelf, folder }: BatchShelf,
  name: string,
): Promise<{ readonly batch: Batch; readonly unreadable: number } | undefined> {
  const path = planPath(folder, name);
  const plan = await readWhole(shelf, path, await shelf.kept(path), readPlan);
  if (plan === undefined) return undefined;
  const { what, items } = plan;
  const there = new Set(await shelf.paths(folder));
  const found: BatchItem[] = [];
  const steps: BatchStep[] = [];
  let unreadable = 0;
  for (const [at, group] of byPage(items).entries()) {
    // A page of which nothing is kept is as it was.
    if (!there.has(partPath(folder, name, at, 0))) continue;
    const page = await latestPart(shelf, there, (part) => partPath(folder, name, at, part));
    if (page === undefined) unreadable += 1;
    const made = page ? stepsOf(page, group) : [];
    const done = new Set(page?.done ?? made.flatMap(({ keys }) => keys));
    // Of a page that was not passed, the threads tell themselves, but for those that were in the state that the batch brings.
    const tells = ({ state }: BatchItem): boolean =>
      page?.done === undefined && (state === "spread") === (what !== "expand");
    found.push(...group.filter((item) => done.has(item.key) || tells(item)));
    steps.push(...made);
  }
  return { batch: { what, items: found, steps }, unreadable };
}

/** What was kept of a page last and can be read: each part of its record tells all that those before it do. */
async function latestPart(
  shelf: Shelf,
  there: ReadonlySet<string>,
  pathOf: (part: number) => string,
): Promise<PageWork | undefined> {
  let last = 0;
  while (there.has(pathOf(last + 1))) last += 1;
  for (; last >= 0; last -= 1) {
    const read = readPageWork(await shelf.kept(pathOf(last)));
    if (read !== undefined) return read;
  }
  return undefined;
}

/** The changes to a page, the one included that may have been made for any thread that had none by then. */
function stepsOf({ steps, begun }: PageWork, group: readonly BatchItem[]): readonly BatchStep[] {
  if (begun === undefined) return steps;
  const made = new Set(steps.flatMap(({ keys }) => keys));
  return [...steps, { run: begun, keys: group.map(({ key }) => key).filter((key) => !made.has(key)) }];
}

/** Forgets the records of batches, by their names; their plans first, without which the rest is none. */
export async function forgetRecords({ shelf, folder }: BatchShelf, isGone: (name: string) => boolean): Promise<void> {
  const paths = (await shelf.paths(folder)).filter((path) => isGone(nameIn(folder, path)));
  const isPlan = (path: string): boolean => path.endsWith(planFile);
  for (const path of paths.filter(isPlan)) await attempt(shelf.forget(besidePath(path)));
  for (const path of [...paths.filter(isPlan), ...paths.filter((one) => !isPlan(one))]) await shelf.forget(path);
}

const planFile = "/plan.json";

function planPath(folder: string, name: string): string {
  return `${folder}/${name}${planFile}`;
}

/** None is written over: what it tells may be the last that can be read. */
function partPath(folder: string, name: string, at: number, part: number): string {
  return `${folder}/${name}/${at}${part === 0 ? "" : `.${part}`}.json`;
}

function nameIn(folder: string, path: string): string {
  return path.slice(folder.length + 1, path.lastIndexOf("/"));
}

function names(folder: string, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.map((path) => nameIn(folder, path)));
}
