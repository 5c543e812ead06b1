import type { PanelWork } from "./panel-work.ts";

/** Where the active thread moves to: so many threads on, or an end of the list. */
export type Move = number | "first" | "last";

/** What the user does to make threads active or selected. */
export interface SelectionWork {
  move(to: Move): void;
  /** Selects a thread, or no longer; with `range` all from the last one to this. */
  select(key: string, range: boolean): void;
  /** Selects all threads that are shown. */
  selectAll(): void;
}

export function selectionWork({ tell, state, items }: PanelWork): SelectionWork {
  const shown = (): readonly string[] => items().flatMap(({ kind, key }) => (kind === "thread" ? [key] : []));
  return {
    move(to) {
      const keys = shown();
      const now = keys.indexOf(state().active ?? "");
      const last = keys.length - 1;
      const from = now === -1 && typeof to === "number" ? (to > 0 ? -1 : 0) : now;
      const target = to === "first" ? 0 : to === "last" ? last : Math.min(Math.max(from + to, 0), last);
      const key = keys[target];
      if (key !== undefined) tell({ happened: "activated", key, reveal: true });
    },
    select(key, range) {
      const keys = shown();
      const from = keys.indexOf(state().anchor ?? "");
      const to = keys.indexOf(key);
      if (!range || from === -1 || to === -1) return tell({ happened: "select-toggled", key });
      const between = keys.slice(Math.min(from, to), Math.max(from, to) + 1);
      tell({ happened: "selected", keys: between, active: key });
    },
    selectAll: () => tell({ happened: "selected", keys: shown(), active: undefined }),
  };
}
