import { interruptedRuns } from "../../src/app/carry-out.ts";
import { expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { putBackRun } from "../../src/app/run-commands.ts";
import { mergedSnapshots } from "../../src/app/snapshots.ts";
import { everyBlock, findBlock } from "../../src/core/block/outline.ts";
import { bareText } from "../../src/core/block/property-lines.ts";
import { holderOf } from "../../src/core/thread/holder-of.ts";
import { en } from "../../src/core/words/en.ts";
import { type PluginOnStandIn, pluginFor } from "../app/plugin-on-stand-in.ts";
import { realClock } from "../stand-in/clock.ts";
import { datascript } from "../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in/stand-in.ts";
import { journal, tweetPages } from "./small-graph.ts";

/** A graph as it is once all threads of it are expanded. */
export interface ExpandedGraph {
  /** Its pages by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The bare text of each block, as often as it stands there. */
  readonly texts: readonly string[];
  /** Those of blocks that only records hold: of threads that stand collapsed still. */
  readonly held: readonly string[];
  /** What could not be expanded, or was said to stand twice: then not all can be told. */
  readonly unclear: readonly string[];
  /** A tweet that the user put under another was taken for its tail: where such come to stand is a guess. */
  readonly isGuessed: boolean;
}

const pages: readonly string[] = [...tweetPages, journal];

/** The graph as it would be if it were opened anew and all threads of it were expanded, by a plugin that knows nothing of what was done. */
export async function expandedCopy(standIn: StandIn): Promise<ExpandedGraph> {
  const files = new Map([...standIn.disk(), ...standIn.files()]);
  const newUuid = () => crypto.randomUUID();
  return expanded(pluginFor(createStandIn({ files, clock: realClock, newUuid, queries: datascript })));
}

/** Takes back what was cut short, expands all threads of a graph, and tells what it is then. */
export async function expanded(plugin: PluginOnStandIn): Promise<ExpandedGraph> {
  const { app, standIn } = plugin;
  const told = plugin.said.length;
  const unclear: string[] = [];
  for (const run of (await interruptedRuns(app.shelf)).toReversed()) {
    const result = await putBackRun(app, run);
    if ("refused" in result) unclear.push(result.refused.why);
  }
  for (const page of pages) unclear.push(...(await expandAll(plugin, page)));
  const texts: string[] = [];
  const held: string[] = [];
  for (const page of pages) {
    const [found] = await app.graph.pages([page]);
    const { snapshots = [] } = (found && (await readPage(app, found))) ?? {};
    // What a collapse wrote is nobody's text.
    const written = new Map(snapshots.map(({ style, merged, text }) => [style === "merge" ? merged : "", text]));
    for (const { id, text } of everyBlock(found?.blocks ?? []))
      if (written.get(id) !== bareText(text)) texts.push(bareText(text));
    for (const { members } of snapshots)
      for (const { text } of everyBlock(members.map(({ block }) => block))) held.push(bareText(text));
    // Dragged to where it is taken for no tweet, a merged block is nothing that could be expanded.
    for (const { merged, text } of await mergedSnapshots(app.shelf, page))
      if (texts.includes(text) && found && findBlock(found.blocks, merged)) unclear.push(`hidden: ${text}`);
  }
  const isGuessed = plugin.said.slice(told).some(({ sentence }) => /at (?:its|their) links/u.test(sentence));
  return { files: pageFiles(standIn), texts, held, unclear, isGuessed };
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
