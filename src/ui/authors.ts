import type { IndexedThread } from "../app/indexed-thread.ts";
import { isBy } from "./arrange.ts";
import type { PanelState } from "./panel-state.ts";
import { hasTraits, traitsOf, wanted } from "./traits-of.ts";

/** An author to choose, with how many threads that would leave. */
export interface AuthorChoice {
  /** As a view names it. */
  readonly value: string;
  /** As the threads spell it; undefined for threads without one. */
  readonly name: string | undefined;
  readonly threads: number;
}

/** More are not listed: the search finds the others by name. */
const most = 200;

/** The authors of the threads that the search and the chosen traits leave, those with most threads first. */
export function authorChoices({
  threads = [],
  ranks,
  changes,
  view,
}: Pick<PanelState, "threads" | "ranks" | "changes" | "view">): readonly AuthorChoice[] {
  const want = wanted(view.traits);
  const found = new Map<string, { name: string | undefined; threads: number }>();
  for (const [index, thread] of threads.entries()) {
    if (ranks !== undefined && (ranks[index] ?? 0) === 0) continue;
    if (!hasTraits(traitsOf(thread, changes), want)) continue;
    const value = (thread.author ?? "").toLowerCase();
    const known = found.get(value);
    if (known) known.threads += 1;
    else found.set(value, { name: thread.author, threads: 1 });
  }
  return [...found]
    .map(([value, choice]) => ({ value, ...choice }))
    .sort((one, other) => other.threads - one.threads || (one.value < other.value ? -1 : 1))
    .slice(0, most);
}

/** How an author is spelt in the threads, for a choice that is not among those listed. */
export function authorName(threads: readonly IndexedThread[], author: string): string | undefined {
  return threads.find((thread) => isBy(thread, author))?.author;
}
