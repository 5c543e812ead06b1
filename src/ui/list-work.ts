import { attempt } from "../app/attempt.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { Rank } from "../core/search/search-texts.ts";
import { afterPicture } from "./after-picture.ts";
import { findBatch } from "./find-batch.ts";
import type { Late } from "./late.ts";
import { isAnswered } from "./panel-state.ts";
import type { PanelWork } from "./panel-work.ts";
import type { ThreadSearch } from "./thread-search.ts";
import { readView, type View } from "./view.ts";
import { viewMemory } from "./view-memory.ts";

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
  const { tell, state } = means;
  const memory = viewMemory(means);
  const waiting = waitingRoom();
  const answered = (): void => waiting.release(true);
  const listing = lister(means, answered);
  const search = searcher(means, answered);
  return {
    refresh: listing.read,
    async open() {
      if (!(await recognize(means, () => waiting.release(false)))) return;
      await listing.read(false);
      await findBatch(means);
    },
    stop: listing.stop,
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
      listing.stop();
    },
  };
}

/** Looks which graph is open; of another one than before, the view is what was remembered. False where that cannot be told. */
async function recognize({ port, tell, state, searching }: ListMeans, another: () => void): Promise<boolean> {
  const recalled = state().threads === undefined ? attempt(port.recall()) : undefined;
  const facts = await attempt(port.facts());
  if (!facts.ok) {
    tell({ happened: "listing-failed", reason: facts.reason });
    return false;
  }
  const { key, dateFormat } = facts.value;
  if (recalled !== undefined || key !== state().graph) {
    const kept = await (recalled ?? attempt(port.recall()));
    const view = readView(kept.ok ? kept.value : undefined);
    another();
    tell({ happened: "graph-opened", graph: key, view });
    if (view.query !== "") void searching.there();
  }
  if (dateFormat !== state().dateFormat) tell({ happened: "date-format-known", dateFormat });
  return true;
}

/** Reads the list, one reading at a time: the next calls off the last. */
function lister(
  means: ListMeans,
  listed: () => void,
): { readonly read: ListWork["refresh"]; readonly stop: () => void } {
  const { port, tell, state } = means;
  let current: AbortController | undefined;
  return {
    async read(asked) {
      current?.abort();
      const own = new AbortController();
      current = own;
      tell({ happened: "listing", done: 0, of: 0 });
      const progress = (done: number, of: number): void => {
        if (current === own && !own.signal.aborted) tell({ happened: "listing", done, of });
      };
      const found = await attempt(port.threads({ signal: own.signal, progress }));
      const ranks = found.ok && !own.signal.aborted ? await ranksOf(means, found.value) : undefined;
      if (current !== own) return;
      if (own.signal.aborted) return tell({ happened: "listing-stopped" });
      if (!found.ok) return tell({ happened: "listing-failed", reason: found.reason });
      const isFirst = state().threads === undefined;
      tell({ happened: "listed", threads: found.value, ranks, troubles: port.troubles(), asked });
      listed();
      if (asked && !isFirst) sayWhatChanged(means);
    },
    stop: () => current?.abort(),
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
