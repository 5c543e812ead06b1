import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { readQuery } from "../../src/core/search/query.ts";
import { type Rank, searchTexts } from "../../src/core/search/search-texts.ts";
import type { SearchedTexts } from "../../src/core/search/searched-texts.ts";
import { authorsAndTexts } from "../../src/ui/thread-search.ts";
import { table } from "./table.ts";
import { growth, inMs, median } from "./timing.ts";

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

/** What several searches for the same words took, medians in ms. */
interface Figures {
  /** Of texts that nobody has read yet: until the last result, and the longest stretch between two rests. */
  readonly first: number;
  readonly firstStretch: number;
  /** Of the same texts again. */
  readonly again: number;
  readonly againStretch: number;
  readonly found: number;
}

/** Searching 25,000 tweets, and by what that grows from half of them on. */
export function searchSpeed(threads: readonly IndexedThread[]): string {
  const half = withTweets(threads, tweetsSearched / 2);
  const all = withTweets(threads, tweetsSearched);
  const rows = typed.map((words) => {
    const fewer = searched(words, half.threads);
    const { first, firstStretch, again, againStretch, found } = searched(words, all.threads);
    const grown = (one: number, other: number): string => growth(half.tweets, one, all.tweets, other).toFixed(2);
    const times = [inMs(first), inMs(firstStretch), inMs(again), inMs(againStretch)];
    return [words, ...times, grown(fewer.first, first), grown(fewer.again, again), String(found)];
  });
  const count = (number: number): string => number.toLocaleString("en");
  return table(
    [
      `search of ${count(all.tweets)} tweets in ${count(all.threads.length)} threads`,
      "first, all results",
      "longest stretch",
      "again, all results",
      "longest stretch",
      "first, per doubling",
      "again, per doubling",
      "found",
    ],
    rows,
  );
}

interface SomeThreads {
  readonly threads: readonly IndexedThread[];
  readonly tweets: number;
}

/** Threads again and again until they hold so many tweets. */
function withTweets(threads: readonly IndexedThread[], least: number): SomeThreads {
  const some: IndexedThread[] = [];
  let tweets = 0;
  for (let at = 0; tweets < least; at += 1) {
    const thread = threads[at % threads.length];
    if (thread === undefined) break;
    some.push(thread);
    tweets += thread.tweets;
  }
  return { threads: some, tweets };
}

function searched(words: string, threads: readonly IndexedThread[]): Figures {
  const firsts: Searched[] = [];
  const others: Searched[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const fresh = freshly(threads);
    const start = performance.now();
    const texts = authorsAndTexts(fresh);
    const made = performance.now() - start;
    const first = search(words, texts);
    firsts.push({ ...first, all: first.all + made });
    for (let repeat = 0; repeat < repeats; repeat += 1) others.push(search(words, texts));
  }
  const of = (runs: readonly Searched[], figure: "all" | "longest"): number => median(runs.map((run) => run[figure]));
  return {
    first: of(firsts, "all"),
    firstStretch: of(firsts, "longest"),
    again: of(others, "all"),
    againStretch: of(others, "longest"),
    found: firsts[0]?.found ?? 0,
  };
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
