import type { ThreadRow } from "../app/list-threads.ts";

/** A thread as the list shows it, its date in words. */
export interface ListedThread extends ThreadRow {
  readonly day: string | undefined;
}

/** What the panel shows. */
export type PanelState =
  | { readonly show: "loading" }
  | { readonly show: "failed"; readonly reason: string }
  | { readonly show: "threads"; readonly threads: readonly ListedThread[] };

/** What can happen to it. */
export type PanelEvent =
  | { readonly happened: "asked" }
  | { readonly happened: "failed"; readonly reason: string }
  | { readonly happened: "listed"; readonly threads: readonly ListedThread[] };

/** The panel after an event. A list that is there stays on screen while it is read again. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.happened) {
    case "asked":
      return state.show === "threads" ? state : { show: "loading" };
    case "failed":
      return { show: "failed", reason: event.reason };
    case "listed":
      return { show: "threads", threads: event.threads };
  }
}
