import { attempt } from "./attempt.ts";
import type { Graph, GraphNews } from "./graph.ts";
import { freshState, type IndexState } from "./index-state.ts";
import { type After, type NewsBurst, newsBurst } from "./news-burst.ts";
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

/** The graph as it is known, and what hears of its changes. */
interface Watched extends Pick<WatchParts, "graph" | "work"> {
  readonly burst: NewsBurst;
  readonly tell: (news: IndexNews) => void;
  /** A fresh one where nothing of the last holds any more. */
  state: IndexState;
}

/** A watch that hears nothing yet; news about pages are told once they rest. */
export function graphWatch({ graph, now, after, work }: WatchParts): GraphWatch {
  const listeners = new Set<(news: IndexNews) => void>();
  const tell = (news: IndexNews): void => {
    for (const hear of listeners) hear(news);
  };
  const burst = newsBurst({
    now,
    after,
    tell: (files) => {
      for (const file of files) watched.state.marks.mark({ file });
      watched.state.toldAt = now();
      tell("threads-changed");
    },
  });
  const watched: Watched = { graph, work, burst, tell, state: freshState() };
  const hearAll = (all: readonly GraphNews[]): void => {
    for (const news of all) hear(watched, news);
  };
  const { begin, end } = hearing(() => graph.changes(hearAll));
  work.listen((page) => workEnded(watched, page));
  return {
    state: () => watched.state,
    begin,
    end: () => {
      burst.clear();
      return end();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Hearing that has not begun: it begins once, again after its end, and again where it could not. */
function hearing(changes: () => Promise<() => void>): Pick<GraphWatch, "begin" | "end"> {
  let off: Promise<() => void> | undefined;
  return {
    begin: async () => {
      off ??= changes().catch((error: unknown) => {
        off = undefined;
        throw error;
      });
      await off;
    },
    end: async () => {
      (await off)?.();
      off = undefined;
    },
  };
}

function hear(watched: Watched, news: GraphNews): void {
  const { burst } = watched;
  if (news.what === "page") pageTouched(watched, news.page, news.tweets);
  else if (news.what === "file-changed") burst.fileChanged(news.file);
  else if (news.what === "file-written") burst.fileWritten(news.file);
  else if (news.what === "reindexed") forget(watched, "threads-changed");
  else if (news.what === "graph") void lookAtGraph(watched);
  else {
    watched.state.isFound = false;
    burst.touch();
  }
}

function pageTouched({ state, work, burst }: Watched, page: number, tweets: boolean): void {
  const { store, marks, stamps } = state;
  const isRead = store.has(page);
  if (!tweets && !isRead && !stamps.has(page)) return;
  marks.mark(page);
  // A page that is not kept yet may have been asked for already, as it was before.
  if (!work.holds(page, store) && (tweets || !isRead || store.holdsThreads(page))) burst.touch();
}

function workEnded({ state, burst }: Watched, page: string): void {
  const number = state.store.numberOf(page);
  if (number !== undefined || state.isFound) state.marks.mark(number ?? page);
  burst.touch();
}

/** Logseq tells of another graph when there is none, such as when its right sidebar opens (recording 14). */
async function lookAtGraph(watched: Watched): Promise<void> {
  const { key } = watched.state;
  if (key === undefined) return;
  const facts = await attempt(watched.graph.facts());
  const isSame = watched.state.key !== key || (facts.ok && (facts.value.key ?? "") === key);
  if (!isSame) forget(watched, "graph-changed");
}

function forget(watched: Watched, news: IndexNews): void {
  watched.state = freshState();
  watched.burst.clear();
  watched.tell(news);
}
