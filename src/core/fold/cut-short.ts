import { applyEdit } from "../block/apply-edits.ts";
import type { Block } from "../block/block.ts";
import { sameOutline } from "../block/check-edit.ts";
import type { Edit, Insert } from "../block/edit.ts";
import { invertEdit } from "../block/invert-edit.ts";
import { everyBlock, mapBlocks } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { boundNames } from "../block/real-names.ts";
import { type Run, type RunProgress, runProgress } from "./run.ts";

/** Where a run that was cut short has left its page. */
export interface CutShort extends RunProgress {
  /** What brings the page to a step of the run first: the rest of an edit that was being taken back. */
  readonly rest: readonly Edit[];
}

/**
 * How far a run that was cut short has come on a page. It may stand between two steps: where an edit is taken back in
 * part, and where inserted blocks have not got their whole texts, since the host cuts some of them (see mendings).
 * Undefined when the page has been changed since.
 */
export function cutShort(run: Run, actual: readonly Block[]): CutShort | undefined {
  const step = runProgress(run, actual);
  return step ? { ...step, rest: [] } : betweenSteps(run, actual);
}

function betweenSteps({ before, edits }: Run, actual: readonly Block[]): CutShort | undefined {
  let last: readonly Block[] = before;
  for (const [done, edit] of edits.entries()) {
    const next = applyEdit(last, edit);
    if (next === undefined) return undefined;
    const back = invertEdit(last, edit);
    let partly: readonly Block[] | undefined = next;
    for (const [at, step] of back.entries()) {
      if (partly === undefined) break;
      const planned = edit.do === "insert" ? withCutTexts(partly, edit, actual) : partly;
      if (sameOutline(planned, actual))
        return { done, rest: back.slice(at), planned, names: boundNames(planned, actual, new Map()) };
      partly = applyEdit(partly, step);
    }
    last = next;
  }
  return undefined;
}

/** An outline in which the blocks of an insert have as much of their texts as they have on the page. */
function withCutTexts(blocks: readonly Block[], { blocks: made }: Insert, actual: readonly Block[]): readonly Block[] {
  const names = boundNames(blocks, actual, new Map());
  const fresh = new Set([...everyBlock(made)].map(({ id }) => id));
  const texts = new Map([...everyBlock(actual)].map(({ id, text }) => [id, text]));
  return mapBlocks(blocks, (block) => {
    const text = fresh.has(block.id) ? texts.get(names.get(block.id) ?? block.id) : undefined;
    const isCut = text !== undefined && bareText(block.text).startsWith(bareText(text));
    return isCut ? { ...block, text } : block;
  });
}
