import { findBlock } from "../core/block/outline.ts";
import type { BatchItem } from "../core/fold/batch.ts";
import type { Run } from "../core/fold/run.ts";
import type { Thread } from "../core/thread/thread.ts";
import { noWord } from "../core/thread/user-word.ts";
import { recognitionOf } from "../core/tweet/recognition.ts";
import type { App } from "./app.ts";
import { type PageReading, readPage, threadAt } from "./page-reading.ts";
import { type Settled, settlePage } from "./settle-page.ts";
import { userWord } from "./user-word-shelf.ts";

/** One of the threads that were asked for, as it stands on its page at this moment; undefined when it is gone. */
export interface FoundThread {
  readonly item: BatchItem;
  readonly thread: Thread | undefined;
}

/** A page with the threads on it that were asked for. */
export interface BulkPage {
  readonly reading: PageReading | undefined;
  readonly found: readonly FoundThread[];
  /** The cursor is in a block of this page and does not leave it: nothing was read or done. */
  readonly isEdited: boolean;
  /** What was done about half of an earlier command, or why the page cannot be changed. */
  readonly settled: Settled;
}

/** The threads by page, in the order in which the pages come up. */
export function byPage(items: readonly BatchItem[]): readonly (readonly BatchItem[])[] {
  const pages = new Map<string, BatchItem[]>();
  for (const item of items) {
    const list = pages.get(item.page) ?? [];
    list.push(item);
    pages.set(item.page, list);
  }
  return [...pages.values()];
}

/** Reads a page anew and finds threads on it; to change them, the cursor must be out of its blocks, then the page be fit. */
export async function bulkPage(
  app: App,
  items: readonly BatchItem[],
  purpose: "to-read" | Run["kind"],
): Promise<BulkPage> {
  const { graph, shelf, settings } = app;
  const name = items[0]?.page ?? "";
  const editing = purpose === "to-read" ? undefined : await graph.leaveEditing();
  const [first] = await graph.pages([name]);
  if (editing !== undefined && first !== undefined && findBlock(first.blocks, editing) !== undefined) {
    const found = items.map((item) => ({ item, thread: undefined }));
    return { reading: undefined, found, isEdited: true, settled: "as-is" };
  }
  const settled = first === undefined || purpose === "to-read" ? "as-is" : await settlePage(app, first, purpose);
  const [page] = settled === "as-is" ? [first] : await graph.pages([name]);
  const said = await userWord(shelf);
  // What is only read is read as it is listed, where the record of the user's decisions is damaged.
  const word = "word" in said ? said.word : purpose === "to-read" ? noWord : undefined;
  const reading = page && word && (await readPage(app, page, word, recognitionOf(settings())));
  const found = items.map((item) => ({ item, thread: reading && threadOf(reading, item) }));
  return { reading, found, isEdited: false, settled };
}

/**
 * By its block; where the section was replaced since, by its first tweet. Of a half that undo had left, another may have
 * been taken for that one.
 */
function threadOf(reading: PageReading, { block, posted, author }: BatchItem): Thread | undefined {
  const there = threadAt(reading, block);
  if (there !== undefined) return there;
  const own = reading.threads.filter((thread) => thread.author === author);
  const heads = own.filter(({ members }) => members[0]?.posted === posted);
  const isTold = heads.length > 0 || posted === undefined;
  const same = isTold ? heads : own.filter(({ members }) => members.some((member) => member.posted === posted));
  return same.length === 1 ? same[0] : undefined;
}
