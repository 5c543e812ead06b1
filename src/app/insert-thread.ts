import { type Block, blockId } from "../core/block/block.ts";
import { madeBlocks, mendings } from "../core/block/check-edit.ts";
import type { Insert } from "../core/block/edit.ts";
import { escapeMerged } from "../core/fold/escape-merged.ts";
import { readingText } from "../core/text/reading-text.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import { attempt } from "./attempt.ts";
import type { Said } from "./said.ts";
import { interruptedPages } from "./settle-page.ts";

/** Inserts the reading version of a thread as a block of its own behind the block with the cursor; the thread stays as it is. */
export async function insertThread({ graph, shelf, words }: App, thread: Thread): Promise<Said> {
  const { block: at } = await graph.here();
  const page = at && (await graph.pageAround(at));
  if (!at || !page) return { sentence: words.refusal({ why: "no-block" }), tone: "note" };
  if ((await interruptedPages(shelf)).has(page.name.toLowerCase()))
    return { sentence: words.refusal({ why: "interrupted", page: page.name }), tone: "note" };
  await graph.leaveEditing();
  const text = escapeMerged(readingText(thread), page.format);
  const block: Block = { id: blockId("inserted"), text, folded: false, children: [] };
  const edit: Insert = { do: "insert", to: { after: at }, blocks: [block], lasting: new Set() };
  const change = await attempt(graph.change(edit));
  const now = await graph.pageAround(at);
  const made = now && madeBlocks(edit, page.blocks, now.blocks);
  await graph.leaveEditing();
  if (!made) return { sentence: words.stoppedHost(change.ok ? "" : change.reason), tone: "trouble" };
  for (const mending of mendings([block], made)) await graph.change(mending);
  return { sentence: words.inserted(thread.members.length, thread.author), tone: "done" };
}
