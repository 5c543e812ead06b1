import type { IndexedThread } from "../app/indexed-thread.ts";
import { foldText } from "../core/search/fold-text.ts";
import { type Hit, hitsIn } from "../core/search/hits-in.ts";
import { readQuery } from "../core/search/query.ts";
import { type Rank, searchTexts } from "../core/search/search-texts.ts";
import { handle } from "./handle.ts";
import { inSlices, type Sliced } from "./in-slices.ts";

/** One search at a time over threads' authors and texts. */
export interface ThreadSearch {
  /** Ranks threads by what was typed; undefined as the value while nothing is. Ends the search before it. */
  rank(typed: string, threads: readonly IndexedThread[]): Sliced<readonly Rank[] | undefined>;
  /** Ends the search that is under way. */
  stop(): void;
}

/** Folded about as often as this many characters are, the search lets others work. */
const stretch = 100_000;

/** A search that folds texts when they are first searched. */
export function threadSearch(): ThreadSearch {
  const folded = new WeakMap<IndexedThread, string>();
  let current = new AbortController();

  function* searched(typed: string, threads: readonly IndexedThread[]): Generator<undefined, readonly Rank[]> {
    const texts: string[] = [];
    let read = 0;
    for (const thread of threads) {
      const known = folded.get(thread);
      const text = known ?? foldText(`${handle(thread.author) ?? ""}\n${thread.text}`);
      texts.push(text);
      if (known !== undefined) continue;
      folded.set(thread, text);
      read += text.length;
      if (read > stretch) {
        read = 0;
        yield;
      }
    }
    return yield* searchTexts(readQuery(typed), texts);
  }

  return {
    rank: (typed, threads) => {
      current.abort();
      current = new AbortController();
      const { terms, excluded } = readQuery(typed);
      if (terms.length + excluded.length === 0) return { done: true, value: undefined };
      return inSlices(searched(typed, threads), current.signal);
    },
    stop: () => current.abort(),
  };
}

/** Finds in a text what was typed, in order and apart; undefined while nothing is. */
export function hitsOf(typed: string): ((text: string) => readonly Hit[]) | undefined {
  const query = readQuery(typed);
  return query.terms.length === 0 ? undefined : (text) => hitsIn(query, text);
}
