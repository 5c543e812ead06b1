import { type Recognition, usualRecognition } from "../core/tweet/recognition.ts";
import { attempt } from "./attempt.ts";
import type { Graph } from "./graph.ts";
import { graphWatch, type IndexNews } from "./graph-watch.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { listThreads } from "./list-threads.ts";
import type { ListTroubles } from "./list-troubles.ts";
import type { After } from "./news-burst.ts";
import { type PagesAtWork, pagesAtWork } from "./pages-at-work.ts";
import type { Shelf } from "./shelf.ts";
import type { Task } from "./task.ts";

/** What the index needs of the world. */
export interface IndexParts {
  readonly graph: Graph;
  readonly shelf: Shelf;
  readonly pause: (ms: number) => Promise<void>;
  /** A clock that never goes back, in ms. */
  readonly now: () => number;
  readonly after: After;
  /** Where commands say on which pages they are at work; the index's own place unless given. */
  readonly work?: PagesAtWork;
  /** How tweet pages are told at this moment; as usual unless given. */
  readonly recognition?: () => Recognition;
}

/** The threads of the open graph, kept up to date by reading what changed, and nothing before somebody asks. */
export interface ThreadIndex {
  /**
   * Every thread, as up to date as the graph; the same objects for pages that were not changed. Progress counts the pages
   * to be read. Rejects when it is called off, when another graph is opened, and with NoAnswer when the host keeps quiet;
   * what was read until then is kept, and the next call goes on from there.
   */
  threads(task: Task): Promise<readonly IndexedThread[]>;
  /** A thread that was listed; asks nobody. */
  thread(key: string): IndexedThread | undefined;
  /**
   * Says that a command of ours is at work on a page until the answer is called: until then the page is neither read nor
   * its changes told, afterwards it is read anew. Called at once, it says that something about the page was decided.
   */
  working(page: string): () => void;
  listen(hear: (news: IndexNews) => void): () => void;
  /** Pages that could not be read, and whether the user's decisions could not be. */
  troubles(): ListTroubles;
  /** Hears nothing more of the graph. */
  close(): Promise<void>;
}

/**
 * An index that has read nothing. One listing is under way at a time; further calls wait for it, and share its progress.
 * A command that needs one page reads that page by itself and waits for nothing here.
 */
export function threadIndex(parts: IndexParts): ThreadIndex {
  const { graph, shelf, pause, now, after, recognition = () => usualRecognition, work = pagesAtWork() } = parts;
  const watch = graphWatch({ graph, now, after, work });
  const watchers = new Set<Task["progress"]>();
  let latest: Promise<unknown> = Promise.resolve();

  const progress = (done: number, all: number): void => {
    for (const watcher of watchers) watcher(done, all);
  };

  async function threads(task: Task): Promise<readonly IndexedThread[]> {
    watchers.add(task.progress);
    const own = latest.then(() =>
      listThreads({ graph, shelf, pause, now, recognition, work, watch }, { ...task, progress }),
    );
    latest = attempt(own);
    try {
      return await own;
    } finally {
      watchers.delete(task.progress);
    }
  }

  return {
    threads,
    thread: (key) => watch.state().store.thread(key),
    working: work.begin,
    listen: watch.listen,
    troubles: () => {
      const { unreadable, isWordDamaged } = watch.state();
      return { isWordDamaged, unreadPages: unreadable.length, reason: unreadable[0]?.reason ?? "" };
    },
    close: watch.end,
  };
}
