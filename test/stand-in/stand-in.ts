import type { Engine } from "./api/engine.ts";
import { methods } from "./api/methods.ts";
import type { Clock } from "./clock.ts";
import { type FaultHow, Faults, type Matcher } from "./faults.ts";
import { type ChangeEvent, changeEvent } from "./graph/change-events.ts";
import { Editor } from "./graph/editor.ts";
import { FileWriter } from "./graph/file-writer.ts";
import { Graph } from "./graph/graph.ts";
import { History } from "./graph/history.ts";
import { openGraph } from "./graph/open-graph.ts";
import { Router } from "./graph/routes.ts";
import { Sidebars } from "./graph/sidebars.ts";
import { Refused } from "./graph/storage.ts";
import { noQueries } from "./query/no-queries.ts";
import type { CreateQueryEngine } from "./query/query-engine.ts";
import { createUser, type User } from "./user.ts";

export interface StandInOptions {
  /** Page files and `logseq/config.edn` by path relative to the graph. */
  readonly files: ReadonlyMap<string, string>;
  readonly clock: Clock;
  readonly newUuid: () => string;
  /** Name and folder that the graph says it has. */
  readonly place?: { readonly name: string; readonly path: string };
  /** What Logseq speaks, such as `zh-CN`; American English unless given. */
  readonly language?: string | undefined;
  /** Datalog; without it `datascriptQuery` rejects. */
  readonly queries?: CreateQueryEngine;
  /** Puts more into the graph than its files say, before anybody looks at it. */
  readonly grow?: (graph: Graph) => void;
}

/** What a person sees of the app besides the pages. */
export interface ScreenState {
  /** Page name or the zoomed block's uuid; null on the journals home. */
  readonly at: string | null;
  readonly anchor: string | null;
  /** Grows with each navigation. */
  readonly visit: number;
  readonly theme: "light" | "dark";
  readonly leftSidebar: boolean;
  readonly rightSidebar: boolean;
  /** uuids of pages and blocks, topmost first. */
  readonly sidebarItems: readonly string[];
  readonly editing: {
    readonly uuid: string;
    readonly text: string;
    readonly cursor: number;
    readonly focused: boolean;
  } | null;
  readonly selected: readonly string[];
  readonly messages: readonly { readonly key: string; readonly text: string; readonly status: string | undefined }[];
  /** URLs that the app was asked to open, in order. */
  readonly opened: readonly string[];
}

/** What a plugin hears: `hook:db` `changed`, `hook:db` `block_<uuid>`, `hook:app` `route_changed`, … */
type HookListener = (namespace: string, type: string, payload: unknown) => void;

/** A small Logseq OG in memory, for file graphs. */
export interface StandIn {
  /**
   * One method of the plugin API by its name in snake case. Rejects with what the host rejects with; "Not existed
   * method #…" for a method that it lacks.
   */
  readonly call: (method: string, args?: readonly unknown[]) => Promise<unknown>;
  /** The same for whoever draws the screen: no fault stands in its way. */
  readonly look: (method: string, args?: readonly unknown[]) => Promise<unknown>;
  readonly onHook: (listener: HookListener) => () => void;
  /** Called after each change of the graph or of `state`. */
  readonly onChange: (listener: () => void) => () => void;
  readonly state: () => ScreenState;
  readonly user: User;
  /** The graph's files as they will be when all that waits is written. */
  readonly files: () => ReadonlyMap<string, string>;
  /** The files as they are on disk now: pages are written up to a second after a change. */
  readonly disk: () => ReadonlyMap<string, string>;
  /** Makes calls go wrong; returns how to end it. */
  readonly fail: (matcher: Matcher, how: FaultHow) => () => void;
}

