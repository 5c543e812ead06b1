import { type Arrangement, arrange, type Item, orderBy, withReading } from "./arrange.ts";
import type { Changes } from "./changes.ts";
import type { ListedThread } from "./panel-port.ts";
import type { PanelState } from "./panel-state.ts";
import type { View } from "./view.ts";

/** The list as it stands, and its lines with the open thread's text among them. */
export interface Arranged {
  readonly arrangement: Arrangement;
  readonly items: readonly Item[];
}

const none: readonly ListedThread[] = [];

/** Arranges a state's threads, and does again only what its changes ask for: sorting costs the most, typing needs none. */
export function arranger(): (state: PanelState) => Arranged {
  let sorted: { threads: readonly ListedThread[]; sort: View["sort"]; order: readonly number[] } | undefined;
  let last:
    | { threads: readonly ListedThread[]; ranks: unknown; changes: Changes; view: View; arrangement: Arrangement }
    | undefined;
  let lines: { from: readonly Item[]; open: string | undefined; items: readonly Item[] } | undefined;

  return ({ threads = none, ranks, changes, view, open }) => {
    if (sorted?.threads !== threads || sorted.sort !== view.sort) {
      sorted = { threads, sort: view.sort, order: orderBy(threads, view.sort) };
    }
    if (
      last?.threads !== threads ||
      last.ranks !== ranks ||
      last.changes !== changes ||
      !isSameChoice(last.view, view)
    ) {
      const arrangement = arrange({ threads, ranks, changes, view }, sorted.order);
      last = { threads, ranks, changes, view, arrangement };
    }
    const { arrangement } = last;
    if (lines?.from !== arrangement.items || lines.open !== open?.key) {
      lines = { from: arrangement.items, open: open?.key, items: withReading(arrangement.items, open?.key) };
    }
    return { arrangement, items: lines.items };
  };
}

/** Whether two views pick and order alike; what is searched tells by its ranks. */
function isSameChoice(one: View, other: View): boolean {
  return (
    one === other ||
    (one.traits === other.traits &&
      one.author === other.author &&
      one.sort === other.sort &&
      one.bestFirst === other.bestFirst &&
      one.grouped === other.grouped)
  );
}
