import { everyBlock } from "../core/block/outline.ts";
import { bareText } from "../core/block/property-lines.ts";
import type { App } from "./app.ts";

/**
 * Brings a block of the page that is open into view, told by its text, since a change may have given it another uuid. On
 * any other page the user is left where he is. Inserting has moved the view to the last block inserted (recording 07).
 */
export async function showBlock({ desk, graph }: App, page: string, text: string): Promise<void> {
  const here = await graph.here();
  if (here.page?.toLowerCase() !== page.toLowerCase()) return;
  const [now] = await graph.pages([page]);
  const wanted = bareText(text);
  for (const block of everyBlock(now?.blocks ?? [])) {
    if (bareText(block.text) === wanted) return desk.reveal({ page: now?.name ?? page, block: block.id });
  }
}
