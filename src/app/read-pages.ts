import { attempt, NoAnswer } from "./attempt.ts";
import type { Graph, HostPage, PageRef } from "./graph.ts";

/** A page that could not be read, and why. */
export interface Unreadable {
  readonly page: PageRef;
  readonly reason: string;
}

/** What became of pages that were asked for; those in neither list are not there. */
export interface ReadPages {
  readonly pages: readonly HostPage[];
  readonly unreadable: readonly Unreadable[];
  /** When the host gave its last answer, by the clock that was given. */
  readonly answered: number;
}

/**
 * Reads pages by one question. Where the host refuses, the pages are asked for by halves until the one is alone that it
 * cannot give: one damaged page must not hide the others. `took` hears how long the host took for pages that one answer
 * gave, in ms. Rejects with NoAnswer when the host does not answer in time.
 */
export async function readPages(
  graph: Graph,
  which: readonly PageRef[],
  took: (pages: readonly PageRef[], ms: number) => void,
  now: () => number,
): Promise<ReadPages> {
  const start = now();
  let answered = start;
  let answers = 0;
  const read = await attempt(
    graph.pages(which, {
      answered: () => {
        answered = now();
        answers += 1;
      },
    }),
  );
  if (read.ok) {
    if (answers === 1) took(which, answered - start);
    return { pages: read.value, unreadable: [], answered };
  }
  if (read.unanswered) throw new NoAnswer("pages");
  const [page] = which;
  if (page === undefined) return { pages: [], unreadable: [], answered: now() };
  if (which.length === 1) return { pages: [], unreadable: [{ page, reason: read.reason }], answered: now() };
  const middle = Math.ceil(which.length / 2);
  const front = await readPages(graph, which.slice(0, middle), took, now);
  const back = await readPages(graph, which.slice(middle), took, now);
  return {
    pages: [...front.pages, ...back.pages],
    unreadable: [...front.unreadable, ...back.unreadable],
    answered: back.answered,
  };
}
