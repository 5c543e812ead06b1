import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Changes } from "./changes.ts";
import { changesBetween, noChanges } from "./changes.ts";
import type { PanelEvent } from "./panel-event.ts";
import { firstState, type PanelState } from "./panel-state.ts";
import { reduceSelection } from "./reduce-selection.ts";

type Happening<Name extends PanelEvent["happened"]> = Extract<PanelEvent, { readonly happened: Name }>;

/** The panel after an event. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.happened) {
    case "graph-opened":
      return { ...firstState, dateFormat: state.dateFormat, graph: event.graph, view: event.view };
    case "date-format-known":
      return { ...state, dateFormat: event.dateFormat };
    case "listing":
      return { ...state, listing: { now: "reading", done: event.done, of: event.of } };
    case "listed":
      return listed(state, event);
    case "listing-failed":
      return { ...state, listing: { now: "failed", reason: event.reason } };
    case "listing-stopped":
      return { ...state, listing: { now: state.threads === undefined ? "stopped" : "idle" } };
    case "searched":
      return searched(state, event);
    case "view-chosen":
      return { ...state, view: { ...state.view, ...event.view }, reveal: state.reveal + 1 };
    case "read":
      return { ...state, open: event.open, active: event.open.key };
    case "reading-closed":
      return { ...state, open: undefined };
    case "work-began":
      return { ...state, busy: event.keys[0], own: new Set([...state.own, ...event.keys]), message: undefined };
    case "work-ended":
      return { ...state, busy: undefined };
    case "said":
      return { ...state, message: { ...event.said, number: (state.message?.number ?? 0) + 1 } };
    case "message-dismissed":
      return { ...state, message: undefined };
    case "overlay-opened":
      return { ...state, overlay: event.overlay };
    case "overlay-closed":
      return { ...state, overlay: undefined };
    case "batch-found":
      return { ...state, lastBatch: event.batch };
    case "bulk-asked":
    case "bulk-widened":
    case "bulk-stepped":
      return bulk(state, event);
    default:
      return reduceSelection(state, event);
  }
}

function listed(state: PanelState, { threads, ranks, troubles, asked }: Happening<"listed">): PanelState {
  const isKnown = knownKeys(threads);
  const found = state.threads === undefined ? noChanges : changesBetween(state.threads, threads, state.own);
  return {
    ...state,
    listing: { now: "idle" },
    threads,
    ranks,
    troubles,
    answered: state.view.query,
    changes: asked ? found : joined(state.changes, found, isKnown),
    own: new Set(),
    selected: new Set([...state.selected].filter(isKnown)),
    open: state.open && isKnown(state.open.key) ? state.open : undefined,
  };
}

/** Tells whether a key is among the threads'; nothing is counted while nobody asks. */
function knownKeys(threads: readonly IndexedThread[]): (key: string) => boolean {
  let keys: ReadonlySet<string> | undefined;
  return (key) => {
    keys ??= new Set(threads.map((thread) => thread.key));
    return keys.has(key);
  };
}

/** Changes that were noticed by the way stay marked beside those of the last refresh. */
function joined(known: Changes, found: Changes, isKnown: (key: string) => boolean): Changes {
  if (found.added.size + found.changed.size + found.gone === 0) return known;
  const there = (set: ReadonlySet<string>): readonly string[] => [...set].filter(isKnown);
  return {
    added: new Set([...there(known.added), ...found.added]),
    changed: new Set([...there(known.changed), ...found.changed]),
    gone: known.gone + found.gone,
  };
}

/** A new query shows its best matches from the top. */
function searched(state: PanelState, { query, ranks }: Happening<"searched">): PanelState {
  const view = query === state.view.query ? state.view : { ...state.view, query };
  return ranks === "pending"
    ? { ...state, view }
    : { ...state, view, ranks, answered: query, active: undefined, reveal: state.reveal + 1 };
}

function bulk(state: PanelState, event: Happening<"bulk-asked" | "bulk-widened" | "bulk-stepped">): PanelState {
  if (event.happened === "bulk-asked") {
    const { act, sure, unsure } = event;
    const step = { at: "previewing", done: 0, of: 0 } as const;
    return { ...state, overlay: { show: "bulk", act, sure, unsure, withUnsure: false, step }, message: undefined };
  }
  const { overlay } = state;
  if (overlay?.show !== "bulk") return state;
  if (event.happened === "bulk-widened") return { ...state, overlay: { ...overlay, withUnsure: event.withUnsure } };
  return { ...state, overlay: { ...overlay, step: event.step } };
}
