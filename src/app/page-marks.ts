import type { PageRef } from "./graph.ts";

/** Pages that must be read (again), each once, in the order in which they were marked. */
export interface PageMarks {
  mark(page: PageRef): void;
  /** Takes the mark off: whoever does is about to read the page, and what happens from then on marks it again. */
  unmark(page: PageRef): void;
  all(): readonly PageRef[];
}

export function pageMarks(): PageMarks {
  const marks = new Map<string | number, PageRef>();
  return {
    mark: (page) => {
      marks.set(keyOf(page), page);
    },
    unmark: (page) => {
      marks.delete(keyOf(page));
    },
    all: () => [...marks.values()],
  };
}

function keyOf(page: PageRef): string | number {
  if (typeof page === "object") return `file ${page.file}`;
  return typeof page === "number" ? page : `page ${page.toLowerCase()}`;
}
