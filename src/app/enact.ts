import { applyEdit } from "../core/block/apply-edits.ts";
import type { Block } from "../core/block/block.ts";
import {
  isDone,
  isUntouched,
  keepsIds,
  madeBlocks,
  mendings,
  sameOutline,
  touchedText,
  withoutTexts,
} from "../core/block/check-edit.ts";
import type { Edit } from "../core/block/edit.ts";
import { invertEdit } from "../core/block/invert-edit.ts";
import { mapBlocks } from "../core/block/outline.ts";
import { boundNames, type RealNames, withRealNames } from "../core/block/real-names.ts";
import { type Attempt, attempt } from "./attempt.ts";
import type { Graph } from "./graph.ts";

/** Why edits were not carried out to the end. */
export type Halt =
  /** A block was not what had been read when its turn came: somebody is working on the page. Its text of now, or the last. */
  | { readonly why: "changed-meanwhile"; readonly text: string | undefined }
  /** The host did not do what it was asked, or said it could not. */
  | { readonly why: "host-failed"; readonly reason: string };

/** How a run of edits ended. */
export type Outcome =
  | { readonly end: "done"; readonly names: RealNames }
  /** Everything that had been done was taken back. */
  | { readonly end: "put-back"; readonly halt: Halt }
  /** It stands halfway: the host did not answer, or something could not be taken back. No text is lost. */
  | { readonly end: "stuck"; readonly halt: Halt };

/** What carrying out needs of the world. */
export interface Means {
  readonly graph: Graph;
  readonly pause: (ms: number) => Promise<void>;
}

/** What a page should look like at the start, by uuid, and what the plan's own names stand for already. */
export interface Start {
  readonly page: string;
  readonly blocks: readonly Block[];
  readonly names?: RealNames;
}

/** How far a run has come: what the page should look like, what it did look like, and the names. */
interface Progress {
  readonly expected: readonly Block[];
  readonly actual: readonly Block[];
  readonly names: RealNames;
}

interface Done {
  readonly edit: Edit;
  readonly before: readonly Block[];
}

/** How long a change may take to show, in ms: the DB app shows a fold after 20 ms (recorded-logseq-db, C). */
const looks = [0, 50, 250] as const;

/**
 * Carries out edits on a page, one call each. Before each, the blocks it touches must be as they were expected; after
 * each, the page is read and must show its effect. Where that fails, what was done is taken back, last first. A call that
 * gets no answer may still be carried out later, so then everything is left as it stands.
 */
export async function enact(means: Means, start: Start, edits: readonly Edit[]): Promise<Outcome> {
  const seen = await look(means, start.page);
  if (!seen.ok) return { end: "put-back", halt: { why: "host-failed", reason: seen.reason } };
  let now: Progress = { expected: start.blocks, actual: seen.value, names: start.names ?? new Map() };
  const done: Done[] = [];
  for (const edit of edits) {
    const step = await take(means, start.page, now, edit);
    if ("why" in step) return step.unanswered ? { end: "stuck", halt: step } : takeBack(means, start, now, done, step);
    done.push({ edit: withRealNames(edit, step.names), before: now.expected });
    now = step;
  }
  return { end: "done", names: now.names };
}

async function takeBack(
  means: Means,
  start: Start,
  from: Progress,
  done: readonly Done[],
  halt: Halt,
): Promise<Outcome> {
  const seen = await look(means, start.page);
  if (!seen.ok) return { end: "stuck", halt };
  let now: Progress = { ...from, actual: seen.value };
  for (const { edit, before } of done.toReversed()) {
    for (const back of invertEdit(before, edit)) {
      const step = await take(means, start.page, now, back);
      if ("why" in step) return { end: "stuck", halt };
      now = step;
    }
  }
  // Where the user is at work the page need not be as it was; where the host failed, it must be.
  const isBack = halt.why === "changed-meanwhile" || sameOutline(start.blocks, now.actual);
  return { end: isBack ? "put-back" : "stuck", halt };
}

