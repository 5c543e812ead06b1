import { applyEdits } from "../core/block/apply-edits.ts";
import type { Edit } from "../core/block/edit.ts";
import type { Page } from "../core/block/page.ts";
import type { Edits } from "../core/fold/plan.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import { type Run, readRun, writeRun } from "../core/fold/run.ts";
import type { App } from "./app.ts";
import { attempt } from "./attempt.ts";
import { enact, type Outcome, type Start } from "./enact.ts";
import { keepText } from "./keep-text.ts";
import type { Shelf } from "./shelf.ts";

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
  const begins = (await app.begins?.(run)) ?? true;
  if (!begins || !(await keepText(app.shelf, path, writeRun(run)))) return { refused: { why: "snapshot-not-kept" } };
  app.past.remember(run);
  const outcome = await enactRecorded(app, path, { page: page.name, blocks: page.blocks }, edits);
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

/** What a run's end means for the records of the threads on its page. */
export async function markEnd(
  { shelf }: App,
  { page, before, edits }: Run,
  end: "finished" | "put-back",
): Promise<void> {
  const after = applyEdits(before, edits) ?? before;
  const change = end === "finished" ? { page, before, after } : { page, before: after, after: before };
  await (await import("./mark-spread.ts")).markSpread(shelf, change);
}

/**
 * Carries out edits of a run that has a record, which is needed as long as the page stands halfway: so it does where a
 * resumed run is taken back to where it stood. The focus that Logseq took is given up in any case.
 */
export async function enactRecorded(
  app: App,
  path: string,
  start: Start & { readonly isHalfway?: boolean },
  edits: readonly Edit[],
): Promise<Outcome> {
  const ended = app.working?.(start.page);
  try {
    const enacted = await enact(app, start, edits);
    const outcome: Outcome = enacted.end === "put-back" && start.isHalfway ? { ...enacted, end: "stuck" } : enacted;
    if (outcome.end !== "stuck") await attempt(app.shelf.forget(path));
    await attempt(app.graph.leaveEditing());
    return outcome;
  } finally {
    ended?.();
  }
}
