import { attempt, NoAnswer } from "./attempt.ts";
import type { Graph, HostPage, PageRef } from "./graph.ts";
import type { IndexState } from "./index-state.ts";
import { type PageLore, pageThreads } from "./page-threads.ts";
import { type ReadPages, readPages, type Unreadable } from "./read-pages.ts";

/** What reading many pages needs of the world. */
export interface ReadingParts {
  readonly graph: Graph;
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** Between two questions the host may draw and take keys, in ms: browsers round shorter pauses up to this. */
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
  let answered = now();
  while (done < which.length) {
    // While a chunk is put together the host rests already.
    const left = breath - (now() - answered);
    if (done > 0 && left > 0) await pause(left);
    goOn(done);
    const chunk = which.slice(done, done + state.size.next());
    for (const page of chunk) state.marks.unmark(page);
    const read = await attempt(readPages(graph, chunk, state.size, now));
    answered = now();
    const kept = read.ok ? await attempt(keepAll(state, lore, chunk, read.value)) : read;
    if (!kept.ok) {
      for (const page of chunk) state.marks.mark(page);
      throw kept.unanswered ? new NoAnswer("pages") : new Error(kept.reason);
    }
    done += chunk.length;
    goOn(done);
  }
}

async function keepAll(
  state: IndexState,
  lore: PageLore,
  chunk: readonly PageRef[],
  { pages, unreadable }: ReadPages,
): Promise<void> {
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
