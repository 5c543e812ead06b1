import type { Graph } from "./graph.ts";
import type { IndexState } from "./index-state.ts";

/**
 * Looks which pages may hold tweets, and marks those that are new, gone or touched: what the host did not tell by itself
 * is noticed here. A page that is known and not found is read once more: its file may not have been written yet. So is one
 * that could not be read.
 */
export async function findPages(graph: Graph, state: IndexState): Promise<void> {
  const { store, marks, stamps, unreadable } = state;
  const found = await graph.tweetPages();
  const numbers = new Set<number>();
  for (const { number, stamp } of found) {
    numbers.add(number);
    if (stamps.get(number) !== stamp) marks.mark(number);
    stamps.set(number, stamp);
  }
  for (const number of stamps.keys()) if (!numbers.has(number)) stamps.delete(number);
  for (const number of store.numbers()) if (!numbers.has(number)) marks.mark(number);
  for (const { page } of unreadable) marks.mark(page);
  state.isFound = true;
}
