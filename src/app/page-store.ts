import type { IndexedThread } from "./indexed-thread.ts";

/** What is known of pages and their threads, by the host's number for the page. */
export interface PageStore {
  has(page: number): boolean;
  holdsThreads(page: number): boolean;
  nameOf(page: number): string | undefined;
  numbers(): Iterable<number>;
  /** By the name in any case. */
  numberOf(name: string): number | undefined;
  /** Keeps what was read of a page, in place of what was known. */
  put(page: number, name: string, threads: readonly IndexedThread[]): void;
  drop(page: number): void;
  /** All threads, the same list until something changes. */
  threads(): readonly IndexedThread[];
  thread(key: string): IndexedThread | undefined;
}

interface Entry {
  readonly name: string;
  readonly threads: readonly IndexedThread[];
}

/**
 * A store without pages. Keys are made unique: where two pages hold the same thread, the one that was read later has its
 * page's name behind it.
 */
export function pageStore(): PageStore {
  const pages = new Map<number, Entry>();
  const byKey = new Map<string, IndexedThread>();
  let list: readonly IndexedThread[] | undefined;

  function drop(page: number): void {
    for (const { key } of pages.get(page)?.threads ?? []) byKey.delete(key);
    if (pages.delete(page)) list = undefined;
  }

  function unique(thread: IndexedThread): IndexedThread {
    let { key } = thread;
    for (let copy = 1; byKey.has(key); copy += 1) key = `${thread.key} ${thread.page}${copy === 1 ? "" : ` ${copy}`}`;
    return key === thread.key ? thread : { ...thread, key };
  }

  return {
    has: (page) => pages.has(page),
    holdsThreads: (page) => (pages.get(page)?.threads.length ?? 0) > 0,
    nameOf: (page) => pages.get(page)?.name,
    numbers: () => pages.keys(),
    numberOf: (name) => {
      const lower = name.toLowerCase();
      for (const [number, page] of pages) if (page.name.toLowerCase() === lower) return number;
      return undefined;
    },
    put: (page, name, read) => {
      drop(page);
      const threads = read.map((thread) => {
        const own = unique(thread);
        byKey.set(own.key, own);
        return own;
      });
      pages.set(page, { name, threads });
      list = undefined;
    },
    drop,
    threads: () => {
      list ??= [...byKey.values()];
      return list;
    },
    thread: (key) => byKey.get(key),
  };
}
