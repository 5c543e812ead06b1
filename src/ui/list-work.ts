import { attempt } from "../app/attempt.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Rank } from "../core/search/search-texts.ts";
import { afterPicture } from "./after-picture.ts";
import { findBatch } from "./find-batch.ts";
import type { Late } from "./late.ts";
import { isAnswered } from "./panel-state.ts";
import type { PanelWork } from "./panel-work.ts";
import type { ThreadSearch } from "./thread-search.ts";
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
  /** Takes what was typed; results come after the picture that shows it. */
  search(typed: string): void;
  /** Waits for the results of what is typed; false where something else is typed before they are there, or the panel left. */
  answered(): Promise<boolean>;
  choose(view: Partial<Omit<View, "query">>): void;
  /** Remembers the view and calls off what is being read. */
  leave(): void;
}

/** What the list works with. */
export type ListMeans = Pick<PanelWork, "port" | "words" | "tell" | "state"> & {
  readonly searching: Late<{ readonly search: ThreadSearch }>;
};

export function listWork(means: ListMeans): ListWork {
  const { port, tell, state } = means;
  let listing: AbortController | undefined;
  const memory = viewMemory(means);
  const waiting = waitingRoom();
  const search = searcher(means, () => waiting.release(true));

  async function refresh(asked: boolean): Promise<void> {
    listing?.abort();
    const own = new AbortController();
    listing = own;
    tell({ happened: "listing", done: 0, of: 0 });
    const progress = (done: number, of: number): void => {
      if (listing === own && !own.signal.aborted) tell({ happened: "listing", done, of });
    };
    const found = await attempt(port.threads({ signal: own.signal, progress }));
    const ranks = found.ok && !own.signal.aborted ? await ranksOf(means, found.value) : undefined;
    if (listing !== own) return;
    if (own.signal.aborted) return tell({ happened: "listing-stopped" });
    if (!found.ok) return tell({ happened: "listing-failed", reason: found.reason });
    const isFirst = state().threads === undefined;
    tell({ happened: "listed", threads: found.value, ranks, troubles: port.troubles(), asked });
    waiting.release(true);
    if (asked && !isFirst) sayWhatChanged(means);
  }

  return {
    refresh,
    async open() {
      const recalled = state().threads === undefined ? attempt(port.recall()) : undefined;
      const facts = await attempt(port.facts());
      if (!facts.ok) return tell({ happened: "listing-failed", reason: facts.reason });
      const { key, dateFormat } = facts.value;
      if (recalled !== undefined || key !== state().graph) {
        const kept = await (recalled ?? attempt(port.recall()));
        const view = readView(kept.ok ? kept.value : undefined);
        waiting.release(false);
        tell({ happened: "graph-opened", graph: key, view });
        if (view.query !== "") void means.searching.there();
      }
      if (dateFormat !== state().dateFormat) tell({ happened: "date-format-known", dateFormat });
      await refresh(false);
      await findBatch(means);
    },
    stop: () => listing?.abort(),
    search(typed) {
      waiting.release(false);
      search(typed);
      memory.later();
    },
    answered: async () => isAnswered(state()) || waiting.wait(),
    choose(view) {
      tell({ happened: "view-chosen", view });
      memory.later();
    },
    leave() {
      waiting.release(false);
      memory.now();
      listing?.abort();
    },
  };
}

/** How well threads match what is searched; typing calls a search off, and then the one that begins here is for the new words. */
async function ranksOf(
  { state, searching }: ListMeans,
  threads: readonly IndexedThread[],
): Promise<readonly Rank[] | undefined> {
  if (state().view.query === "") return undefined;
  const { search } = await searching.there();
  for (;;) {
    const ranks = await search.rank(state().view.query, threads).value;
    if (ranks !== "ended") return ranks;
  }
}

/** Whoever waits for the results of what is typed. */
function waitingRoom(): { readonly wait: () => Promise<boolean>; readonly release: (isAnswered: boolean) => void } {
  let waiting: readonly ((isAnswered: boolean) => void)[] = [];
  return {
    wait: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
      }),
    release: (isAnswered) => {
      const released = waiting;
      waiting = [];
      for (const resolve of released) resolve(isAnswered);
    },
  };
}

/** What was typed is on screen first, however much there is to be searched; the next key calls a search off. */
function searcher({ tell, state, searching }: ListMeans, answered: () => void): (typed: string) => void {
  let isDue = false;
  const begin = async (): Promise<void> => {
    isDue = false;
    const { search } = await searching.there();
    // Typed back to what is listed: results anew would only take the active thread away.
    if (isAnswered(state())) return;
    const { query } = state().view;
    const ranks = await search.rank(query, state().threads ?? []).value;
    if (ranks === "ended" || query !== state().view.query) return;
    tell({ happened: "searched", query, ranks });
    answered();
  };
  return (typed) => {
    searching.now()?.search.stop();
    tell({ happened: "searched", query: typed, ranks: "pending" });
    if (isDue) return;
    isDue = true;
    afterPicture(() => void begin());
  };
}

function sayWhatChanged({ tell, state, words }: ListMeans): void {
  const { added, changed, gone } = state().changes;
  const isNews = added.size + changed.size + gone > 0;
  const sentence = isNews ? words.news(added.size, changed.size, gone) : words.noNews;
  tell({ happened: "said", said: { sentence, tone: "done" } });
}

/** Remembers the view of a graph. What could not be remembered is as it was before: nothing that the user need hear of. */
function viewMemory({ port, state }: ListMeans): { readonly later: () => void; readonly now: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = (): void => {
    timer = undefined;
    void attempt(port.remember(writeView(state().view)));
  };
  return {
    later: () => {
      clearTimeout(timer);
      timer = setTimeout(remember, rest);
    },
    now: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      remember();
    },
  };
}
