import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import type { Run } from "../core/fold/run.ts";
import type { Graph } from "./graph.ts";

/**
 * The page on which a run was cut short: by its name, or, where it was renamed since, by a block of it that is there still;
 * once uuids are new, only blocks with an `id::` are known.
 */
export async function pageOfRun(graph: Graph, { page, before, edits }: Run): Promise<Page | undefined> {
  const [named] = await graph.pages([page]);
  if (named !== undefined) return named;
  const made = edits.flatMap((edit) => (edit.do === "insert" ? [...edit.lasting] : []));
  for (const id of [...made, ...[...everyBlock(before)].map((block) => block.id)]) {
    const around = await graph.pageAround(id);
    if (around !== undefined) return around;
  }
  return undefined;
}
