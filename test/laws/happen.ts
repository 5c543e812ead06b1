import { commandRunner } from "../../src/app/command-runner.ts";
import type { CommandKey } from "../../src/app/commands.ts";
import { readPage } from "../../src/app/page-reading.ts";
import type { Block } from "../../src/core/block/block.ts";
import { everyBlock, findBlock } from "../../src/core/block/outline.ts";
import { bareText, hasLastingId, textProperties } from "../../src/core/block/property-lines.ts";
import { isTask } from "../../src/core/block/task.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { pluginFor } from "../app/plugin-on-stand-in.ts";
import { insertProperties } from "../stand-in/graph/text/property-lines.ts";
import { remake, rename } from "./happen-to-page.ts";
import { blocksOf, isHolder, type Life, load, pageBlocks, reopen } from "./life.ts";
import type { Fault, LifeEvent, Sync } from "./life-events.ts";
import { type SmallGraph, tweetLink } from "./small-graph.ts";

/** What an event does by itself to what the graph is once all is expanded. */
export type Does =
  | { readonly what: "nothing" | "moves" | "undoes" }
  | { readonly what: "renames"; readonly from: string; readonly to: string }
  | {
      /** Back to what they were: where a page is, records may hold what it had since, and bring it. */
      readonly what: "changes texts" | "takes texts back";
      readonly gone: readonly string[];
      readonly come: readonly string[];
    };

const nothing: Does = { what: "nothing" };

/** Lets something happen; undefined where there is nothing for it to happen to. */
export async function happen(life: Life, event: LifeEvent): Promise<Does | undefined> {
  const { standIn, plugin } = life;
  const run = commandRunner(plugin.app);
  switch (event.do) {
    case "command":
      return onBlock(life, event.key, event.at);
    case "page command":
      await run(event.key, { page: life.names[event.page] });
      return nothing;
    case "style":
      life.settings = { ...life.settings, style: event.style };
      return nothing;
    case "reload":
      load(life);
      return nothing;
    case "reindex":
    case "restart":
      reopen(life);
      if (event.do === "restart") load(life);
      return nothing;
    case "undo":
    case "redo":
      for (let press = 0; press < event.times; press += 1) standIn.user[event.do]();
      life.hasUndone = true;
      return { what: "undoes" };
    case "sync":
      return sync(life, event);
    case "edit":
      return edit(life, event);
    case "edit merged":
      return editMerged(life, event);
    case "note":
      return note(life, event.at);
    case "drag":
      return drag(life, event);
    case "rename":
      return rename(life, event);
    case "remake":
      return remake(life, event);
    case "fault":
      return fault(life, event);
  }
}

/** Mostly on a tweet. */
async function onBlock(life: Life, key: CommandKey, at: number): Promise<Does | undefined> {
  const all = await blocksOf(life);
  const tweets = all.filter(({ text }) => text.includes("/status/"));
  const block = at % 8 === 0 ? nth(all, at) : nth(tweets, at);
  if (block === undefined) return undefined;
  await commandRunner(life.plugin.app)(key, { block: block.id });
  return nothing;
}

async function sync(life: Life, { page, tweets: coming, how }: Sync): Promise<Does | undefined> {
  const { standIn } = life;
  const last = (await pageBlocks(life, page)).at(-1);
  if (last === undefined) return undefined;
  const tweets = coming.map((tweet) =>
    textOf(life, page, how === "section" || tweet.kind !== "again" ? tweet : { ...tweet, kind: "late" }),
  );
  const header = how === "section" ? [`New highlights added [[Mar ${life.made}th, 2023]] at 5:56 PM`] : [];
  const made = tweets.map((content) => ({ content }));
  const behind = last.children.at(-1);
  const batch = how === "section" ? [{ content: header[0], children: made }] : made;
  const [target, sibling] = how === "section" ? [last, true] : behind === undefined ? [last, false] : [behind, true];
  await standIn.call("insert_batch_block", [target.id, batch, { sibling }]);
  return bring(life, [], [...header, ...tweets]);
}

function textOf(life: Life, page: number, { thread, kind, at }: Sync["tweets"][number]): string {
  life.made += 1;
  const { format } = life.graph;
  const there = life.versions.at(-1)?.expanded.on.get(life.names[page] ?? "")?.texts ?? [];
  // A copy in the same section is told from a tweet that undo has put back by its place alone.
  const again = there.filter((text) => text.includes("/status/") && !text.includes("::") && !text.startsWith("#+"));
  if (kind === "again" && again.length > 0) return again[at % again.length] ?? "";
  if (kind === "begins") return `1/ A thread ${life.made} ${tweetLink(thread, at % 12, format)}`;
  return `late ${life.made} ${tweetLink(thread, 60 + life.made, format)}`;
}

/** Not of the block of a collapsed thread: what the user writes there stays collapsed in the plugin's eyes once it is expanded. */
async function edit(life: Life, { at, where }: Extract<LifeEvent, { readonly do: "edit" }>): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined || (await isHolder(life, block))) return undefined;
  life.made += 1;
  const was = bareText(block.text);
  const word = `mine ${life.made}`;
  if (where === "whole" || (await mergedTexts(life)).has(was)) life.rewritten.add(was);
  const now = where === "end" ? `${was} ${word}` : where === "start" ? `${word} ${was}` : word;
  await life.standIn.call("update_block", [block.id, withId(now, block.text, life.graph.format)]);
  return bring(life, [was], [now]);
}

