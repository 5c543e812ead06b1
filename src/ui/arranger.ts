import type { IndexedThread } from "../app/indexed-thread.ts";
import { type Arrangement, arrange, type Item, orderBy, withReading } from "./arrange.ts";
import { lastOf } from "./last-of.ts";
import type { PanelState } from "./panel-state.ts";
import { traitsOf } from "./traits-of.ts";
import type { View } from "./view.ts";

/** The list as it stands, and its lines with the open thread's text among them. */
export interface Arranged {
  readonly arrangement: Arrangement;
  readonly items: readonly Item[];
  readonly summary: Summary;
}

/** What is to be known of all threads together. */
export interface Summary {
  readonly interrupted: number;
  /** Whether it is known of any when Readwise brought it. */
  readonly hasSyncs: boolean;
}

const none: readonly IndexedThread[] = [];

/** Arranges a state's threads, and does again only what its changes ask for: sorting costs the most, typing needs none. */
export function arranger(): (state: PanelState) => Arranged {
  const order = lastOf(orderBy);
  const traits = lastOf((threads: readonly IndexedThread[], changes: PanelState["changes"]) =>
    threads.map((thread) => traitsOf(thread, changes)),
  );
  const arrangement = lastOf(arrange, isSameChoice);
  const items = lastOf(withReading);
  const summary = lastOf(summaryOf);
  return ({ threads = none, ranks, changes, view, open }) => {
    const arranged = arrangement(threads, order(threads, view.sort), ranks, traits(threads, changes), view);
    return { arrangement: arranged, items: items(arranged.items, open?.key), summary: summary(threads) };
  };
}

function summaryOf(threads: readonly IndexedThread[]): Summary {
  return {
    interrupted: threads.filter(({ interrupted }) => interrupted).length,
    hasSyncs: threads.some(({ synced }) => synced !== undefined),
  };
}

/** Two views that differ in what is typed alone pick and order alike: the ranks tell what is searched. */
function isSameChoice(one: unknown, other: unknown): boolean {
  return one === other || (isView(one) && isView(other) && choiceOf(one) === choiceOf(other));
}

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null && "bestFirst" in value;
}

function choiceOf({ traits, author, sort, bestFirst, grouped }: View): string {
  return JSON.stringify([traits, author ?? null, sort, bestFirst, grouped]);
}
