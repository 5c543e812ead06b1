import { attempt, NoAnswer } from "./attempt.ts";
import type { Graph, HostPage, PageRef } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { type PageLore, pageThreads } from "./page-threads.ts";
import { readPages, type Unreadable } from "./read-pages.ts";

/** What reading many pages needs of the world. */
export interface ReadingParts {
  readonly graph: Graph;
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** Between two questions the host may draw and take keys, in ms: browsers round less up to this. */
const breath = 4;

/**
 * Reads marked pages in chunks and keeps their threads; `goOn` throws when the work is to end. A page loses its mark right
 * before it is read, so that a change in the meantime marks it again; pages that were not read keep theirs.
 */
export async function readMarked(
  { graph, pause, now }: ReadingParts,
  state: IndexState,
  lore: PageLore,
  which: readonly PageRef[],
  goOn: (done: number) => void,
): Promise<void> {
  let done = 0;
  while (done < which.length) {
    if (done > 0) await pause(breath);
    goOn(done);
    const chunk = which.slice(done, done + state.size.next());
    for (const page of chunk) state.marks.unmark(page);
    const read = await attempt(readChunk(graph, now, state, lore, chunk));
    if (!read.ok) {
      for (const page of chunk) state.marks.mark(page);
      throw read.unanswered ? new NoAnswer("pages") : new Error(read.reason);
    }
    done += chunk.length;
    goOn(done);
  }
}

async function readChunk(
  graph: Graph,
  now: () => number,
  state: IndexState,
  lore: PageLore,
  chunk: readonly PageRef[],
): Promise<void> {
  const { pages, unreadable } = await readPages(graph, chunk, state.size, now);
  const there = new Set<PageRef>(pages.map(({ number }) => number));
  for (const page of chunk) if (typeof page === "number" && !there.has(page)) state.store.drop(page);
  const failed: Unreadable[] = [...unreadable];
  for (const page of pages) {
    const kept = await attempt(keep(state, page, lore));
    if (!kept.ok && kept.unanswered) throw new NoAnswer("the graph's storage");
    if (!kept.ok) failed.push({ page: page.number, reason: kept.reason });
  }
  const asked = new Set<PageRef>([...chunk, ...there]);
  state.unreadable = [...state.unreadable.filter(({ page }) => !asked.has(page)), ...failed];
}

/** Pages that may hold tweets stay known though they hold none yet: a tweet that comes to them is news. */
async function keep({ store, stamps }: IndexState, page: HostPage, lore: PageLore): Promise<void> {
  const threads = await pageThreads(page, lore);
  if (threads !== undefined || stamps.has(page.number)) store.put(page.number, page.name, threads ?? []);
  else store.drop(page.number);
}
