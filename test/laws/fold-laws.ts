import fc from "fast-check";
import { expect } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import type { Settings } from "../../src/core/settings.ts";
import { pluginOn } from "../app/plugin-on-stand-in.ts";
import type { PageFile } from "./any-page-file.ts";

const call = { page: "Made up (highlights)" };

/** Collapse, then expand, gives the same file byte for byte, with the app opened anew in between or not. */
export async function assertFoldsBack(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let collapsed = 0;
  await fc.assert(
    fc.asyncProperty(pages, settings, fc.boolean(), async ({ path, text, files }, chosen, reopens) => {
      const { app, standIn, said } = pluginOn(files, { settings: chosen, limit: 5_000 });
      await collapsePage(app, call);
      if (said.at(-1)?.tone === "done") collapsed += 1;
      if (reopens) standIn.user.reopen();
      await expandPage(app, call);
      expect(standIn.files().get(path)).toBe(text);
    }),
    { numRuns },
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(collapsed).toBeGreaterThan(numRuns / 3);
}
