import type { IndexedThread } from "../app/indexed-thread.ts";
import { type Hit, hitsIn } from "../core/search/hits-in.ts";
import { readQuery } from "../core/search/query.ts";
import { type Rank, searchTexts } from "../core/search/search-texts.ts";
import { type SearchedTexts, searchedTexts } from "../core/search/searched-texts.ts";
import { shownName } from "../core/thread/shown-name.ts";
import { inSlices, type Sliced } from "./in-slices.ts";

/** One search at a time over threads' authors and texts. */
export interface ThreadSearch {
  /** Ranks threads by what was typed; undefined as the value while nothing is. Ends the search before it. */
  rank(typed: string, threads: readonly IndexedThread[]): Sliced<readonly Rank[] | undefined>;
  /** Ends the search that is under way. */
  stop(): void;
}

/** A search that remembers of a list of threads what it found out, as long as that list is in use. */
export function threadSearch(): ThreadSearch {
  const known = new WeakMap<readonly IndexedThread[], SearchedTexts>();
  let current = new AbortController();

  return {
    rank: (typed, threads) => {
      current.abort();
      current = new AbortController();
      const query = readQuery(typed);
      if (query.terms.length + query.excluded.length === 0) return { done: true, value: undefined };
      const searched = known.get(threads) ?? authorsAndTexts(threads);
      known.set(threads, searched);
      return inSlices(searchTexts(query, searched), current.signal);
    },
    stop: () => current.abort(),
  };
}

/** What search reads of threads: the author as he is shown, and the text as the index holds it. */
export function authorsAndTexts(threads: readonly IndexedThread[]): SearchedTexts {
  return searchedTexts(
    threads.map(({ author }) => shownName(author) ?? ""),
    threads.map(({ text }) => text),
    threads.map(({ isPlain }) => isPlain),
  );
}

/** Finds in a text what was typed, in order and apart; undefined while nothing is. */
export function hitsOf(typed: string): ((text: string) => readonly Hit[]) | undefined {
  const query = readQuery(typed);
  return query.terms.length === 0 ? undefined : (text) => hitsIn(query, text);
}
