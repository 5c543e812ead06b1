import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { foldText } from "../../src/core/search/fold-text.ts";
import { readQuery } from "../../src/core/search/query.ts";
import { type Rank, searchTexts } from "../../src/core/search/search-texts.ts";
import { table } from "./table.ts";
import { inMs, median } from "./timing.ts";

/** A word that many threads hold, two, a beginning, a phrase, a mistyped word, one that nobody wrote, another script. */
const typed = ["winters", "harbour api", "wint", '"what is the"', "eleevn", "xylophone", "咖啡"];
const tweetsSearched = 25_000;
const rounds = 15;

interface Searched {
  readonly all: number;
  readonly longest: number;
  readonly found: number;
}

/** Searching 25,000 tweets: until the last result, the longest stretch between two rests, and what was found. */
export function searchSpeed(threads: readonly IndexedThread[]): string {
  const some: IndexedThread[] = [];
  let tweets = 0;
  for (let at = 0; tweets < tweetsSearched && threads.length > 0; at += 1) {
    const thread = threads[at % threads.length];
    if (thread === undefined) break;
    some.push(thread);
    tweets += thread.tweets;
  }
  const start = performance.now();
  const texts = some.map(({ author, text }) => foldText(`${author ?? ""}\n${text}`));
  const folding = performance.now() - start;
  const title = `search of ${tweets.toLocaleString("en")} tweets in ${some.length.toLocaleString("en")} threads`;
  const rows = typed.map((words) => {
    const runs = Array.from({ length: rounds }, () => search(words, texts));
    const of = (figure: (run: Searched) => number): string => inMs(median(runs.map(figure)));
    return [words, of(({ all }) => all), of(({ longest }) => longest), String(runs[0]?.found ?? 0)];
  });
  rows.push(["(folding all texts, once)", inMs(folding), "", ""]);
  return table([title, "all results", "longest stretch", "found"], rows);
}

function search(words: string, texts: readonly string[]): Searched {
  const work = searchTexts(readQuery(words), texts);
  const start = performance.now();
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
