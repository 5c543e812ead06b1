import type { Rank } from "../core/search/search-texts.ts";
import type { Changes } from "./changes.ts";
import { groupOf, isSameGroup, type ThreadGroup } from "./group.ts";
import type { ListedThread } from "./panel-port.ts";
import { hasTraits, traitCounter, traitsOf, wanted } from "./traits-of.ts";
import type { Sort, Trait, View } from "./view.ts";

/** One line of the list. */
export type Item =
  /** `place` among the threads, from 1. */
  | { readonly kind: "thread"; readonly key: string; readonly thread: ListedThread; readonly place: number }
  | { readonly kind: "heading"; readonly key: string; readonly group: ThreadGroup; readonly threads: number }
  /** The whole text of the thread above it. */
  | { readonly kind: "reading"; readonly key: string };

/** The list as it stands. */
export interface Arrangement {
  readonly items: readonly Item[];
  readonly shown: number;
  /** How many threads each trait would leave, given the search and the other choices. */
  readonly counts: ReadonlyMap<Trait, number>;
}

/** What is to be put in order: threads, and how well each matches what is searched (undefined while nothing is). */
export interface Arrangeable {
  readonly threads: readonly ListedThread[];
  readonly ranks: readonly Rank[] | undefined;
  readonly changes: Changes;
  readonly view: View;
}

const highest = 6;

/** Picks, orders and groups threads by a view. Linear: `order` is that of all threads (`orderBy`). */
export function arrange({ threads, ranks, changes, view }: Arrangeable, order: readonly number[]): Arrangement {
  const want = wanted(view.traits);
  const counter = traitCounter(want);
  const byRank: ListedThread[][] = Array.from({ length: highest + 1 }, () => []);
  const best = ranks !== undefined && view.bestFirst;
  for (const index of order) {
    const thread = threads[index];
    const rank = ranks === undefined ? highest : (ranks[index] ?? 0);
    if (thread === undefined || rank === 0 || !isBy(thread, view.author)) continue;
    const set = traitsOf(thread, changes);
    counter.count(set);
    if (hasTraits(set, want)) byRank[best ? rank : highest]?.push(thread);
  }
  const shown = byRank.toReversed().flat();
  const items = view.grouped && !best ? grouped(shown, view.sort) : shown.map(asItem);
  return { items, shown: shown.length, counts: counter.counts() };
}

/** Whether a thread is by an author as a view names one. */
export function isBy(thread: ListedThread, author: string | undefined): boolean {
  return author === undefined || (thread.author ?? "").toLowerCase() === author;
}

/** The threads' indices in an order. Those without a date come last. */
export function orderBy(threads: readonly ListedThread[], sort: Sort): readonly number[] {
  const newest = threads.map((thread) => thread.newest ?? thread.posted ?? Number.NEGATIVE_INFINITY);
  const indices = threads.map((_, index) => index);
  const byDate = (one: number, other: number): number => descending(newest[one], newest[other]) || one - other;
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
  return items.toSpliced(at + 1, 0, { kind: "reading", key });
}

function descending(one = 0, other = 0): number {
  return one === other ? 0 : other > one ? 1 : -1;
}

function asItem(thread: ListedThread, index: number): Item {
  return { kind: "thread", key: thread.key, thread, place: index + 1 };
}

function grouped(threads: readonly ListedThread[], sort: Sort): readonly Item[] {
  const items: Item[] = [];
  let from = 0;
  for (const [index, thread] of threads.entries()) {
    const group = groupOf(thread, sort);
    const next = threads[index + 1];
    if (next !== undefined && isSameGroup(group, groupOf(next, sort))) continue;
    items.push({ kind: "heading", key: `group ${from}`, group, threads: index + 1 - from });
    items.push(...threads.slice(from, index + 1).map((one, at) => asItem(one, from + at)));
    from = index + 1;
  }
  return items;
}
