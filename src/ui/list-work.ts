import { attempt } from "../app/attempt.ts";
import type { PanelWork } from "./panel-work.ts";
import { threadSearch } from "./thread-search.ts";
import { readView, type View, writeView } from "./view.ts";

/** How long the view must rest before it is remembered, in ms. */
const rest = 1_000;

/** What the user does with the list as a whole. */
export interface ListWork {
  /** Shows the list of the graph that is open, read again. */
  open(): Promise<void>;
  /** Reads the list again; `asked` by the user, who is told what is different. */
  refresh(asked: boolean): Promise<void>;
  stop(): void;
  search(typed: string): void;
  /** Searches once more: near misses can be found by now. */
  searchAgain(): void;
  choose(view: Partial<Omit<View, "query">>): void;
  /** Remembers the view and calls off what is being read. */
  leave(): void;
}

export function listWork({ port, words, tell, state, nearMisses }: PanelWork): ListWork {
  const search = threadSearch(nearMisses);
  let listing: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const remember = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // What could not be remembered is as it was the time before: nothing that the user need hear of.
    void attempt(port.remember(writeView(state().view)));
  };
  const rememberLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, rest);
  };

  async function refresh(asked: boolean): Promise<void> {
    listing?.abort();
    const own = new AbortController();
    listing = own;
    const isOver = (): boolean => listing !== own;
    tell({ happened: "listing", done: 0, of: 0 });
    const progress = (done: number, of: number): void => {
      if (!isOver() && !own.signal.aborted) tell({ happened: "listing", done, of });
    };
    const found = await attempt(port.threads({ signal: own.signal, progress }));
    if (isOver()) return;
    if (own.signal.aborted) return tell({ happened: "listing-stopped" });
    if (!found.ok) return tell({ happened: "listing-failed", reason: found.reason });
    let ranks = await search(state().view.query, found.value).value;
    // Typing calls a search off; the one that begins here is for what is typed by then.
    while (ranks === "ended") ranks = await search(state().view.query, found.value).value;
    if (isOver()) return;
    const isFirst = state().threads === undefined;
    tell({ happened: "listed", threads: found.value, ranks, asked });
    if (!asked || isFirst) return;
    const { added, changed, gone } = state().changes;
    const isNews = added.size + changed.size + gone > 0;
    const sentence = isNews ? words.news(added.size, changed.size, gone) : words.noNews;
    tell({ happened: "said", said: { sentence, tone: "done" } });
  }

  function searchFor(typed: string): void {
    const found = search(typed, state().threads ?? []);
    tell({ happened: "searched", query: typed, ranks: found.done ? found.value : "pending" });
    if (found.done) return;
    void found.value.then((ranks) => {
      if (ranks !== "ended") tell({ happened: "searched", query: typed, ranks });
    });
  }

  return {
    refresh,
    async open() {
      const facts = await attempt(port.facts());
      if (!facts.ok) return tell({ happened: "listing-failed", reason: facts.reason });
      const { key, dateFormat } = facts.value;
      if (state().threads === undefined || key !== state().graph) {
        const kept = await attempt(port.recall());
        tell({ happened: "graph-opened", graph: key, view: readView(kept.ok ? kept.value : undefined) });
      }
      if (dateFormat !== state().dateFormat) tell({ happened: "date-format-known", dateFormat });
      await refresh(false);
    },
    stop: () => listing?.abort(),
    search(typed) {
      searchFor(typed);
      rememberLater();
    },
    searchAgain() {
      const { threads, view } = state();
      if (threads !== undefined && view.query !== "") searchFor(view.query);
    },
    choose(view) {
      tell({ happened: "view-chosen", view });
      rememberLater();
    },
    leave() {
      if (timer !== undefined) remember();
      listing?.abort();
    },
  };
}
