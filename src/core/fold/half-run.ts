import { applyEdits } from "../block/apply-edits.ts";
import { type Block, blockId } from "../block/block.ts";
import { mapBlocks } from "../block/outline.ts";
import type { RealNames } from "../block/real-names.ts";
import { type Run, runProgress } from "./run.ts";

/**
 * The page as it will be when a run that stands halfway on it is carried out to its end, or taken back to its beginning;
 * undefined where it does not stand halfway. Steps that fold or unfold a block do not count: so do users.
 */
export function wholeRun(
  run: Run,
  actual: readonly Block[],
  end: "finished" | "put-back",
): readonly Block[] | undefined {
  const progress = runProgress(run, actual);
  if (progress === undefined) return undefined;
  const { done, names } = progress;
  const counts = ({ do: what }: Run["edits"][number]): boolean => what !== "fold";
  if (!run.edits.slice(0, done).some(counts) || !run.edits.slice(done).some(counts)) return undefined;
  const whole = end === "put-back" ? run.before : applyEdits(run.before, run.edits);
  return whole && named(whole, names);
}

/** The page as it was before a run at whose end it stands; undefined where it has been changed since. */
export function beforeRun(run: Run, actual: readonly Block[]): readonly Block[] | undefined {
  const progress = runProgress(run, actual);
  const isDone = progress !== undefined && run.edits.slice(progress.done).every(({ do: what }) => what === "fold");
  return isDone ? named(run.before, progress.names) : undefined;
}

/** An outline in the run's names, in those that its blocks have on the page. */
function named(blocks: readonly Block[], names: RealNames): readonly Block[] {
  const used = new Set(names.values());
  // A name of the run that is no block's now must not be taken for a block that happens to bear it.
  return mapBlocks(blocks, (block) => {
    const name = names.get(block.id) ?? block.id;
    return { ...block, id: names.has(block.id) || !used.has(name) ? name : blockId(`whole-${name}`) };
  });
}
