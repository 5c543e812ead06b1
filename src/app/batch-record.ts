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
  /** False where it cannot be kept: then the page is left as it is. */
  begin(run: Run): Promise<boolean>;
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
  const keep = async (work: Omit<PageWork, "steps">): Promise<boolean> => {
    const { ok } = await attempt(shelf.keep(partPath(folder, name, page, part), writePageWork({ steps, ...work })));
    part += 1;
    return ok;
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
  const there = await shelf.paths(folder);
  const found: BatchItem[] = [];
  const steps: BatchStep[] = [];
  let unreadable = 0;
  for (const [at, group] of byPage(items).entries()) {
    const parts = partsOf(there, partPath(folder, name, at, 0));
    // A page of which nothing is kept is as it was.
    if (parts.length === 0) continue;
    const page = await latestPart(shelf, parts);
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

/** The parts of a page's record, the last first, by the path of the first; a write may not have got there. */
function partsOf(there: readonly string[], first: string): readonly string[] {
  const begin = first.slice(0, -"json".length);
  const numberOf = (path: string): number => (path === first ? 0 : Number(path.slice(begin.length, -".json".length)));
  const own = there.filter((path) => path.startsWith(begin) && Number.isInteger(numberOf(path)));
  return own.toSorted((one, other) => numberOf(other) - numberOf(one));
}

/** What was kept of a page last and can be read: each part of its record tells all that those before it do. */
async function latestPart(shelf: Shelf, parts: readonly string[]): Promise<PageWork | undefined> {
  for (const path of parts) {
    const read = readPageWork(await shelf.kept(path));
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
