import { applyEdit, applyEdits } from "../core/block/apply-edits.ts";
import type { Block } from "../core/block/block.ts";
import type { Edit } from "../core/block/edit.ts";
import { invertEdit } from "../core/block/invert-edit.ts";
import { everyBlock, mapBlocks } from "../core/block/outline.ts";
import type { RealNames } from "../core/block/real-names.ts";
import { cutShort } from "../core/fold/cut-short.ts";
import { isHeldSince } from "../core/fold/held-since.ts";
import type { Run } from "../core/fold/run.ts";
import type { App } from "./app.ts";
import { asRunOf } from "./as-run-of.ts";
import { enactRecorded, type InterruptedRun, interruptedRuns, markEnd, type Result } from "./carry-out.ts";
import type { Graph } from "./graph.ts";
import { pageOfRun } from "./page-of-run.ts";
import { sayResult } from "./say-result.ts";

/** Does what was left to do of every command that was cut short. */
export async function finishRuns(app: App): Promise<void> {
  await withEach(app, finishRun, app.words.finished);
}

/** Takes back every command that was cut short, the last first. */
export async function putBackRuns(app: App): Promise<void> {
  await withEach(app, putBackRun, app.words.putBack);
}

async function withEach(
  app: App,
  end: (app: App, run: InterruptedRun) => Promise<Result>,
  done: (page: string) => string,
): Promise<void> {
  const runs = await interruptedRuns(app.shelf);
  if (runs.length === 0) return app.desk.say(app.words.noRuns, "note");
  for (const run of runs.toReversed()) {
    const result = await end(app, run);
    await sayResult(app, result, done(run.run.page));
    if ("refused" in result && result.refused.why === "run-changed") await offerToForget(app, run);
  }
}

async function offerToForget({ desk, shelf, words }: App, { path, run }: InterruptedRun): Promise<void> {
  const { askForget, yesForget, no } = words;
  if (await desk.ask(askForget(run.page), yesForget, no)) await shelf.forget(path);
}

/** Does what was left to do of a run; refuses when its page has been changed since. */
export function finishRun(app: App, one: InterruptedRun): Promise<Result> {
  return endRun(app, one, "finished", ({ edits }, done) => edits.slice(done));
}

/** Takes back what a run has done; refuses when its page has been changed since. */
export function putBackRun(app: App, one: InterruptedRun): Promise<Result> {
  return endRun(app, one, "put-back", takingBack);
}

function takingBack({ before, edits }: Run, done: number): readonly Edit[] {
  const back: (readonly Edit[])[] = [];
  let now: readonly Block[] | undefined = before;
  for (const edit of edits.slice(0, done)) {
    if (now === undefined) break;
    back.push(invertEdit(now, edit));
    now = applyEdit(now, edit);
  }
  return back.reverse().flat();
}

/** Brings a run from where its page stands to one of its ends. */
async function endRun(
  app: App,
  { path, run: kept }: InterruptedRun,
  end: "finished" | "put-back",
  way: (run: Run, done: number) => readonly Edit[],
): Promise<Result> {
  const { graph } = app;
  await graph.leaveEditing();
  const page = await pageOfRun(graph, kept);
  const run = page === undefined ? kept : asRunOf(page, kept);
  const progress = page && cutShort(run, page.blocks);
  const refused: Result = { refused: { why: "run-changed", page: run.page } };
  if (page === undefined || progress === undefined) return refused;
  const { names, planned, done, rest } = progress;
  const target = end === "put-back" ? run.before : (applyEdits(run.before, run.edits) ?? []);
  if (await isHeld(graph, run, page.blocks, { target, names })) return refused;
  const blocks = mapBlocks(planned, (block) => ({ ...block, id: names.get(block.id) ?? block.id }));
  const start = { page: run.page, blocks, names, isHalfway: true };
  const outcome = await enactRecorded(app, path, start, [...rest, ...way(run, done)]);
  if (outcome.end === "done") await markEnd(app, run, end);
  return outcome;
}

/** Whether a block would go that somebody has come to hold while the page stood halfway. */
async function isHeld(
  graph: Graph,
  run: Run,
  blocks: readonly Block[],
  { target, names }: { readonly target: readonly Block[]; readonly names: RealNames },
): Promise<boolean> {
  const stays = new Set([...everyBlock(target)].map(({ id }) => names.get(id) ?? id));
  const referred = await graph.referred([...everyBlock(blocks)].map(({ id }) => id));
  return isHeldSince(run, blocks, stays, referred);
}
