import type { App } from "../../src/app/app.ts";
import type { Desk, Tone } from "../../src/app/desk.ts";
import { exclusively } from "../../src/app/exclusively.ts";
import { pastRuns } from "../../src/app/past-runs.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { recognitionOf } from "../../src/core/tweet/recognition.ts";
import { en } from "../../src/core/words/en.ts";
import { type Ask, limited } from "../../src/logseq/ask.ts";
import { ogGraph } from "../../src/logseq/og-graph.ts";
import { sandboxStorage } from "../../src/logseq/sandbox-storage.ts";
import { realClock } from "../stand-in/clock.ts";
import { datascript } from "../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../stand-in/stand-in.ts";

const plugin = "logseq-tweet-threads";

/** The plugin's use cases at work on the stand-in's engine, without a browser. */
export interface PluginOnStandIn {
  readonly standIn: StandIn;
  readonly app: App;
  /** What the user was told, oldest first. */
  readonly said: { readonly sentence: string; readonly tone: Tone }[];
  /** Every call that changes the graph, in order. */
  readonly changes: string[];
  /** Every question that reads blocks or pages. */
  readonly reads: string[];
  /** What the user answers to questions; yes unless set. */
  answer: boolean;
}

const changing = new Set([
  "insertBatchBlock",
  "insertBlock",
  "moveBlock",
  "updateBlock",
  "removeBlock",
  "setBlockCollapsed",
]);
const reading = new Set(["datascriptQuery", "getBlock", "getPage", "getPageBlocksTree"]);

const storageMethods: Readonly<Record<string, string>> = {
  setItem: "write_plugin_storage_file",
  getItem: "read_plugin_storage_file",
  removeItem: "unlink_plugin_storage_file",
  allKeys: "list_plugin_storage_files",
};

/** What the plugin can hear, by the host's names for it. */
const heard: Readonly<Record<string, readonly [namespace: string, type: string]>> = {
  "DB.onChanged": ["hook:db", "changed"],
  "App.onCurrentGraphChanged": ["hook:app", "current_graph_changed"],
  "App.onGraphAfterIndexed": ["hook:app", "graph_after_indexed"],
};

/** How a call of the plugin's reaches the engine: by the names and arguments that the real client would send. */
export function askStandIn(standIn: Pick<StandIn, "call" | "onHook">): Ask {
  return async (method, ...args) => {
    const [namespace = "", name = ""] = method.split(".");
    const [hook, type] = heard[method] ?? [];
    const [listener] = args;
    if (hook !== undefined && typeof listener === "function")
      return standIn.onHook((...event) => {
        if (event[0] === hook && event[1] === type) listener(event[2]);
      });
    if (namespace === "Storage") return standIn.call(storageMethods[name] ?? name, [plugin, ...args, true]);
    const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return standIn.call(namespace === "UI" ? `ui_${name}` : snake, args);
  };
}

export interface PluginOptions {
  readonly settings?: Settings | (() => Settings);
  /** How long the plugin waits for the host, in ms of real time; long enough for any machine unless given. */
  readonly limit?: number;
  /** Stands between the plugin and the host. */
  readonly between?: (ask: Ask) => Ask;
}

/** A stand-in on a graph given as its files, whose uuids count up behind a number: another for each that has the same files. */
export function standInOn(files: ReadonlyMap<string, string>, from = 0): StandIn {
  let count = from;
  const newUuid = (): string => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
  return createStandIn({ files, clock: realClock, newUuid, queries: datascript });
}

/** Starts the plugin on a graph given as its files. */
export function pluginOn(files: ReadonlyMap<string, string>, options: PluginOptions = {}): PluginOnStandIn {
  return pluginFor(standInOn(files), options);
}

/** Starts the plugin anew on a stand-in that is running already. */
export function pluginFor(
  standIn: StandIn,
  { settings = defaultSettings, limit = 5_000, between = (ask) => ask }: PluginOptions = {},
): PluginOnStandIn {
  const changes: string[] = [];
  const reads: string[] = [];
  const said: { sentence: string; tone: Tone }[] = [];
  const host = between(askStandIn(standIn));
  const ask = limited(async (method, ...args) => {
    const name = method.split(".")[1] ?? "";
    if (changing.has(name)) changes.push(name);
    if (reading.has(name)) reads.push(name);
    return host(method, ...args);
  }, limit);
  const current = typeof settings === "function" ? settings : () => settings;
  const desk: Desk = {
    say: async (sentence, tone) => {
      said.push({ sentence, tone });
    },
    ask: async () => plugged.answer,
    open: async (url) => {
      await ask("App.openExternalLink", url);
    },
    goTo: async () => {},
    reveal: async () => {},
    showPanel: async () => {},
  };
  const app: App = {
    graph: ogGraph(ask, () => recognitionOf(current())),
    shelf: sandboxStorage(ask),
    past: pastRuns(),
    exclusively: exclusively(),
    desk,
    words: en,
    settings: current,
    newId: () => blockId(crypto.randomUUID()),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, limit / 4))),
  };
  const plugged: PluginOnStandIn = { standIn, app, said, changes, reads, answer: true };
  return plugged;
}

/** The uuid of the block whose text begins with some words; fails when there is none. */
export async function blockThatBegins(standIn: StandIn, words: string): Promise<string> {
  const rows = await standIn.call("datascript_query", [
    "[:find ?u ?c :where [?b :block/uuid ?u] [?b :block/content ?c]]",
  ]);
  for (const [uuid, text] of Array.isArray(rows) ? rows : []) {
    if (typeof text === "string" && text.startsWith(words)) return String(uuid);
  }
  throw new Error(`No block begins with “${words}”`);
}