/** Takes the cursor out of the page before something is replaced: what is being typed is in no block yet. */
async function unedited({ graph }: Means, page: string, edit: Edit, now: Progress): Promise<Attempt<Progress>> {
  if (edit.do !== "remove" && edit.do !== "write") return { ok: true, value: now };
  const editing = await attempt(graph.edited());
  if (!editing.ok) return editing;
  if (editing.value === undefined) return { ok: true, value: now };
  const left = await attempt(graph.leaveEditing());
  if (!left.ok) return left;
  const seen = await look({ graph, pause: async () => {} }, page);
  return seen.ok ? { ok: true, value: { ...now, actual: seen.value } } : seen;
}

/** One edit: check, change, read, check. A refusal of the host is remembered, but only the page tells what happened. */
async function take(
  means: Means,
  page: string,
  before: Progress,
  planned: Edit,
): Promise<Progress | (Halt & { readonly unanswered: boolean })> {
  const edit = withRealNames(planned, before.names);
  const free = await unedited(means, page, edit, before);
  if (!free.ok) return { why: "host-failed", reason: free.reason, unanswered: false };
  const now = free.value;
  const next = applyEdit(now.expected, edit);
  if (next === undefined || !isUntouched(edit, now.expected, now.actual)) {
    return { why: "changed-meanwhile", text: touchedText(edit, now.expected, now.actual), unanswered: false };
  }
  const change = await attempt(means.graph.change(edit));
  let reason = change.ok ? "" : change.reason;
  let unanswered = !change.ok && change.unanswered;
  for (const ms of looks) {
    if (ms > 0) await means.pause(ms);
    const seen = await look(means, page);
    if (!seen.ok) {
      reason = seen.reason;
      unanswered = true;
      continue;
    }
    const made = edit.do === "insert" ? madeBlocks(edit, now.actual, seen.value) : undefined;
    if (edit.do === "insert" && made && !keepsIds(edit, made)) {
      await withdraw(means, made);
      const again = await attempt(means.graph.change(withoutTexts(edit)));
      unanswered ||= !again.ok && again.unanswered;
      continue;
    }
    const wrong = edit.do === "insert" && made ? mendings(edit.blocks, made) : [];
    const shown = wrong.length === 0 ? effect(edit, next, seen.value, made, now.names) : undefined;
    if (shown !== undefined) return shown;
    for (const mending of wrong) await attempt(means.graph.change(mending));
  }
  if (edit.do === "insert" && !unanswered) {
    const seen = await look(means, page);
    await withdraw(means, seen.ok ? madeBlocks(edit, now.actual, seen.value) : undefined);
  }
  return { why: "host-failed", reason, unanswered };
}

/** Takes out blocks that an insert made but that are not as they were to be, the last first, as it would be taken back. */
async function withdraw({ graph }: Means, made: readonly Block[] = []): Promise<void> {
  for (const { id } of made.toReversed()) await attempt(graph.change({ do: "remove", id }));
}

function effect(
  edit: Edit,
  next: readonly Block[],
  actual: readonly Block[],
  made: readonly Block[] | undefined,
  names: RealNames,
): Progress | undefined {
  if (edit.do !== "insert") return isDone(edit, next, actual) ? { expected: next, actual, names } : undefined;
  if (made === undefined) return undefined;
  const bound = boundNames(edit.blocks, made, names);
  const expected = mapBlocks(next, (block) => ({ ...block, id: bound.get(block.id) ?? block.id }));
  return { expected, actual, names: bound };
}

/** The page's blocks at this moment, none when it is gone. */
async function look({ graph }: Means, page: string): Promise<Attempt<readonly Block[]>> {
  const read = await attempt(graph.pages([page]));
  return read.ok ? { ok: true, value: read.value[0]?.blocks ?? [] } : read;
}
