import fc from "fast-check";
import { expect } from "vitest";
import type { App } from "../../src/app/app.ts";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { mergedSnapshots } from "../../src/app/snapshots.ts";
import type { Block } from "../../src/core/block/block.ts";
import { everyBlock, findBlock } from "../../src/core/block/outline.ts";
import { bareText } from "../../src/core/block/property-lines.ts";
import type { Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { pluginFor, standInOn } from "../app/plugin-on-stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import type { PageFile } from "./any-page-file.ts";
import { call, linesOf, lost, madeUpPage } from "./made-up-page.ts";

/** A block that the user drags under or behind another; both are numbers of blocks of the page, counted round and round. */
interface Drag {
  readonly from: number;
  readonly to: number;
  readonly children: boolean;
}

/** Few drags, as tabs and mice make them. */
export const drags: fc.Arbitrary<readonly Drag[]> = fc.array(
  fc.record({ from: fc.nat(99), to: fc.nat(99), children: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);

/**
 * However blocks of a page are moved about between a collapse and an expand, tweets, sections and merged blocks under one
 * another, every thread can be expanded: every line is on the page afterwards and none more often than it was; or, where
 * the expand is refused, on the page or in a record.
 */
export async function assertMovable(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(pages, settings, drags, fc.boolean(), async ({ path, text, files }, chosen, moves, reopens) => {
      const standIn = standInOn(files);
      const { app, said } = pluginFor(standIn, { settings: chosen, limit: 5_000 });
      await collapsePage(app, call);
      for (const move of moves) await drag(standIn, app, move);
      const before = (await blocksOf(app)).length;
      if (reopens) standIn.user.reopen();
      // What was dragged before other code may have left some open: Logseq itself made one block of them all.
      if ((await blocksOf(app)).length !== before) return;
      for (let times = 0; times < 4; times += 1) {
        const stood = standIn.files().get(path);
        await expandPage(app, call);
        expect(lost(standIn, text)).toEqual([]);
        if (said.at(-1)?.tone !== "done") break;
        expect(standIn.files().get(path)).not.toBe(stood);
      }
      const { tone, sentence } = said.at(-1) ?? {};
      expect(tone).toBe("note");
      if (tone === "note" && sentence !== en.nothingToExpand) return;
      expect(await isStillMerged(app)).toBe(false);
      judged += 1;
      const [was, now] = [text, standIn.files().get(path) ?? ""].map(withoutDrawers);
      expect(now).toEqual(was);
    }),
    { numRuns },
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(judged).toBeGreaterThan(numRuns / 5);
}

/** All blocks of the page but the one of its properties. */
async function blocksOf(app: App): Promise<readonly Block[]> {
  return [...everyBlock((await madeUpPage(app))?.blocks.slice(1) ?? [])];
}

async function drag(standIn: StandIn, app: App, { from, to, children }: Drag): Promise<void> {
  const all = await blocksOf(app);
  const [moved, aim] = [all[from % all.length], all[to % all.length]];
  if (moved === undefined || aim === undefined || findBlock([moved], aim.id) !== undefined) return;
  await standIn.call("move_block", [moved.id, aim.id, children ? { children } : {}]);
}

/** The lines of a page but those by which org keeps what is folded: a block without children is not. */
function withoutDrawers(text: string): readonly string[] {
  return linesOf(text).filter((line) => !/^:(?:PROPERTIES|collapsed|END):/u.test(line));
}

/** Whether a merged block stands on the page still. */
async function isStillMerged(app: App): Promise<boolean> {
  const blocks = await blocksOf(app);
  const records = await mergedSnapshots(app.shelf);
  return records.some(({ merged, text }) =>
    blocks.some((block) => block.id === merged && bareText(block.text) === text),
  );
}
