import type { FoundPage, PagePart } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { longFiles } from "./page-weights.ts";
import { breath, type ReadingParts } from "./read-marked.ts";

/** Where a question that finds pages takes longer than this, in ms, it is asked in more parts. */
const long = 48;
/** More parts do not make a question shorter: each looks at all files, if only by their numbers. */
const mostParts = 6;
/** By how much finding all pages takes longer than finding those of the longest files, at most. */
const byLongest = 4;

/**
 * Looks which pages may hold tweets, and marks those that are new, gone or touched: what the host did not tell by itself
 * is noticed here. A page that is known and not found is read once more: its file may not have been written yet. So is one
 * that could not be read. `goOn` throws when the work is to end; nothing is kept of it then.
 */
export async function findPages(parts: ReadingParts, state: IndexState, goOn: () => void): Promise<void> {
  const { store, marks, stamps, unreadable } = state;
  const ask = asking(parts, goOn);
  if (stamps.size === 0) await weigh(ask, state);
  const numbers = new Set<number>();
  for (const { number, stamp } of await found(ask, state)) {
    numbers.add(number);
    if (stamps.get(number) !== stamp) marks.mark(number);
    stamps.set(number, stamp);
  }
  for (const number of stamps.keys()) if (!numbers.has(number)) stamps.delete(number);
  for (const number of store.numbers()) if (!numbers.has(number)) marks.mark(number);
  for (const { page } of unreadable) marks.mark(page);
  state.isFound = true;
}

interface Answer {
  readonly pages: readonly FoundPage[];
  readonly ms: number;
}

type AskPart = (part: PagePart) => Promise<Answer>;

/** Asks for one part after the other; after one that took a while the host may rest. */
function asking({ graph, pause, now }: ReadingParts, goOn: () => void): AskPart {
  let before = 0;
  return async (part) => {
    if (before > breath) await pause(breath);
    goOn();
    const start = now();
    const pages = await graph.tweetPages(part);
    before = now() - start;
    return { pages, ms: before };
  };
}

/** Finds out which pages are long; the first question, as cheap as can be, shows how large the graph is. */
async function weigh(ask: AskPart, state: IndexState): Promise<void> {
  for (const [at, longerThan] of longFiles.entries()) {
    const { pages, ms } = await ask({ longerThan });
    for (const { number } of pages) state.weights.atLeast(number, longerThan);
    if (at === 0 && ms * byLongest > long) state.findingParts = 2;
  }
}

/** All pages that may hold tweets, in as many parts as the last ones took. */
async function found(ask: AskPart, state: IndexState): Promise<readonly FoundPage[]> {
  const all: FoundPage[] = [];
  const times: number[] = [];
  for (let parts = partsOf([...state.stamps.keys()], state.findingParts); parts.length > 0; ) {
    const [part = {}, ...rest] = parts;
    const { pages, ms } = await ask(part);
    all.push(...pages);
    times.push(ms);
    parts = rest;
    if (part.parity !== "even" || ms <= long) continue;
    // Of a graph that is not known yet, what was found shows how the numbers lie.
    const numbers = pages.map(({ number }) => number);
    const count = Math.min(mostParts, Math.ceil((2 * ms) / long));
    parts = ranges(numbers, count).map((range) => ({ ...range, parity: "odd" }));
  }
  state.findingParts = partsAfter(times);
  return all;
}

/** How many parts the next time takes, from how long each one took. */
function partsAfter(times: readonly number[]): number {
  const longest = Math.max(...times);
  if (longest > long) return Math.min(mostParts, times.length + 1);
  if (times.reduce((sum, ms) => sum + ms, 0) < long) return 1;
  return longest < long / 2 ? times.length - 1 : times.length;
}

function partsOf(known: readonly number[], count: number): readonly PagePart[] {
  if (count === 1) return [{}];
  return known.length === 0 ? [{ parity: "even" }, { parity: "odd" }] : ranges(known, count);
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
