import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Rank } from "../core/search/search-texts.ts";
import { groupOf, isSameGroup, type ThreadGroup } from "./group.ts";
import { hasBadges, hasTraits, traitCounter, wanted } from "./traits-of.ts";
import type { Sort, Trait, View } from "./view.ts";

/** The line of a thread. */
export interface ThreadItem {
  readonly kind: "thread";
  readonly key: string;
  readonly thread: IndexedThread;
  /** Among the threads that are shown, from 1. */
  readonly place: number;
  /** Something is to be said of it besides who, what, how many and when: its line is the higher for it. */
  readonly isBadged: boolean;
}

/** One line of the list. */
export type Item =
  | ThreadItem
  | { readonly kind: "heading"; readonly key: string; readonly group: ThreadGroup; readonly threads: number }
  /** The whole text of the thread above it. */
  | { readonly kind: "reading"; readonly key: string; readonly of: string };

/** The list as it stands. */
export interface Arrangement {
  readonly items: readonly Item[];
  readonly shown: number;
  /** How many threads each trait would leave, given the search and the other choices. */
  readonly counts: ReadonlyMap<Trait, number>;
}

const highest = 6;

/**
 * Picks, orders and groups threads by a view. Linear: `order` is that of all threads (`orderBy`), `ranks` tell how well
 * each matches what is searched (undefined while nothing is), and `traits` are each one's as bits (`traitsOf`).
 */
export function arrange(
  threads: readonly IndexedThread[],
  order: readonly number[],
  ranks: readonly Rank[] | undefined,
  traits: readonly number[],
  view: View,
): Arrangement {
  const want = wanted(view.traits);
  const counter = traitCounter(want);
  const best = ranks !== undefined && view.bestFirst;
  const found: number[][] = Array.from({ length: highest + 1 }, () => []);
  for (const index of order) {
    const thread = threads[index];
    const rank = ranks === undefined ? highest : (ranks[index] ?? 0);
    if (thread === undefined || rank === 0 || !isBy(thread, view.author)) continue;
    const set = traits[index] ?? 0;
    counter.count(set);
    if (hasTraits(set, want)) found[best ? rank : highest]?.push(index);
  }
  const lines: ThreadItem[] = [];
  for (const index of found.toReversed().flat()) {
    const thread = threads[index];
    if (thread !== undefined) lines.push(lineOf(thread, traits[index] ?? 0, lines.length + 1));
  }
  const items = view.grouped && !best ? grouped(lines, view.sort) : lines;
  return { items, shown: lines.length, counts: counter.counts() };
}

/** Whether a thread is by an author as a view names one. */
export function isBy(thread: IndexedThread, author: string | undefined): boolean {
  return author === undefined || (thread.author ?? "").toLowerCase() === author;
}

/** The threads' indices in an order. Those without a date come last. */
export function orderBy(threads: readonly IndexedThread[], sort: Sort): readonly number[] {
  const newest = Float64Array.from(threads, (thread) => thread.newest ?? thread.posted ?? Number.NEGATIVE_INFINITY);
  const indices = threads.map((_, index) => index);
  // Of two without a date the difference is no number, and they stay as they are.
  const byDate = (one: number, other: number): number => (newest[other] ?? 0) - (newest[one] ?? 0) || one - other;
  if (sort === "newest") return indices.sort(byDate);
  if (sort === "author") {
    const { compare } = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
    const names = threads.map(({ author }) => author ?? "\uffff");
    return indices.sort((one, other) => compare(names[one] ?? "", names[other] ?? "") || byDate(one, other));
  }
  const by = threads.map(({ synced, tweets }) => (sort === "length" ? tweets : (synced ?? Number.NEGATIVE_INFINITY)));
  return indices.sort((one, other) => descending(by[one], by[other]) || byDate(one, other));
}

/** Puts the whole text of a thread below its line. */
export function withReading(items: readonly Item[], key: string | undefined): readonly Item[] {
  const at = key === undefined ? -1 : items.findIndex((item) => item.kind === "thread" && item.key === key);
  if (at === -1 || key === undefined) return items;
  return items.toSpliced(at + 1, 0, { kind: "reading", key: `reading ${key}`, of: key });
}

function descending(one = 0, other = 0): number {
  return one === other ? 0 : other > one ? 1 : -1;
}

function lineOf(thread: IndexedThread, traits: number, place: number): ThreadItem {
  return { kind: "thread", key: thread.key, thread, place, isBadged: hasBadges(traits) };
}

function grouped(lines: readonly ThreadItem[], sort: Sort): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  for (const [index, { thread }] of lines.entries()) {
    const group = groupOf(thread, sort);
    const next = lines[index + 1];
    if (next !== undefined && isSameGroup(group, groupOf(next.thread, sort))) continue;
    items.push({ kind: "heading", key: `group ${from}`, group, threads: index + 1 - from });
    for (const line of lines.slice(from, index + 1)) items.push(line);
    from = index + 1;
  }
  return items;
}
