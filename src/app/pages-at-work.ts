import type { PageRef } from "./graph.ts";
import type { PageStore } from "./page-store.ts";

/** The pages that commands of ours are changing at this moment. */
export interface PagesAtWork {
  /** Answers how to end it. */
  begin(page: string): () => void;
  /** Whether one is at work on a page, as far as the page's name is known. */
  holds(page: PageRef, store: PageStore): boolean;
  /** Tells the name of each page once the last command on it has ended. */
  listen(hear: (page: string) => void): void;
}

/** No page. */
export function pagesAtWork(): PagesAtWork {
  const listeners = new Set<(page: string) => void>();
  const counts = new Map<string, number>();
  return {
    begin: (page) => {
      const name = page.toLowerCase();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        const left = (counts.get(name) ?? 0) - 1;
        if (left > 0) return void counts.set(name, left);
        counts.delete(name);
        for (const hear of listeners) hear(page);
      };
    },
    holds: (page, store) => {
      const name = typeof page === "string" ? page : typeof page === "number" ? store.nameOf(page) : undefined;
      return name !== undefined && counts.has(name.toLowerCase());
    },
    listen: (hear) => {
      listeners.add(hear);
    },
  };
}
