import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { readQuery } from "../../src/core/search/query.ts";
import { type Rank, searchTexts } from "../../src/core/search/search-texts.ts";
import type { SearchedTexts } from "../../src/core/search/searched-texts.ts";
import { authorsAndTexts } from "../../src/ui/thread-search.ts";
import { table } from "./table.ts";
import { inMs, median } from "./timing.ts";

/** A word that many threads hold, two, a beginning, a letter, a phrase, a mistyped word, one that nobody wrote, another script. */
const typed = ["winters", "harbour api", "wint", "w", '"what is the"', "eleevn", "xylophone", "咖啡"];
const tweetsSearched = 25_000;
/** So often all texts are made anew, and each time everything is searched for once, and then so many times again. */
const rounds = 9;
const repeats = 3;

interface Searched {
  readonly all: number;
  readonly longest: number;
  readonly found: number;
}

/**
 * Searching 25,000 tweets: until the last result, the longest stretch between two rests, and what was found; the first
 * search of texts of which nothing is known yet, and the next ones of the same texts.
 */
export function searchSpeed(threads: readonly IndexedThread[]): string {
  const some: IndexedThread[] = [];
  let tweets = 0;
  for (let at = 0; tweets < tweetsSearched && threads.length > 0; at += 1) {
    const thread = threads[at % threads.length];
    if (thread === undefined) break;
    some.push(thread);
    tweets += thread.tweets;
  }
  const title = `search of ${tweets.toLocaleString("en")} tweets in ${some.length.toLocaleString("en")} threads`;
  const rows = typed.map((words) => {
    const firsts: Searched[] = [];
    const others: Searched[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fresh = freshly(some);
      const start = performance.now();
      const texts = authorsAndTexts(fresh);
      const made = performance.now() - start;
      const first = search(words, texts);
      firsts.push({ ...first, all: first.all + made });
      for (let repeat = 0; repeat < repeats; repeat += 1) others.push(search(words, texts));
    }
    const of = (runs: readonly Searched[], figure: "all" | "longest"): string =>
      inMs(median(runs.map((run) => run[figure])));
    return [
      words,
      of(firsts, "all"),
      of(firsts, "longest"),
      of(others, "all"),
      of(others, "longest"),
      String(firsts[0]?.found ?? 0),
    ];
  });
  const headings = ["first, all results", "longest stretch", "again, all results", "longest stretch", "found"];
  return table([title, ...headings], rows);
}

/** The same threads with texts of which nothing is known, each a string of its own, of one byte or two as it was. */
function freshly(threads: readonly IndexedThread[]): readonly IndexedThread[] {
  return threads.map((thread) => ({ ...thread, text: String(JSON.parse(JSON.stringify(thread.text))) }));
}

function search(words: string, texts: SearchedTexts): Searched {
  const start = performance.now();
  const work = searchTexts(readQuery(words), texts);
  let longest = 0;
  for (let from = start; ; ) {
    const step = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - from);
    from = now;
    if (step.done) return { all: now - start, longest, found: hits(step.value) };
  }
}

function hits(ranks: readonly Rank[]): number {
  return ranks.filter((rank) => rank > 0).length;
}
