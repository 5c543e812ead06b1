import type { IndexNews } from "../../../src/app/graph-watch.ts";
import type { IndexedThread } from "../../../src/app/indexed-thread.ts";
import { type IndexParts, type ThreadIndex, threadIndex } from "../../../src/app/thread-index.ts";
import type { Ask } from "../../../src/logseq/ask.ts";
import { createFakeClock, type FakeClock } from "../../stand-in/clock.ts";
import { datascript } from "../../stand-in/query/datascript.ts";
import { createStandIn, type StandIn } from "../../stand-in/stand-in.ts";
import { type PluginOnStandIn, pluginFor } from "../plugin-on-stand-in.ts";

/** The index at work on the stand-in, in a time that stands still until it is moved. */
export interface IndexOnStandIn {
  readonly standIn: StandIn;
  readonly plugin: PluginOnStandIn;
  readonly clock: FakeClock;
  readonly index: ThreadIndex;
  /** Every thread, with nobody watching. */
  readonly threads: () => Promise<readonly IndexedThread[]>;
  /** Every call to the host, oldest first; a query by what it asks for. */
  readonly calls: string[];
  /** The numbers of the pages that each query for pages asked for. */
  readonly asked: (readonly number[])[];
  /** The numbers of the blocks that each query for blocks of a long page asked for. */
  readonly blocksAsked: (readonly number[])[];
  /** The parts that queries which find pages were about: `all`, `even`, `< 7`, `longer than 4000`, … */
  readonly finding: string[];
  /** What the index works with: another one, which knows nothing yet, can be made of it. */
  readonly parts: IndexParts;
  readonly news: IndexNews[];
  /** How often the index rested between two questions. */
  readonly pauses: number[];
  /** Lets the host tell something that the engine has no cause to tell. */
  readonly tell: (method: string, event: unknown) => void;
}

export interface IndexOptions {
  /** How long a query for so many pages takes, in ms of the index's clock. */
  readonly cost?: (pages: number, numbers: readonly number[]) => number;
  /** How long a query that finds pages takes, by the part that it is about, in ms of the index's clock. */
  readonly findingCost?: (part: string) => number;
  /** How long each look at the index's clock takes, in ms of it: one a page that is worked on. */
  readonly look?: number;
  /** How long the plugin waits for the host, in ms of real time. */
  readonly limit?: number;
  /** Stands between the plugin and the host. */
  readonly between?: (ask: Ask) => Ask;
}

/** Starts the index on a graph given as its files. */
export function indexOn(files: ReadonlyMap<string, string>, options: IndexOptions = {}): IndexOnStandIn {
  const { cost = () => 0, findingCost = () => 0, look = 0, limit = 5_000, between = (ask) => ask } = options;
  const clock = createFakeClock();
  let count = 0;
  let spent = 0;
  const newUuid = (): string => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
  };
  const standIn = createStandIn({ files, clock, newUuid, queries: datascript });
  const calls: string[] = [];
  const finding: string[] = [];
  const asked: (readonly number[])[] = [];
  const blocksAsked: (readonly number[])[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const recorded =
    (ask: Ask): Ask =>
    async (method, ...args) => {
      const [first] = args;
      if (typeof first === "function") listeners.set(method, (event) => first(event));
      calls.push(callName(method, first));
      const numbers = pagesAsked(first);
      if (numbers !== undefined) {
        asked.push(numbers);
        spent += cost(numbers.length, numbers);
      }
      if (callName(method, first) === "blocks") blocksAsked.push(numbersIn(first));
      const part = partAsked(first);
      if (part !== undefined) {
        finding.push(part);
        spent += findingCost(part);
      }
      return ask(method, ...args);
    };
  const plugin = pluginFor(standIn, { limit, between: (ask) => recorded(between(ask)) });
  const pauses: number[] = [];
  const parts: IndexParts = {
    graph: plugin.app.graph,
    shelf: plugin.app.shelf,
    now: () => {
      spent += look;
      return clock.now() + spent;
    },
    after: (ms, task) => clock.after(ms, task),
    pause: async (ms) => {
      pauses.push(ms);
    },
  };
  const index = threadIndex(parts);
  const news: IndexNews[] = [];
  index.listen((one) => news.push(one));
  const threads = () => index.threads({ signal: new AbortController().signal, progress: () => {} });
  const tell = (method: string, event: unknown) => listeners.get(method)?.(event);
  return { standIn, plugin, clock, index, threads, calls, asked, blocksAsked, finding, parts, news, pauses, tell };
}

/** What a query that finds pages is narrowed to; undefined for any other call. */
function partAsked(query: unknown): string | undefined {
  if (typeof query !== "string" || callName("DB.datascriptQuery", query) !== "find") return undefined;
  if (query.includes("[?p :block/file]]")) return "any";
  if (query.includes("(ground [") && query.includes(":file/content")) return "among";
  const length = /\(get \?text (\d+)\)/.exec(query);
  if (length !== null) return `longer than ${length[1]}`;
  const parity = /\((even|odd)\? \?f\)/.exec(query)?.[1];
  const after = /\(< (\d+) \?f\)/.exec(query)?.[1];
  const upTo = /\(<= \?f (\d+)\)/.exec(query)?.[1];
  const named = [parity, after && `> ${after}`, upTo && `<= ${upTo}`].filter((word) => word !== undefined);
  return named.length === 0 ? "all" : named.join(" ");
}

/** `find`, `changed files`, `pages`, `blocks`, or what else the host is asked. */
function callName(method: string, query: unknown): string {
  if (method !== "DB.datascriptQuery" || typeof query !== "string") return method;
  if (query.includes("[?p :block/file]]") || (query.includes("re-find") && query.includes(":file/content")))
    return "find";
  if (query.includes(":file/last-modified-at")) return "changed files";
  if (!query.includes(":block/uuid :block/content")) return "another query";
  return query.includes("[?b ...]") ? "blocks" : "pages";
}

/** The page numbers in a query for pages; undefined for any other call. */
function pagesAsked(query: unknown): readonly number[] | undefined {
  if (typeof query !== "string" || callName("DB.datascriptQuery", query) !== "pages") return undefined;
  return numbersIn(query);
}

function numbersIn(query: unknown): readonly number[] {
  const list = /\(ground \[([\d ]*)\]\)/.exec(String(query))?.[1];
  return list === undefined ? [] : list.split(" ").filter(Boolean).map(Number);
}

/** A signal that is never given, and a progress that nobody watches. */
export function unwatched() {
  return { signal: new AbortController().signal, progress: () => {} };
}
