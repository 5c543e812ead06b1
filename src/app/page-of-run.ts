import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { holdsPageProperties } from "../core/block/property-lines.ts";
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

/** A run as it would be on its page under the name that this has now: the page's own properties may say it. */
export function asRunOf({ name, blocks: [first] }: Page, run: Run): Run {
  if (run.page === name) return run;
  const before = run.before.map((block, at) =>
    at === 0 && first !== undefined && isProperties(block.text) ? { ...block, text: first.text } : block,
  );
  return { ...run, page: name, before };
}

function isProperties(text: string): boolean {
  return text.startsWith("#+") || holdsPageProperties(text);
}
