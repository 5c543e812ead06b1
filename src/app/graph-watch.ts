import { attempt } from "./attempt.ts";
import type { Graph, GraphNews } from "./graph.ts";
import { freshState, type IndexState } from "./index-state.ts";
import { type After, newsBurst } from "./news-burst.ts";
import type { PagesAtWork } from "./pages-at-work.ts";

/** What happened to what the index holds. */
export type IndexNews =
  /** Pages changed: what was listed may no longer be right. */
  | "threads-changed"
  /** Another graph is open. */
  | "graph-changed";

/** What a watch is made from; `now` is in ms. */
export interface WatchParts {
  readonly graph: Graph;
  readonly now: () => number;
  readonly after: After;
  readonly work: PagesAtWork;
}

/** Hears what happens to the graph, and marks in the index what must be read again. */
export interface GraphWatch {
  /** What is known of the graph that is open; another one after it was changed or indexed anew. */
  state(): IndexState;
  /** Begins to hear, if it does not yet. */
  begin(): Promise<void>;
  end(): Promise<void>;
  listen(hear: (news: IndexNews) => void): () => void;
}

/** A watch that hears nothing yet; news about pages are told once they rest. */
export function graphWatch({ graph, now, after, work }: WatchParts): GraphWatch {
  const listeners = new Set<(news: IndexNews) => void>();
  let state = freshState();
  let off: Promise<() => void> | undefined;

  const tell = (news: IndexNews): void => {
    for (const hear of listeners) hear(news);
  };
  const burst = newsBurst({
    now,
    after,
    tell: (files) => {
      for (const file of files) state.marks.mark({ file });
      state.toldAt = now();
      tell("threads-changed");
    },
  });
  work.listen((page) => {
    const number = state.store.numberOf(page);
    if (number !== undefined || state.isFound) state.marks.mark(number ?? page);
    burst.touch();
  });

  function forget(news: IndexNews): void {
    state = freshState();
    burst.clear();
    tell(news);
  }

  /** Logseq tells of another graph when there is none, such as when its right sidebar opens (recording 14). */
  async function lookAtGraph(): Promise<void> {
    const { key } = state;
    if (key === undefined) return;
    const facts = await attempt(graph.facts());
    const isSame = state.key !== key || (facts.ok && (facts.value.key ?? "") === key);
    if (!isSame) forget("graph-changed");
  }

  function pageTouched(page: number, tweets: boolean): void {
    const { store, marks, stamps } = state;
    const isRead = store.has(page);
    if (!tweets && !isRead && !stamps.has(page)) return;
    marks.mark(page);
    // A page that is not kept yet may have been asked for already, as it was before.
    if (!work.holds(page, store) && (tweets || !isRead || store.holdsThreads(page))) burst.touch();
  }

  function hear(news: GraphNews): void {
    if (news.what === "page") pageTouched(news.page, news.tweets);
    else if (news.what === "file-changed") burst.fileChanged(news.file);
    else if (news.what === "file-written") burst.fileWritten(news.file);
    else if (news.what === "reindexed") forget("threads-changed");
    else if (news.what === "graph") void lookAtGraph();
    else {
      state.isFound = false;
      burst.touch();
    }
  }

  return {
    state: () => state,
    begin: async () => {
      off ??= graph.changes((news) => news.forEach(hear));
      const begun = await attempt(off);
      if (begun.ok) return;
      const failed = off;
      off = undefined;
      await failed;
    },
    end: async () => {
      burst.clear();
      (await off)?.();
      off = undefined;
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
