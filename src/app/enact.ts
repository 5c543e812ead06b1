import { applyEdit } from "../core/block/apply-edits.ts";
import type { Block } from "../core/block/block.ts";
import type { Edit } from "../core/block/edit.ts";
import { invertEdit } from "../core/block/invert-edit.ts";
import { mapBlocks } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { isDone, isUntouched, madeBlocks } from "./check-edit.ts";
import type { Graph } from "./graph.ts";
import { boundNames, type RealNames, withRealNames } from "./real-names.ts";

/** Why edits were not carried out to the end. */
export type Halt =
  /** A block was not what had been read when its turn came: somebody is working on the page. */
  | { readonly why: "changed-meanwhile" }
  /** The host did not do what it was asked, or said it could not. */
  | { readonly why: "host-failed"; readonly reason: string };

/** How a run of edits ended. */
export type Outcome =
  | { readonly end: "done"; readonly names: RealNames }
  /** Everything that had been done was taken back. */
  | { readonly end: "put-back"; readonly halt: Halt }
  /** Something could not be taken back: the page holds new and old text side by side. */
  | { readonly end: "stuck"; readonly halt: Halt };

/** What carrying out needs of the world. */
export interface Means {
  readonly graph: Graph;
  readonly pause: (ms: number) => Promise<void>;
}

/** How far a run has come: what the page should look like, by uuid, and what the plan's own names stand for. */
interface Progress {
  readonly expected: readonly Block[];
  readonly actual: readonly Block[];
  readonly names: RealNames;
}

/** How long a change may take to show, in ms: the DB app shows a fold after 20 ms (recorded-logseq-db, C). */
const looks = [0, 50, 250] as const;

/**
 * Carries out edits on a page, one call each. Before each, the blocks it touches must be as they were expected; after
 * each, the page is read and must show its effect. Where that fails, what was done is taken back, last first.
 */
export async function enact(means: Means, page: Page, edits: readonly Edit[]): Promise<Outcome> {
  const seen = await look(means, page.name);
  if (!seen.ok) return { end: "put-back", halt: { why: "host-failed", reason: seen.reason } };
  let now: Progress = { expected: page.blocks, actual: seen.value, names: new Map() };
  const done: { readonly edit: Edit; readonly before: readonly Block[] }[] = [];
  for (const edit of edits) {
    const step = await take(means, page.name, now, edit);
    if ("why" in step) return takeBack(means, page.name, now, done, step);
    done.push({ edit: withRealNames(edit, step.names), before: now.expected });
    now = step;
  }
  return { end: "done", names: now.names };
}

async function takeBack(
  means: Means,
  name: string,
  from: Progress,
  done: readonly { readonly edit: Edit; readonly before: readonly Block[] }[],
  halt: Halt,
): Promise<Outcome> {
  const seen = await look(means, name);
  if (!seen.ok) return done.length === 0 ? { end: "put-back", halt } : { end: "stuck", halt };
  let now: Progress = { ...from, actual: seen.value };
  for (const { edit, before } of done.toReversed()) {
    for (const back of invertEdit(before, edit)) {
      const step = await take(means, name, now, back);
      if ("why" in step) return { end: "stuck", halt };
      now = step;
    }
  }
  return { end: "put-back", halt };
}

/** One edit: check, change, read, check. A refusal of the host is remembered, but only the page tells what happened. */
async function take(means: Means, name: string, now: Progress, planned: Edit): Promise<Progress | Halt> {
  const edit = withRealNames(planned, now.names);
  const next = applyEdit(now.expected, edit);
  if (next === undefined || !isUntouched(edit, now.expected, now.actual)) return { why: "changed-meanwhile" };
  const change = await attempt(means.graph.change(edit));
  let reason = change.ok ? "" : change.reason;
  for (const ms of looks) {
    if (ms > 0) await means.pause(ms);
    const seen = await look(means, name);
    if (!seen.ok) reason = seen.reason;
    const shown = seen.ok ? effect(edit, next, seen.value, now.names) : undefined;
    if (shown !== undefined) return shown;
  }
  return { why: "host-failed", reason };
}

function effect(edit: Edit, next: readonly Block[], actual: readonly Block[], names: RealNames): Progress | undefined {
  if (edit.do !== "insert") return isDone(edit, next, actual) ? { expected: next, actual, names } : undefined;
  const made = madeBlocks(edit, actual);
  if (made === undefined) return undefined;
  const bound = boundNames(edit.blocks, made, names);
  return {
    expected: mapBlocks(next, (block) => ({ ...block, id: bound.get(block.id) ?? block.id })),
    actual,
    names: bound,
  };
}

/** The page's blocks at this moment, none when it is gone. */
async function look({ graph }: Means, name: string): Promise<Attempt<readonly Block[]>> {
  const read = await attempt(graph.pages([name]));
  return read.ok ? { ok: true, value: read.value[0]?.blocks ?? [] } : read;
}
