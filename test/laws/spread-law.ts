import fc from "fast-check";
import { expect } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import type { Settings } from "../../src/core/settings.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "../app/plugin-on-stand-in.ts";
import type { PageFile } from "./any-page-file.ts";
import { call, threadsOf } from "./made-up-page.ts";

/**
 * Threads whose collapsed blocks were referred to and that were expanded are spread, whatever the user writes into their
 * tweets or deletes of them: there is nothing to expand, and a collapse is undone exactly.
 */
export async function assertStaysSpread(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let judged = 0;
  const turns = fc.infiniteStream(fc.constantFrom("edit", "delete", "leave", "leave"));
  await fc.assert(
    fc.asyncProperty(pages, settings, turns, fc.boolean(), async ({ path, files }, chosen, turn, reopens) => {
      const standIn = standInOn(new Map([...files, ["pages/Notes.md", "- see"]]));
      const { app, said } = pluginFor(standIn, { settings: chosen, limit: 5_000 });
      await collapsePage(app, call);
      const holders = (await threadsOf(app)).flatMap((thread) => holderOf(thread)?.id ?? []);
      const references = holders.map((id) => `((${id}))`).join(" ");
      await standIn.call("update_block", [await blockThatBegins(standIn, "see"), `see ${references}`]);
      await expandPage(app, call);
      if (said.at(-1)?.tone !== "done") return;
      judged += 1;
      for (const { members } of await threadsOf(app))
        for (const [at, { highlight }] of members.entries()) {
          const { id, text } = highlight.block;
          const does = turn.next().value;
          if (does === "edit") await standIn.call("update_block", [id, text.replace(" ([", ", as I see it ([")]);
          else if (does === "delete" && at > 0) await standIn.call("remove_block", [id]);
        }
      if (reopens) standIn.user.reopen();
      // An `id::` line that a reference brings is indented once its file is written anew.
      const page = (): string => (standIn.files().get(path) ?? "").replaceAll(/^\s+id::/gmu, "id::");
      const before = page();
      await expandPage(app, call);
      expect(said.at(-1)?.sentence).toBe(en.nothingToExpand);
      await collapsePage(app, call);
      await expandPage(app, call);
      expect(page()).toBe(before);
    }),
    { numRuns },
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(judged).toBeGreaterThan(numRuns / 3);
}
