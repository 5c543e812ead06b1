import type { App } from "../../src/app/app.ts";
import { interruptedRuns } from "../../src/app/carry-out.ts";
import { expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { putBackRun } from "../../src/app/run-commands.ts";
import { mergedSnapshot } from "../../src/app/snapshots.ts";
import type { BlockId } from "../../src/core/block/block.ts";
import { everyBlock, findBlock } from "../../src/core/block/outline.ts";
import { bareText, hasLastingId } from "../../src/core/block/property-lines.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import { en } from "../../src/core/words/en.ts";
import { type PluginOnStandIn, pluginFor } from "../app/plugin-on-stand-in.ts";
import { realClock } from "../stand-in/clock.ts";
import { datascript } from "../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in/stand-in.ts";
import { journal } from "./small-graph.ts";

/** A graph as it is once all threads of it are expanded. */
export interface ExpandedGraph {
  /** Its pages by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The bare text of each block, as often as it stands there. */
  readonly texts: readonly string[];
  /** Those of blocks that only records hold: of threads that stand collapsed still. */
  readonly held: readonly string[];
  /** The same of each page by its name. */
  readonly on: ReadonlyMap<string, Pick<ExpandedGraph, "texts" | "held">>;
  /** What the user has made of merged blocks' texts, as it was when they were collapsed still. */
  readonly edited: readonly string[];
  /** What could not be expanded, or was said to stand twice: then not all can be told. */
  readonly unclear: readonly string[];
  /** A tweet that the user put under another was taken for its tail: where such come to stand is a guess. */
  readonly isGuessed: boolean;
}

/** The graph as it would be if it were opened anew and all threads of it were expanded, by a plugin that knows nothing of what was done. */
export async function expandedCopy(standIn: StandIn, tweetPages: readonly string[]): Promise<ExpandedGraph> {
  const files = new Map([...standIn.disk(), ...standIn.files()]);
  const newUuid = () => crypto.randomUUID();
  return expanded(pluginFor(createStandIn({ files, clock: realClock, newUuid, queries: datascript })), tweetPages);
}

/** Takes back what was cut short, expands all threads of a graph, and tells what it is then. */
export async function expanded(plugin: PluginOnStandIn, tweetPages: readonly string[]): Promise<ExpandedGraph> {
  const { app, standIn } = plugin;
  const pages = [...tweetPages, journal];
  const told = plugin.said.length;
  const unclear: string[] = [];
  for (const run of (await interruptedRuns(app.shelf)).toReversed()) {
    const result = await putBackRun(app, run);
    if ("refused" in result) unclear.push(result.refused.why);
  }
  const edited: string[] = [];
  for (const page of pages) edited.push(...(await editedOn(plugin, page)));
  for (const page of pages) unclear.push(...(await expandAll(plugin, page)));
  const on = new Map<string, Pick<ExpandedGraph, "texts" | "held">>();
  for (const page of pages) on.set(page, await textsOn(plugin, page, unclear));
  const all = [...on.values()];
  const texts = all.flatMap((page) => page.texts);
  const held = all.flatMap((page) => page.held);
  const isGuessed = plugin.said.slice(told).some(({ sentence }) => /at (?:its|their) links/u.test(sentence));
  return { files: pageFiles(standIn), texts, held, on, edited, unclear, isGuessed };
}

async function editedOn({ app }: PluginOnStandIn, page: string): Promise<readonly string[]> {
  const [found] = await app.graph.pages([page]);
  const snapshots = (found && (await readPage(app, found)))?.snapshots ?? [];
  return snapshots.flatMap(({ style, merged, text }) => {
    const now = bareText(findBlock(found?.blocks ?? [], merged)?.text ?? "");
    return style === "nest" || now === text ? [] : now;
  });
}

async function textsOn(
  { app }: PluginOnStandIn,
  page: string,
  unclear: string[],
): Promise<Pick<ExpandedGraph, "texts" | "held">> {
  const [found] = await app.graph.pages([page]);
  const { snapshots = [] } = (found && (await readPage(app, found))) ?? {};
  // What a collapse wrote is nobody's text.
  const written = new Map(snapshots.map(({ style, merged, text }) => [style === "merge" ? merged : "", text]));
  const texts = [...everyBlock(found?.blocks ?? [])].flatMap(({ id, text }) =>
    written.get(id) === bareText(text) ? [] : bareText(text),
  );
  const members = snapshots.flatMap((snapshot) => snapshot.members.map(({ block }) => block));
  // Dragged to where it is taken for no tweet, a merged block is nothing that could be expanded.
  for (const { id, text } of everyBlock(found?.blocks ?? []))
    if (hasLastingId(text) && (await isHidden(app, id, texts))) unclear.push(`hidden: ${text}`);
  return { texts, held: [...everyBlock(members)].map(({ text }) => bareText(text)) };
}

async function isHidden({ shelf }: App, id: BlockId, texts: readonly string[]): Promise<boolean> {
  const text = (await mergedSnapshot(shelf, id))?.text;
  return text !== undefined && texts.includes(text);
}

/** A merged block that comes out of another one is expanded after it. */
const rounds = 5;

async function expandAll(plugin: PluginOnStandIn, page: string): Promise<readonly string[]> {
  const { app, said } = plugin;
  const unclear: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await expandPage(app, { page });
    const { tone, sentence = "" } = said.at(-1) ?? {};
    if (sentence === en.nothingToExpand) break;
    if (tone !== "done" || sentence.includes("on the page twice")) unclear.push(sentence);
    if (tone !== "done" && !(await expandAny(plugin, page))) break;
  }
  return unclear;
}

/** Expands one thread of those that can be. */
async function expandAny({ app, said }: PluginOnStandIn, page: string): Promise<boolean> {
  const [found] = await app.graph.pages([page]);
  const threads = (found && (await readPage(app, found)))?.threads ?? [];
  for (const thread of threads) {
    const block = holderOf(thread)?.id;
    if (block === undefined) continue;
    await expandHere(app, { block });
    if (said.at(-1)?.tone === "done") return true;
  }
  return false;
}

/** A graph's pages by path. */
export function pageFiles(standIn: StandIn): ReadonlyMap<string, string> {
  return new Map([...standIn.files()].filter(([path]) => /^(?:pages|journals)\//u.test(path)));
}

/** What the plugin keeps in the graph. */
export function recordsOf(standIn: StandIn): ReadonlyMap<string, string> {
  return new Map([...standIn.disk()].filter(([path]) => path.startsWith("assets/")));
}
