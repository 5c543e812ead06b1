import type { FoundPage, PagePart } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { longFiles } from "./page-lengths.ts";
import { breath, type ReadingParts } from "./read-marked.ts";

/** Where a question that finds pages takes longer than this, in ms, it is asked in more parts. */
const long = 48;
/** More parts do not make a question shorter: each looks at all files, if only by their numbers. */
const mostParts = 6;
/** Of more pages than this, all are looked at: naming them would cost as much. */
const fewChanged = 500;
/** By how much finding the pages that may hold tweets takes longer than telling all that have a file, at most. */
const byAny = 2;
/** Questions follow each other without a rest as long as they hold the host no longer than one picture takes, in ms. */
const unnoticed = 16;

/**
 * Looks which pages may hold tweets, and marks those that are new, gone or touched: what the host did not tell by itself
 * is noticed here. Once all files have been looked into, one small question tells which pages there are and which files were
 * written since; only those are looked into. A page that is known and not found is read once more: its file may not
 * have been written yet. So is one that could not be read. `goOn` throws when the work is to end; nothing is kept then.
 */
export async function findPages(parts: ReadingParts, state: IndexState, goOn: () => void): Promise<void> {
  const { marks, unreadable } = state;
  const ask = asking(parts, goOn);
  const { pages, ms } = await ask({ any: true });
  const now = stampsOf(pages);
  const changed = pages.filter(({ number, stamp }) => state.seen.get(number) !== stamp).map(({ number }) => number);
  const isKnown = state.seen.size > 0 && now.size > 0 && changed.length <= fewChanged;
  if (isKnown) await heedChanges(ask, state, now, changed);
  else await lookAtAll(ask, state, ms * byAny > long ? [{ parity: "even" }, { parity: "odd" }] : [{}]);
  for (const { page } of unreadable) marks.mark(page);
  state.seen = now;
  state.isFound = true;
}

/** Of pages that are all known, those that came, went or were changed since. */
async function heedChanges(
  ask: AskPart,
  { store, marks, stamps }: IndexState,
  now: ReadonlyMap<number, string>,
  changed: readonly number[],
): Promise<void> {
  const found = changed.length === 0 ? [] : (await ask({ among: changed })).pages;
  const signed = new Set(found.map(({ number }) => number));
  for (const number of changed) {
    if (signed.has(number) || stamps.has(number) || store.has(number)) marks.mark(number);
    if (signed.has(number)) stamps.set(number, now.get(number) ?? "");
    else stamps.delete(number);
  }
  for (const number of stamps.keys()) if (!now.has(number)) stamps.delete(number);
  for (const number of store.numbers()) if (!stamps.has(number)) marks.mark(number);
}

/** Looks into all files, by parts; pages that are not known, or not as they were, are marked. */
async function lookAtAll(ask: AskPart, state: IndexState, parts: readonly PagePart[]): Promise<void> {
  const { store, marks, stamps } = state;
  await measure(ask, state, parts);
  const now = stampsOf(await found(ask, parts));
  for (const [number, stamp] of now) {
    if (stamps.get(number) !== stamp) marks.mark(number);
    stamps.set(number, stamp);
  }
  for (const number of stamps.keys()) if (!now.has(number)) stamps.delete(number);
  for (const number of store.numbers()) if (!now.has(number)) marks.mark(number);
}

function stampsOf(pages: readonly FoundPage[]): ReadonlyMap<number, string> {
  return new Map(pages.map(({ number, stamp }) => [number, stamp]));
}

interface Answer {
  readonly pages: readonly FoundPage[];
  readonly ms: number;
}

type AskPart = (part: PagePart) => Promise<Answer>;

/** Asks for one part after the other; after those that took a while the host may rest. */
function asking({ graph, pause, now }: ReadingParts, goOn: () => void): AskPart {
  let held = 0;
  return async (part) => {
    if (held > unnoticed) {
      await pause(breath);
      held = 0;
    }
    goOn();
    const start = now();
    const pages = await graph.tweetPages(part);
    const ms = now() - start;
    held += ms;
    return { pages, ms };
  };
}

/** Finds out which pages are long; where none is of a length, none is longer. */
async function measure(ask: AskPart, { lengths }: IndexState, parts: readonly PagePart[]): Promise<void> {
  for (const longerThan of longFiles) {
    let isAny = false;
    for (const part of parts) {
      const { pages } = await ask({ ...part, longerThan });
      for (const { number } of pages) lengths.atLeast(number, longerThan);
      isAny ||= pages.length > 0;
    }
    if (!isAny) return;
  }
}

/** All pages that may hold tweets; where a half of them takes too long, the other is asked for in ranges. */
async function found(ask: AskPart, halves: readonly PagePart[]): Promise<readonly FoundPage[]> {
  const all: FoundPage[] = [];
  let parts = halves;
  while (parts.length > 0) {
    const [part = {}, ...rest] = parts;
    const { pages, ms } = await ask(part);
    all.push(...pages);
    parts = rest;
    if (part.parity !== "even" || ms <= long) continue;
    // What was found shows how the numbers lie.
    const numbers = pages.map(({ number }) => number);
    const count = Math.min(mostParts, Math.ceil((2 * ms) / long));
    parts = ranges(numbers, count).map((range) => ({ ...range, parity: "odd" }));
  }
  return all;
}

/** Ranges of numbers that hold as many of the known ones each; the first and the last are open. */
function ranges(known: readonly number[], count: number): readonly PagePart[] {
  const numbers = known.toSorted((one, other) => one - other);
  const edges = Array.from({ length: count - 1 }, (_, at) => numbers[Math.floor(((at + 1) * numbers.length) / count)]);
  return Array.from({ length: count }, (_, at) => {
    const [after, upTo] = [edges[at - 1], edges[at]];
    return { ...(after === undefined ? {} : { after }), ...(upTo === undefined ? {} : { upTo }) };
  });
}
