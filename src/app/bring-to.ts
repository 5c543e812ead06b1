import type { Block } from "../core/block/block.ts";
import { diffOutlines } from "../core/block/diff-outlines.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { fixedBlocks } from "../core/fold/fixed-blocks.ts";
import { isHeldSince } from "../core/fold/held-since.ts";
import type { Run } from "../core/fold/run.ts";
import type { App } from "./app.ts";
import { carryOut, type Result } from "./carry-out.ts";

/**
 * Brings a page to where a run began, or to where it would have ended. Refused where that would remove a block that
 * somebody has come to hold.
 */
export async function bringTo(
  app: App,
  page: Page,
  { run, target, kind }: { readonly run: Run; readonly target: readonly Block[]; readonly kind: Run["kind"] },
): Promise<Result> {
  const stays = new Set([...everyBlock(target)].map(({ id }) => id));
  const ids = [...everyBlock(page.blocks)].map(({ id }) => id);
  const referred = await app.graph.referred(ids);
  if (isHeldSince(run, page.blocks, stays, referred)) return { refused: { why: "half-referred" } };
  const lasting = new Set(fixedBlocks(page.blocks, referred, []));
  for (const edit of run.edits) if (edit.do === "insert") for (const id of edit.lasting) lasting.add(id);
  return carryOut(app, kind, page, { edits: diffOutlines(page.blocks, target, lasting), replacedSections: 0 });
}
