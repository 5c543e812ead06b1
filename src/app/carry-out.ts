import { applyEdit, applyEdits } from "../core/block/apply-edits.ts";
import type { Block } from "../core/block/block.ts";
import type { Edit } from "../core/block/edit.ts";
import { invertEdit } from "../core/block/invert-edit.ts";
import { mapBlocks } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import type { RealNames } from "../core/block/real-names.ts";
import type { Edits } from "../core/fold/plan.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import { type Run, readRun, runProgress, writeRun } from "../core/fold/run.ts";
import type { App } from "./app.ts";
import { attempt } from "./attempt.ts";
import { enact, type Outcome, type Start } from "./enact.ts";
import type { Shelf } from "./shelf.ts";
import { markSpread } from "./snapshots.ts";

const folder = "runs";

/** How a command on a page ended. */
export type Result =
  | { readonly refused: Refusal }
  | (Outcome & {
      /** What was carried out; by it the page can be taken back. */
      readonly run?: Run;
      readonly replacedSections?: number;
      /** The text of the block to look at once it is done. */
      readonly look?: string;
    });

/** A run that was cut short, and where its record lies. */
export interface InterruptedRun {
  readonly path: string;
  readonly run: Run;
}

/**
 * Carries out the edits of a plan. A record of the whole run is kept before the first and forgotten after the last, so
 * that a run which the end of the app cuts short is found at the next start.
 */
export async function carryOut(
  app: App,
  kind: Run["kind"],
  page: Page,
  { edits, replacedSections }: Edits,
): Promise<Result> {
  const path = `${folder}/${app.newId()}.json`;
  const run: Run = { version: 1, kind, page: page.name, before: page.blocks, edits };
  const text = writeRun(run);
  await app.begins?.(run);
  const kept = await attempt(app.shelf.keep(path, text));
  const read = kept.ok ? await attempt(app.shelf.kept(path)) : kept;
  if (!read.ok || read.value !== text) return { refused: { why: "snapshot-not-kept" } };
  app.past.remember(run);
  const outcome = await enactAndSettle(app, path, { page: page.name, blocks: page.blocks }, edits);
  if (outcome.end === "done") await markEnd(app, run, "finished");
  if (outcome.end === "put-back") await markEnd(app, run, "put-back");
  return { ...outcome, run, replacedSections };
}

/** The runs that were cut short in this graph. A damaged record is none: its page holds all texts all the same. */
export async function interruptedRuns(shelf: Shelf): Promise<readonly InterruptedRun[]> {
  const found: InterruptedRun[] = [];
  for (const path of await shelf.paths(folder)) {
    const text = await shelf.kept(path);
    const run = text === undefined ? undefined : readRun(text);
    if (run !== undefined) found.push({ path, run });
  }
  return found;
}

/** Does what was left to do of a run; refuses when its page has been changed since. */
export async function finishRun(app: App, { path, run }: InterruptedRun): Promise<Result> {
  const at = await whereItStands(app, run);
  if ("refused" in at) return at;
  const { blocks, names, done } = at;
  const outcome = await enactAndSettle(app, path, { page: run.page, blocks, names }, run.edits.slice(done));
  if (outcome.end === "done") await markEnd(app, run, "finished");
  return outcome;
}

/** Takes back what a run has done; refuses when its page has been changed since. */
export async function putBackRun(app: App, { path, run }: InterruptedRun): Promise<Result> {
  const at = await whereItStands(app, run);
  if ("refused" in at) return at;
  const { blocks, names, done } = at;
  const back: (readonly Edit[])[] = [];
  let before: readonly Block[] | undefined = run.before;
  for (const edit of run.edits.slice(0, done)) {
    if (before === undefined) break;
    back.push(invertEdit(before, edit));
    before = applyEdit(before, edit);
  }
  const outcome = await enactAndSettle(app, path, { page: run.page, blocks, names }, back.reverse().flat());
  if (outcome.end === "done") await markEnd(app, run, "put-back");
  return outcome;
}

/** Drops the record of a run; its page stays as it is. */
export function forgetRun({ shelf }: App, { path }: InterruptedRun): Promise<void> {
  return shelf.forget(path);
}

/** What a run's end means for the records of the threads on its page. */
async function markEnd({ shelf }: App, { page, before, edits }: Run, end: "finished" | "put-back"): Promise<void> {
  const after = applyEdits(before, edits) ?? before;
  await (end === "finished" ? markSpread(shelf, page, before, after) : markSpread(shelf, page, after, before));
}

interface Standing {
  readonly blocks: readonly Block[];
  readonly names: RealNames;
  readonly done: number;
}

async function whereItStands({ graph }: App, run: Run): Promise<Standing | { readonly refused: Refusal }> {
  await graph.leaveEditing();
  const [page] = await graph.pages([run.page]);
  const progress = page && runProgress(run, page.blocks);
  if (progress === undefined) return { refused: { why: "run-changed", page: run.page } };
  const { names, planned, done } = progress;
  return { blocks: mapBlocks(planned, (block) => ({ ...block, id: names.get(block.id) ?? block.id })), names, done };
}

/** A record is needed only while its run stands halfway. The focus that Logseq took is given up in any case. */
async function enactAndSettle(app: App, path: string, start: Start, edits: readonly Edit[]): Promise<Outcome> {
  const ended = app.working?.(start.page);
  try {
    const outcome = await enact(app, start, edits);
    if (outcome.end !== "stuck") await attempt(app.shelf.forget(path));
    await attempt(app.graph.leaveEditing());
    return outcome;
  } finally {
    ended?.();
  }
}
