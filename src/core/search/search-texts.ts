import { mayHoldNearMiss, nearMisses } from "./near-misses.ts";
import type { Query } from "./query.ts";

/**
 * How well a text matches: 0 not at all; 1 a term mistyped; 2 a term inside a word; 3 each term begins a word; 4 each is a
 * whole word; 5 each is in the first line; 6 the first line or the words as they were typed, one after the other.
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Near misses are looked for where fewer texts than this hold the term as it was typed. */
const few = 5;
/** Roughly how many characters are read between two yields: half a millisecond's worth, near misses a few. */
const stretch = 200_000;
/** How many places of a term in one text are looked at for the best of them. */
const places = 12;

/**
 * Ranks texts by a query; both folded, the first line of a text is its title. Yields often, so that the caller can
 * let others work; returns the ranks in the order of the texts.
 */
export function* searchTexts(query: Query, texts: readonly string[]): Generator<undefined, readonly Rank[]> {
  const ranks = texts.map((): Rank => 6);
  let among: readonly number[] = texts.map((_, index) => index);
  for (const term of query.excluded) among = (yield* split(among, texts, (text) => !text.includes(term))).kept;
  for (const term of query.terms) {
    const { kept, others } = yield* split(among, texts, (text, index) => {
      const rank = rankOf(term, text);
      ranks[index] = lower(ranks[index], rank);
      return rank > 0;
    });
    among = kept.length >= few ? kept : merged(kept, yield* mistyped(term, texts, others, ranks));
  }
  const found = new Set(among);
  return ranks.map((rank, index) => (found.has(index) ? whole(query, rank, texts[index] ?? "") : 0));
}

interface Split {
  readonly kept: readonly number[];
  readonly others: readonly number[];
}

function* split(
  among: readonly number[],
  texts: readonly string[],
  keep: (text: string, index: number) => boolean,
): Generator<undefined, Split> {
  const kept: number[] = [];
  const others: number[] = [];
  let read = 0;
  for (const index of among) {
    const text = texts[index] ?? "";
    (keep(text, index) ? kept : others).push(index);
    read += text.length;
    if (read > stretch) {
      read = 0;
      yield;
    }
  }
  return { kept, others };
}

function* mistyped(
  term: string,
  texts: readonly string[],
  among: readonly number[],
  ranks: Rank[],
): Generator<undefined, readonly number[]> {
  const found: number[] = [];
  const { kept: likely } = yield* split(among, texts, mayHoldNearMiss(term));
  let read = 0;
  let from = 0;
  for (const [at, index] of likely.entries()) {
    read += texts[index]?.length ?? 0;
    if (read < stretch && at < likely.length - 1) continue;
    for (const near of nearMisses(term, texts, likely.slice(from, at + 1))) {
      ranks[near] = 1;
      found.push(near);
    }
    read = 0;
    from = at + 1;
    yield;
  }
  return found;
}

function merged(one: readonly number[], other: readonly number[]): readonly number[] {
  return other.length === 0 ? one : [...one, ...other].sort((a, b) => a - b);
}

function lower(known: Rank | undefined, rank: Rank): Rank {
  return known !== undefined && known < rank ? known : rank;
}

/** Several words that stand as they were typed are worth more than the same words apart. */
function whole({ terms, phrase }: Query, rank: Rank, text: string): Rank {
  return terms.length > 1 && rank > 1 && text.includes(phrase) ? 6 : rank;
}

function rankOf(term: string, text: string): Rank {
  let best: Rank = 0;
  let at = text.indexOf(term);
  if (at === -1) return best;
  const title = text.indexOf("\n");
  for (let seen = 0; at !== -1 && seen < places; seen += 1) {
    const begins = !isWithinWord(text, at);
    const ends = !isWithinWord(text, at + term.length);
    if (begins && at < title) return 5;
    const rank = begins && ends ? 4 : begins ? 3 : 2;
    if (rank > best) best = rank;
    if (best === 4 && at > title) return best;
    at = text.indexOf(term, at + 1);
  }
  return best;
}

/** Whether the characters on both sides of a place belong to one word; ideographs and kana stand for themselves. */
function isWithinWord(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at));
}

/** ASCII letters and digits, and any letter from Latin-1 up to where the scripts without word spaces begin. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
  return (code >= 0xc0 && code < 0x2000) || (code >= 0xac00 && code <= 0xd7a3);
}
