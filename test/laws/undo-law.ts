import fc from "fast-check";
import { expect } from "vitest";
import type { App } from "../../src/app/app.ts";
import { collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import type { Block } from "../../src/core/block/block.ts";
import { everyBlock, mapBlocks } from "../../src/core/block/outline.ts";
import { bareText } from "../../src/core/block/property-lines.ts";
import type { Settings } from "../../src/core/settings.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import { en } from "../../src/core/words/en.ts";
import { pluginFor, pluginOn } from "../app/plugin-on-stand-in.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import type { PageFile } from "./any-page-file.ts";
import { call, linesOf, lost, madeUpPage, threadsOf } from "./made-up-page.ts";

/** What a user does between a command and the next: undo and redo so often, each from where the last left it. */
export interface Steps {
  readonly expands: boolean;
  readonly undos: number;
  readonly redos: number;
  /** The plugin is loaded anew, so that it knows nothing of what it did; or Logseq with it, so that uuids are new. */
  readonly forgets: "nothing" | "commands" | "uuids";
  readonly next: "collapse" | "expand";
}

const rest = { expands: fc.boolean(), next: fc.constantFrom("collapse", "expand") } as const;

/** Steps of a plugin that stays at work. */
export const stepsAtWork: fc.Arbitrary<Steps> = fc.record({
  ...rest,
  undos: fc.nat(14),
  redos: fc.nat(4),
  forgets: fc.constant("nothing"),
});

/** Steps of one that is loaded anew, most of them near the end of the last command: what stands there is its own. */
export const stepsAnew: fc.Arbitrary<Steps> = fc.record({
  ...rest,
  undos: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.nat(14)),
  redos: fc.oneof(fc.constant(0), fc.nat(3)),
  forgets: fc.constantFrom("commands", "uuids"),
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
  steps: fc.Arbitrary<Steps>,
  numRuns: number,
): Promise<void> {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(pages, settings, steps, async (made, chosen, taken) => {
      const undone = await undoneOn(made, chosen, taken);
      // What undo has put before other code may have left some open: Logseq itself made one block of them all.
      if (undone === undefined) return;
      await (taken.next === "expand" ? expandPage : collapsePage)(undone.app, call);
      expect(undone.lost()).toEqual([]);
      const isKnowing = taken.forgets === "nothing";
      // Of a plugin that knows, halves that it has settled count; of another, whatever it has done at all.
      if (isKnowing ? undone.said()?.sentence.includes("Undo or redo had") : undone.said()?.tone === "done")
        judged += 1;
      await (isKnowing ? judgeKnowing(undone) : judgeAnew(undone));
    }),
    { numRuns },
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(judged).toBeGreaterThan(numRuns / 20);
}

/** A page on which commands were given and undone, and the plugin that is given the next one. */
type Undone = NonNullable<Awaited<ReturnType<typeof undoneOn>>>;

async function undoneOn({ path, text, files }: PageFile, settings: Settings, steps: Steps) {
  const plugin = pluginOn(files, { settings, limit: 5_000 });
  const { standIn } = plugin;
  const page = (): string => standIn.files().get(path) ?? "";
  await collapsePage(plugin.app, call);
  const collapsed = page();
  if (steps.expands) await expandPage(plugin.app, call);
  for (let press = 0; press < steps.undos; press += 1) standIn.user.undo();
  for (let press = 0; press < steps.redos; press += 1) standIn.user.redo();
  expect(lost(standIn, text)).toEqual([]);
  const blocks = await blockCount(plugin.app);
  if (steps.forgets === "uuids") standIn.user.reopen();
  if ((await blockCount(plugin.app)) !== blocks) return undefined;
  const { app, said } = steps.forgets === "nothing" ? plugin : pluginFor(standIn, { settings, limit: 5_000 });
  const threads = await threadsOf(app);
  const rest = await blocksOutside(app, new Set(threads.flatMap((thread) => holderOf(thread)?.id ?? [])));
  const folded = new Set(textsIn(pageOfFile(path, text).page.blocks, (block) => block.folded));
  return {
    app,
    steps,
    text,
    collapsed,
    before: page(),
    wasSpread: threads.every(({ state }) => state === "spread"),
    /** Texts of the blocks that neither stand for collapsed threads nor lie under such. */
    outside: textsIn(rest),
    /** Whether undo has left one of them unfolded that was folded: nobody who knows nothing of that can tell. */
    isUnfolded: textsIn(rest, (block) => !block.folded).some((one) => folded.has(one)),
    /** Texts of all blocks of a file that stands where the page's does. */
    textsOf: (file: string) => textsIn(pageOfFile(path, file).page.blocks),
    page,
    said: () => said.at(-1),
    lost: () => lost(standIn, text),
  };
}

/** A plugin that knows what was undone ends the command of which a half is left, and from there on all is as it was. */
async function judgeKnowing({ app, steps, text, collapsed, before, wasSpread, page, said }: Undone): Promise<void> {
  const sentence = said()?.sentence;
  if (steps.next === "collapse") {
    expect(unnamed(page()), sentence).toBe(unnamed(collapsed));
    await expandPage(app, call);
  }
  // A spread page on which only folds differ may be the user's own doing, and is taken as it is.
  const isOwn = wasSpread && unfolded(before) === unfolded(text);
  expect(page(), sentence).toBe(isOwn ? before : text);
}

/** A plugin that knows nothing of what was undone takes the page as it is, or leaves it alone and says why. */
async function judgeAnew(undone: Undone): Promise<void> {
  const { app, steps, text, before, wasSpread, outside, isUnfolded, textsOf, page, said } = undone;
  const sentence = said()?.sentence;
  if (isLeft(undone, before)) return;
  const now = page();
  if (steps.next === "collapse") await expandPage(app, call);
  if (steps.next === "collapse" && isLeft(undone, now)) return;
  // Where undo has left nothing but spread threads, perhaps beside sections that were emptied, that page is taken.
  if (wasSpread) return expect(unnamed(page()), sentence).toBe(unnamed(before));
  const expanded = said()?.sentence ?? "";
  if ([1, 2, 3].some((number) => expanded.includes(en.leftCollapsed(number)))) return judgeLeft(undone);
  const more = missing(linesOf(page()), linesOf(text));
  // Cut at its links, a thread comes back unfolded, and what undo left unfolded stays so: only then a fold may be missing.
  const isGuessed = [1, 2, 3].some((number) => expanded.includes(en.expandedPageGuessed(number)));
  const shown = isGuessed || isUnfolded ? unfolded : (file: string) => file;
  expect(missing(linesOf(shown(text)), linesOf(shown(page()))), expanded).toEqual([]);
  // Where it cannot tell, it removes nothing, and says so.
  if (expanded.includes("on the page twice")) expect(missing(more, linesOf(text)), expanded).toEqual([]);
  // What stood twice outside of collapsed threads was so before, for all to see, and stays; nothing more does.
  else {
    const [was, is] = [textsOf(text), textsOf(page())];
    const byText = missing(missing(is, was), missing(outside, was));
    const byLine = missing(more, missing(outside.flatMap(linesOf), linesOf(text)));
    // One line may stand in several texts, and a text that was cut at its links may differ: what is doubled shows either way.
    expect(byLine.length === 0 ? byLine : byText, sentence).toEqual([]);
  }
}

/**
 * Threads of a page that could not be expanded with the others cannot be by themselves either, and it is said why. No text is
 * lost, and none stands more often than undo had left it.
 */
async function judgeLeft({ app, text, before, page, said, lost: lostTexts }: Undone): Promise<void> {
  expect(lostTexts()).toEqual([]);
  const now = page();
  expect(missing(missing(linesOf(now), linesOf(text)), linesOf(before))).toEqual([]);
  const holders = (await threadsOf(app)).flatMap((thread) =>
    thread.state === "spread" ? [] : (holderOf(thread) ?? []),
  );
  expect(holders.length).toBeGreaterThan(0);
  for (const { id } of holders) {
    await expandHere(app, { block: id });
    expect(leftAlone).toContain(said()?.sentence);
    expect(page()).toBe(now);
  }
}

function isLeft({ page, said }: Undone, was: string): boolean {
  const { tone, sentence } = said() ?? {};
  if (tone === "note") {
    expect(leftAlone).toContain(sentence);
    expect(page()).toBe(was);
  } else expect(tone, sentence).toBe("done");
  return tone === "note";
}

async function blockCount(app: App): Promise<number> {
  return [...everyBlock((await madeUpPage(app))?.blocks ?? [])].length;
}

async function blocksOutside(app: App, holders: ReadonlySet<string>): Promise<readonly Block[]> {
  const blocks = (await madeUpPage(app))?.blocks ?? [];
  return mapBlocks(blocks, (block) => (holders.has(block.id) ? undefined : block));
}

function textsIn(blocks: readonly Block[], which: (block: Block) => boolean = () => true): readonly string[] {
  return [...everyBlock(blocks)].filter(which).map(({ text }) => bareText(text).trim());
}

/** Without uuids, and whatever is folded: undo may leave a nested thread with its tail shown. */
function unnamed(text: string): string {
  return unfolded(text.replaceAll(/id::? [-0-9a-f]{36}/gu, "id:: …"));
}

/** With every block's children shown. */
function unfolded(text: string): string {
  const markdown = text
    .replaceAll(/\n\s*collapsed:: true$/gmu, "")
    .replaceAll(/^(\s*- )collapsed:: true\n\s*/gmu, "$1");
  const org = markdown.replaceAll(/\n:collapsed: true$/gmu, "");
  return org.replaceAll(/\n:PROPERTIES:\n:END:$/gmu, "").replaceAll(/^(\*+ ):PROPERTIES:\n:END:\n/gmu, "$1");
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
