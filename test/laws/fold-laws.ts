import fc from "fast-check";
import { expect } from "vitest";
import { collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { insertThread } from "../../src/app/insert-thread.ts";
import { escapeMerged } from "../../src/core/fold/escape-merged.ts";
import type { Settings } from "../../src/core/settings.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { blockThatBegins, pluginFor, pluginOn, standInOn } from "../app/plugin-on-stand-in.ts";
import type { PageFile } from "./any-page-file.ts";
import { call, lost, threadsOf } from "./made-up-page.ts";

/**
 * Collapse, then expand, gives the same file byte for byte, with the app opened anew in between or not; and after each
 * single change on the way every text is on a page or in a record.
 */
export async function assertFoldsBack(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let collapsed = 0;
  await fc.assert(
    fc.asyncProperty(pages, settings, fc.boolean(), async ({ path, text, files }, chosen, reopens) => {
      const standIn = standInOn(files);
      const gone: string[] = [];
      const between =
        (ask: Ask): Ask =>
        async (method, ...args) => {
          const answer = await ask(method, ...args);
          if (/\.(?:insert|move|update|remove)/u.test(method)) gone.push(...lost(standIn, text));
          return answer;
        };
      const { app, said } = pluginFor(standIn, { settings: chosen, limit: 5_000, between });
      await collapsePage(app, call);
      if (said.at(-1)?.tone === "done") collapsed += 1;
      if (reopens) standIn.user.reopen();
      await expandPage(app, call);
      expect(standIn.files().get(path)).toBe(text);
      expect(gone).toEqual([]);
    }),
    { numRuns },
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(collapsed).toBeGreaterThan(numRuns / 3);
}

/**
 * Threads that are collapsed before and after a later sync, which may bring copies of their tweets, and then expanded one
 * by one in any order, with the app opened anew in between or not, give the same file byte for byte.
 */
export async function assertSpreadsInAnyOrder(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let expanded = 0;
  const turns = fc.infiniteStream(fc.nat(5));
  await fc.assert(
    fc.asyncProperty(pages, settings, turns, fc.boolean(), async (made, chosen, turn, reopens) => {
      const { path, text, files, sync } = made;
      const standIn = standInOn(sync === undefined ? files : new Map([...files, [path, sync.before]]));
      const { app, said } = pluginFor(standIn, { settings: chosen, limit: 5_000 });
      await collapsePage(app, call);
      if (sync !== undefined) {
        const [page] = await app.graph.pages([call.page]);
        await standIn.call("insert_batch_block", [page?.blocks.at(-1)?.id ?? "", [sync.section], { sibling: true }]);
        await collapsePage(app, call);
      }
      for (;;) {
        if (reopens) standIn.user.reopen();
        const holders = (await threadsOf(app)).flatMap((thread) => holderOf(thread)?.id ?? []);
        const block = holders[turn.next().value % Math.max(1, holders.length)];
        if (block === undefined) break;
        await expandHere(app, { block });
        expect(said.at(-1)).toMatchObject({ tone: "done" });
        expanded += 1;
      }
      expect(standIn.files().get(path)).toBe(text);
    }),
    { numRuns },
  );
  expect(expanded).toBeGreaterThan(numRuns / 3);
}

/** A thread that is inserted as text is one block with all that its reading version says, and its page stays as it is. */
export async function assertInserted(pages: fc.Arbitrary<PageFile>, numRuns: number): Promise<void> {
  let inserted = 0;
  await fc.assert(
    fc.asyncProperty(pages, async ({ path, text, files }) => {
      const { app, standIn } = pluginOn(new Map([...files, [target, "- here\n- and after"]]), { limit: 5_000 });
      const threads = await threadsOf(app);
      for (const thread of threads) {
        standIn.user.openPage("Notes");
        standIn.user.edit(await blockThatBegins(standIn, "here"), 4);
        expect((await insertThread(app, thread)).tone).toBe("done");
        inserted += 1;
      }
      standIn.user.reopen();
      expect(standIn.files().get(path)).toBe(text);
      const [notes] = await app.graph.pages(["Notes"]);
      const texts = notes?.blocks.map((block) => [block.text, block.children.length]);
      const copies = threads.map((thread) => [escapeMerged(readingText(thread), "markdown").trim(), 0]).toReversed();
      expect(texts).toEqual([["here", 0], ...copies, ["and after", 0]]);
    }),
    { numRuns },
  );
  expect(inserted).toBeGreaterThan(numRuns / 3);
}

const target = "pages/Notes.md";