/** What a collapse wrote is nobody's text; what the user makes of it is the user's. */
async function editMerged(
  life: Life,
  { at, where }: Extract<LifeEvent, { readonly do: "edit merged" }>,
): Promise<Does | undefined> {
  const { app } = life.plugin;
  const holders: [Block, string][] = [];
  for (const page of await app.graph.pages(life.names))
    for (const { style, merged, text } of (await readPage(app, page))?.snapshots ?? []) {
      const block = style === "merge" ? findBlock(page.blocks, merged) : undefined;
      if (block !== undefined) holders.push([block, text]);
    }
  const [block, written] = holders[at % holders.length] ?? [];
  if (block === undefined) return undefined;
  life.made += 1;
  const was = bareText(block.text);
  const word = `mine ${life.made}`;
  const now = where === "end" ? `${was} ${word}` : where === "start" ? `${word} ${was}` : word;
  await life.standIn.call("update_block", [block.id, withId(now, block.text, life.graph.format)]);
  return bring(life, was === written ? [] : [was], [now]);
}

/** The texts of the tweets that are merged; undo may have put some of them on the page as well, or they stand there as tasks. */
async function mergedTexts({ plugin: { app }, names }: Life): Promise<ReadonlySet<string>> {
  const readings = await Promise.all((await app.graph.pages(names)).map((page) => readPage(app, page)));
  const merged = readings.flatMap((reading) => reading?.snapshots.filter(({ style }) => style === "merge") ?? []);
  return new Set(merged.flatMap(({ members }) => members.map(({ block }) => bareText(block.text))));
}

/** In org the block's own id is part of what is written. */
function withId(text: string, was: string, format: SmallGraph["format"]): string {
  const id = format === "org" && hasLastingId(was) ? textProperties(was).get("id") : undefined;
  return id === undefined ? text : insertProperties(text, { id }, format);
}

async function note(life: Life, at: number): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined) return undefined;
  life.made += 1;
  const text = `my note ${life.made}`;
  await life.standIn.call("insert_block", [block.id, text, { sibling: false, focus: false }]);
  return bring(life, [], [text]);
}

export function bring(life: Life, gone: readonly string[], come: readonly string[]): Does {
  life.brought.push(...gone, ...come);
  return { what: "changes texts", gone, come };
}

/**
 * No block without an `id::` that says what a merged tweet does: it is a copy, which nobody can tell, in the section from
 * which the tweet is away, from the tweet itself, put back by undo; or a task kept under its merged block, which nobody can
 * know on another page once uuids are new, so that it comes back where it was as well.
 */
async function drag(
  life: Life,
  { at, to, children, far }: Extract<LifeEvent, { readonly do: "drag" }>,
): Promise<Does | undefined> {
  const block = nth(await blocksOf(life), at);
  if (block === undefined) return undefined;
  const pages = await Promise.all(life.names.map((_, page) => pageBlocks(life, page)));
  const isOwn = (blocks: readonly Block[]) => findBlock(blocks, block.id) !== undefined;
  const aims = pages.filter((blocks) => isOwn(blocks) !== far).flatMap((blocks) => [...everyBlock(blocks)]);
  const aim = nth(aims, to);
  if (aim === undefined || findBlock([block], aim.id) !== undefined) return undefined;
  const merged = await mergedTexts(life);
  const isUnknown = ({ text }: Block) => !hasLastingId(text) && (far || !isTask(text)) && merged.has(bareText(text));
  if ([...everyBlock([block])].some(isUnknown)) return undefined;
  await life.standIn.call("move_block", [block.id, aim.id, children ? { children } : {}]);
  life.hasMovedFar ||= far;
  return { what: "moves" };
}

async function fault(life: Life, event: Fault): Promise<Does> {
  const { standIn, plugin, settings, names } = life;
  const { graph, shelf, pause } = pluginFor(standIn, { settings, limit: 40, between: faulty(event) }).app;
  await commandRunner({ ...plugin.app, graph, shelf, pause })(event.key, { page: names[event.page] });
  const does = (await meanwhile(life, event)) ?? nothing;
  await commandRunner(life.plugin.app)(event.end, {});
  return does;
}

async function meanwhile(life: Life, { meanwhile, page, call }: Fault): Promise<Does | undefined> {
  if (meanwhile === "rename") return rename(life, { do: "rename", page, to: call, how: "app" });
  if (meanwhile === "restart") reopen(life);
  if (meanwhile !== "nothing") load(life);
  return undefined;
}

function faulty({ call, how }: Fault): (ask: Ask) => Ask {
  let calls = 0;
  const never = (): Promise<never> => new Promise(() => {});
  return (ask) =>
    async (method, ...args) => {
      if (calls > 0 || method === "Storage.setItem") calls += 1;
      if (calls !== call) return ask(method, ...args);
      if (how === "rejects") throw new Error("the host has its own ideas");
      if (how === "does nothing") return null;
      if (how === "answer is lost") await ask(method, ...args);
      return never();
    };
}

function nth(blocks: readonly Block[], at: number): Block | undefined {
  return blocks[at % blocks.length];
}