export function createStandIn(options: StandInOptions): StandIn {
  const hooks = new Set<HookListener>();
  const changes = new Set<() => void>();
  const faults = new Faults();
  const tell: HookListener = (...event) => {
    for (const listener of hooks) listener(...event);
  };
  const changed = () => {
    for (const listener of changes) listener();
  };
  const home = new Map<string, string>();
  let openings = 0;
  const open = (files: ReadonlyMap<string, string>) => {
    openings += 1;
    const own = openings;
    // What a graph that was closed still had to do is heard by nobody.
    const ifOpen: HookListener = (...event) => (own === openings ? tell(...event) : undefined);
    return listen(openParts({ ...options, files }, { tell: ifOpen, changed, home }), ifOpen, changed);
  };
  let parts = open(options.files);
  const reopen = () => {
    parts = open(parts.writer.current());
    changed();
  };
  return {
    call: (method, args = []) => faults.around(method, args, () => answer(parts, method, args)),
    look: (method, args = []) => answer(parts, method, args),
    onHook: (listener) => added(hooks, listener),
    onChange: (listener) => added(changes, listener),
    state: () => stateOf(parts),
    user: createUser(() => parts, reopen, changed),
    files: () => parts.writer.current(),
    disk: () => parts.writer.disk,
    fail: (matcher, how) => faults.add({ matcher, how }),
  };
}

/** What stays when the graph is opened again. */
type Lasting = Pick<Engine, "tell" | "changed" | "home">;

function openParts(options: StandInOptions, { tell, changed, home }: Lasting): Engine {
  const { files, clock, newUuid, place = { name: "graph", path: "/graph" }, queries = noQueries } = options;
  const graph = new Graph(clock, newUuid);
  openGraph(graph, files);
  options.grow?.(graph);
  const router = new Router(graph);
  const history = new History(graph, () => router.place());
  // Making today's journal is the app's own first step, undone last of all (recording 12).
  history.addEmptyStep("");
  return {
    graph,
    router,
    history,
    writer: new FileWriter(graph, files),
    editor: new Editor(graph),
    sidebars: new Sidebars(tell, changed),
    queries: queries(graph.store),
    place,
    theme: { mode: "light" },
    language: options.language ?? "en-US",
    home,
    messages: [],
    opened: [],
    changed,
    tell,
  };
}

/** Passes on what the parts tell. */
function listen(parts: Engine, tell: HookListener, changed: () => void): Engine {
  const { graph, router, editor, queries } = parts;
  graph.onReport((report) => {
    queries.changed(report.datoms);
    const event = changeEvent(graph.store, report);
    if (event !== undefined) tellChange(event, tell);
    changed();
  });
  router.onChange((route) => {
    tell("hook:app", "route_changed", route);
    changed();
  });
  editor.onChange(changed);
  return parts;
}

function tellChange(event: ChangeEvent, tell: HookListener): void {
  tell("hook:db", "changed", event);
  const { txData, txMeta } = event;
  for (const block of event.blocks) {
    const uuid = block["uuid"];
    if (typeof uuid !== "string") continue;
    const own = txData.filter(([entity]) => entity === block["id"]);
    tell("hook:db", `block_${uuid.replaceAll("-", "_")}`, { block, txData: own, txMeta });
  }
}

async function answer(parts: Engine, method: string, args: readonly unknown[]): Promise<unknown> {
  const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (run === undefined) throw new Error(`Not existed method #${method}`);
  try {
    return await run(parts, ...args);
  } catch (failure) {
    throw failure instanceof Refused ? failure.value : failure;
  }
}

function stateOf({ router, theme, sidebars, editor, messages, opened }: Engine): ScreenState {
  const { editing } = editor;
  return {
    at: router.at,
    anchor: router.anchor,
    visit: router.visit,
    theme: theme.mode,
    leftSidebar: sidebars.left,
    rightSidebar: sidebars.right,
    sidebarItems: sidebars.items,
    editing:
      editing?.shown === true
        ? { uuid: editing.uuid, text: editing.text, cursor: editing.cursor, focused: editing.focused }
        : null,
    selected: editor.selected,
    messages: [...messages],
    opened: [...opened],
  };
}

function added<T>(set: Set<T>, member: T): () => void {
  set.add(member);
  return () => set.delete(member);
}
