import fc from "fast-check";
import { expect } from "vitest";
import type { App } from "../../src/app/app.ts";
import { collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { insertThread } from "../../src/app/insert-thread.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import { escapeMerged } from "../../src/core/fold/escape-merged.ts";
import type { Settings } from "../../src/core/settings.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { en } from "../../src/core/words/en.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { blockThatBegins, pluginFor, pluginOn, standInOn } from "../app/plugin-on-stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import type { PageFile } from "./any-page-file.ts";

const call = { page: "Made up (highlights)" };

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

/** What a user does between a command and the next: undo and redo so often, each from where the last left it. */
export interface Steps {
  readonly expands: boolean;
  readonly undos: number;
  readonly redos: number;
  /** The plugin is loaded anew, so that it knows nothing of what it did; or Logseq with it, so that uuids are new. */
  readonly forgets: "nothing" | "commands" | "uuids";
  readonly next: "collapse" | "expand";
}

export const anySteps: fc.Arbitrary<Steps> = fc.record({
  expands: fc.boolean(),
  undos: fc.nat(14),
  redos: fc.nat(4),
  forgets: fc.nat(7).map((number) => (number === 0 ? "commands" : number === 1 ? "uuids" : "nothing")),
  next: fc.constantFrom("collapse", "expand"),
});

/** Why a plugin may leave a page alone of whose past it knows nothing. */
const leftAlone: readonly (string | undefined)[] = [
  en.refusal({ why: "stands-twice" }),
  en.refusal({ why: "open-code" }),
  en.nothingToCollapse,
  ...[1, 2, 3].map(en.nothingSure),
  en.nothingToExpand,
];

/**
 * However often undo and redo are pressed after a collapse or an expand, every text is on a page or in a record; and the
 * next command either does what it says, or changes nothing and says why.
 */
export async function assertUndoable(
  pages: fc.Arbitrary<PageFile>,
  settings: fc.Arbitrary<Settings>,
  numRuns: number,
): Promise<void> {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(pages, settings, anySteps, async ({ path, text, files }, chosen, steps) => {
      const plugin = pluginOn(files, { settings: chosen, limit: 5_000 });
      const { standIn } = plugin;
      const page = (): string => standIn.files().get(path) ?? "";
      await collapsePage(plugin.app, call);
      const collapsed = page();
      if (steps.expands) await expandPage(plugin.app, call);
      for (let press = 0; press < steps.undos; press += 1) standIn.user.undo();
      for (let press = 0; press < steps.redos; press += 1) standIn.user.redo();
      expect(lost(standIn, text)).toEqual([]);
      const isAnew = steps.forgets !== "nothing";
      const blocks = await blockCount(plugin.app);
      if (steps.forgets === "uuids") standIn.user.reopen();
      // What undo has put before other code may have left some open: Logseq itself made one block of them all.
      if ((await blockCount(plugin.app)) !== blocks) return;
      const { app, said } = isAnew ? pluginFor(standIn, { settings: chosen, limit: 5_000 }) : plugin;
      const before = page();
      const wasSpread = (await threadsOf(app)).every(({ state }) => state === "spread");
      await (steps.next === "expand" ? expandPage : collapsePage)(app, call);
      expect(lost(standIn, text)).toEqual([]);
      const sentence = said.at(-1)?.sentence;
      if (isAnew) {
        // A plugin that knows nothing of what was undone takes the page as it is, or leaves it alone and says why.
        const isLeft = (was: string): boolean => {
          const { tone, sentence: why } = said.at(-1) ?? {};
          if (tone === "note") {
            expect(leftAlone).toContain(why);
            expect(page()).toBe(was);
          } else expect(tone, why).toBe("done");
          return tone === "note";
        };
        if (isLeft(before)) return;
        const now = page();
        if (steps.next === "collapse") await expandPage(app, call);
        if (steps.next === "collapse" && isLeft(now)) return;
        const expanded = said.at(-1)?.sentence ?? "";
        if (expanded.includes("on the page twice")) {
          // Where it cannot tell, it removes nothing, and says so.
          expect(missing(linesOf(text), linesOf(page())), expanded).toEqual([]);
          expect(missing(linesOf(page()), [...linesOf(text), ...linesOf(text)]), expanded).toEqual([]);
          return;
        }
        // Where undo has left nothing but spread threads, perhaps beside sections that were emptied, that page is taken.
        if (wasSpread) expect(unnamed(page()), sentence).toBe(unnamed(before));
        else expect(linesOf(page()), sentence).toEqual(linesOf(text));
        return;
      }
      if (sentence?.includes("Undo had")) settled += 1;
      if (steps.next === "collapse") {
        expect(unnamed(page()), sentence).toBe(unnamed(collapsed));
        await expandPage(app, call);
      }
      expect(page(), sentence).toBe(text);
    }),
    { numRuns },
  );
  expect(settled).toBeGreaterThan(numRuns / 20);
}

async function blockCount({ graph }: App): Promise<number> {
  return (await graph.pages([call.page])).flatMap((page) => [...everyBlock(page.blocks)]).length;
}

async function threadsOf({ graph, shelf }: App): Promise<readonly Thread[]> {
  const [page] = await graph.pages([call.page]);
  return (page && (await readPage(shelf, page)))?.threads ?? [];
}

/** Lines of a page that are neither on a page nor in a record. */
function lost(standIn: StandIn, text: string): readonly string[] {
  const kept = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value === "string") for (const line of linesOf(value)) kept.add(line);
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) keep(part);
  };
  for (const file of standIn.files().values()) keep(file);
  for (const [name, file] of standIn.disk()) if (name.endsWith(".json")) keep(JSON.parse(file));
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:-|\*+)(?: |$)/u, "").trim());
  return lines.filter(
    (line) => line !== "" && !kept.has(line) && !/^(?::?(?:collapsed|END|PROPERTIES)|collapsed::)/.test(line),
  );
}

/** Without uuids, and whatever is folded: undo may leave a nested thread with its tail shown. */
function unnamed(text: string): string {
  const named = text.replaceAll(/id::? [-0-9a-f]{36}/gu, "id:: …");
  return named.replaceAll(/\n\s*collapsed:: true$/gmu, "").replaceAll(/^(\s*- )collapsed:: true\n\s*/gmu, "$1");
}

/** The lines that are in `one` more often than in `other`. */
function missing(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The lines of a page without their places, in an order of their own. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:-|\*+)(?: |$)/u, "").trim());
  return lines.filter((line) => line !== "" && !line.startsWith("collapsed::")).toSorted();
}
