import type { StandIn } from "../stand-in/stand-in.ts";
import { difference, short } from "./agree.ts";
import type { Bindings } from "./bindings.ts";
import { isRecord, list, record, type Step } from "./recording.ts";

/** An event as the recorder wrote it down. */
export interface ObservedEvent {
  readonly event: string;
  readonly payload: unknown;
}

/** Hears what a subscribed plugin hears. */
export class EventLog {
  readonly #wanted = new Set<string>();
  #heard: ObservedEvent[] = [];

  constructor(standIn: StandIn) {
    standIn.onHook((namespace, type, payload) => {
      const event = nameOf(namespace, type);
      if (this.#wanted.has(event))
        this.#heard.push({ event: event.replace(/:.*/, ""), payload: asRecorded(event, payload) });
    });
  }

  /** `DB.onChanged`, `App.onRouteChanged`; `DB.onBlockChanged:<our uuid>`. */
  subscribe(event: string): void {
    this.#wanted.add(event);
  }

  unsubscribe(event: string): void {
    this.#wanted.delete(event);
  }

  /** What was heard since the last time. */
  take(): readonly ObservedEvent[] {
    const heard = this.#heard;
    this.#heard = [];
    return heard;
  }
}

function nameOf(namespace: string, type: string): string {
  if (namespace === "hook:db" && type.startsWith("block_")) {
    return `DB.onBlockChanged:${type.slice("block_".length).replaceAll("_", "-")}`;
  }
  const words = type.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${namespace === "hook:db" ? "DB" : "App"}.on${words.join("")}`;
}

/** The client hands the parts of a block event over as three arguments. */
function asRecorded(event: string, payload: unknown): unknown {
  if (!event.startsWith("DB.onBlockChanged")) return payload;
  const { block, txData, txMeta } = record(payload);
  return [block, txData, txMeta];
}

/**
 * Compares a run of events. Those of files come in any order among themselves, since Logseq writes its pages in any
 * order; all others must come in the recorded one.
 */
export function eventDifferences(
  theirs: readonly Step[],
  ours: readonly ObservedEvent[],
  bindings: Bindings,
): readonly { readonly at: string; readonly what: string | undefined }[] {
  const [files, others] = parted(theirs.map(({ event, payload }) => ({ event: String(event), payload })));
  const [ourFiles, ourOthers] = parted(ours);
  const inOrder = others.map((event, index) => ({
    at: label(event),
    what: oneDifference(event, ourOthers[index], bindings),
  }));
  const more = ourOthers
    .slice(others.length)
    .map((event) => ({ at: label(event), what: `heard here alone: ${short(event.payload)}` }));
  return [...inOrder, ...more, ...fileDifferences(files, ourFiles, bindings)];
}

function parted(events: readonly ObservedEvent[]): readonly [readonly ObservedEvent[], readonly ObservedEvent[]] {
  const isFile = ({ payload }: ObservedEvent) =>
    list(record(payload)["blocks"]).some((block) => record(block)["path"] !== undefined) &&
    record(payload)["txMeta"] !== null;
  return [events.filter(isFile), events.filter((event) => !isFile(event))];
}

function fileDifferences(
  theirs: readonly ObservedEvent[],
  ours: readonly ObservedEvent[],
  bindings: Bindings,
): readonly { readonly at: string; readonly what: string | undefined }[] {
  const left = [...ours];
  const compared = theirs.map((event) => {
    const at = left.findIndex((other) => difference(event.payload, other.payload, bindings.copy()) === undefined);
    const [found] =
      at === -1 ? left.filter((other) => pathOf(other) === pathOf(event)).slice(0, 1) : left.splice(at, 1);
    return { at: `${label(event)} ${pathOf(event)}`, what: oneDifference(event, found, bindings) };
  });
  const more =
    ours.length > theirs.length ? [{ at: "file events", what: `${theirs.length} there, ${ours.length} here` }] : [];
  return [...compared, ...more];
}

function oneDifference(theirs: ObservedEvent, ours: ObservedEvent | undefined, bindings: Bindings): string | undefined {
  if (ours === undefined) return `not heard here: ${short(theirs.payload)}`;
  if (theirs.event !== ours.event) return `${theirs.event} there, ${ours.event} here`;
  return difference(inRecord(theirs.payload), inRecord(ours.payload), bindings);
}

/** The three arguments of a block event, by name. */
function inRecord(payload: unknown): unknown {
  if (!Array.isArray(payload)) return payload;
  const [block, txData, txMeta] = payload;
  return { block, txData, txMeta };
}

function pathOf({ payload }: ObservedEvent): string {
  const [first] = list(record(payload)["blocks"]);
  return isRecord(first) ? String(first["path"] ?? "") : "";
}

function label({ event, payload }: ObservedEvent): string {
  const op = record(record(payload)["txMeta"])["outlinerOp"];
  return op === undefined ? event : `${event} ${op}`;
}
