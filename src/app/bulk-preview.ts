import type { BatchItem } from "../core/fold/batch.ts";
import { fixedBlocks } from "../core/fold/fixed-blocks.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { App } from "./app.ts";
import type { BulkAct, BulkPreview, ThreadRemark } from "./bulk.ts";
import { type BulkPage, bulkPage, byPage } from "./bulk-pages.ts";
import { collapsePlan, idsOf } from "./collapse-threads.ts";
import { interruptedPages } from "./settle-page.ts";
import type { Task } from "./task.ts";

/**
 * What folding or expanding many threads would change: every page is read, each collapse is planned, and nothing is
 * touched. Why a thread cannot be expanded shows only when it is.
 */
export async function previewBulk(
  app: App,
  what: BulkAct,
  items: readonly BatchItem[],
  { signal, progress }: Task,
): Promise<BulkPreview> {
  const warnings: ThreadRemark[] = [];
  const refused: ThreadRemark[] = [];
  const unfit = await unfitPages(app);
  let threads = 0;
  let tweets = 0;
  let pages = 0;
  let seen = 0;
  for (const group of byPage(items)) {
    signal.throwIfAborted();
    progress(seen, items.length);
    const [{ page: name = "" } = {}] = group;
    const unfitFor = unfit.get(name.toLowerCase());
    if (unfitFor !== undefined) {
      const sentence = unfitFor === "busy" ? app.words.busy : app.words.refusal({ why: "interrupted", page: name });
      refused.push(...group.map(({ key }) => ({ key, sentence })));
      seen += group.length;
      continue;
    }
    const page = await bulkPage(app, group, "to-read");
    const able = await sorted(app, what, page, refused, warnings);
    threads += able.length;
    tweets += able.reduce((sum, thread) => sum + thread.tweets, 0);
    pages += able.length > 0 ? 1 : 0;
    seen += group.length;
  }
  return { threads, tweets, pages, warnings, refused };
}

/** The pages that stand halfway, in lower case: a command is at work there, or was cut short. The records of both are alike. */
async function unfitPages({ shelf, exclusively }: App): Promise<ReadonlyMap<string, "busy" | "interrupted">> {
  const wasHeld = exclusively.isHeld();
  const pages = await interruptedPages(shelf);
  const why = wasHeld || exclusively.isHeld() ? "busy" : "interrupted";
  return new Map([...pages].map((page) => [page, why]));
}

/** The threads of a page that can be done; the others, and what to know of these, are noted. */
async function sorted(
  app: App,
  what: BulkAct,
  { reading, found }: BulkPage,
  refused: ThreadRemark[],
  warnings: ThreadRemark[],
): Promise<readonly BatchItem[]> {
  const able: BatchItem[] = [];
  const style = what === "nest" ? "nest" : app.settings().style;
  const refuse = (key: string, refusal: Refusal): void => {
    refused.push({ key, sentence: app.words.refusal(refusal) });
  };
  const referred = reading && (await app.graph.referred(idsOf(reading.page)));
  const fixed = new Set(reading && referred ? fixedBlocks(reading.page.blocks, referred, reading.snapshots) : []);
  for (const { item, thread } of found) {
    if (reading === undefined || thread === undefined) refuse(item.key, { why: "thread-gone" });
    else if (what === "expand") {
      if (thread.state === "spread") refuse(item.key, { why: "not-collapsed" });
      else able.push(item);
    } else {
      const plan = await collapsePlan(app, reading, [thread], style);
      if ("refused" in plan) refuse(item.key, plan.refused);
      else {
        able.push(item);
        const tail = new Set(thread.members.slice(1).map(({ highlight }) => highlight.block.id));
        const staying = [...tail].filter((id) => fixed.has(id)).length;
        if (staying > 0 && style === "merge")
          warnings.push({ key: item.key, sentence: app.words.staysBeneath(staying) });
      }
    }
  }
  return able;
}
