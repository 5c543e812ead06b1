import type { NearMisses } from "./near-misses.ts";
import type { Pattern } from "./pattern.ts";
import type { Query, Term } from "./query.ts";
import { excerptsAt, type SearchedTexts, standsIn, titlesWith } from "./searched-texts.ts";
import { isWithinWord } from "./word-bounds.ts";

/**
 * How well a text matches: 0 not at all; 1 a term mistyped; 2 a term inside a word; 3 each term begins a word; 4 each is a
 * whole word; 5 each is in the title; 6 the words as they were typed, one after the other.
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Near misses are looked for where fewer texts than this hold the term as it was typed. */
const few = 5;
/** Roughly how many characters are read between two yields: half a millisecond's worth, near misses a few. */
const stretch = 200_000;
/** How many places of a term in one text are looked at for the best of them. */
const places = 12;

/**
 * Ranks texts, and the titles above them, by a query. Yields often, so that the caller can let others work; returns the
 * ranks in the order of the texts.
 */
export function* searchTexts(query: Query, searched: SearchedTexts): Generator<undefined, readonly Rank[]> {
  const ranks = searched.texts.map((): Rank => 6);
  let among: readonly number[] = ranks.map((_, index) => index);
  for (const term of query.excluded) among = (yield* split(among, searched, standsIn(searched, term))).others;
  for (const term of query.terms) {
    const rankOf = rankedBy(term, searched);
    const { kept, others } = yield* split(among, searched, (index) => {
      const rank = rankOf(index);
      if (rank < (ranks[index] ?? 0)) ranks[index] = rank;
      return rank > 0;
    });
    among = kept;
    if (kept.length >= few || !term.near) continue;
    among = [...kept, ...(yield* mistyped(term.near, searched, others, ranks))].sort((one, other) => one - other);
  }
  const found = new Set(among);
  const isWhole = query.phrase && standsIn(searched, query.phrase);
  // Several words that stand as they were typed are worth more than the same words apart.
  return ranks.map((rank, index) => (!found.has(index) ? 0 : rank > 1 && isWhole?.(index) ? 6 : rank));
}

interface Split {
  readonly kept: readonly number[];
  readonly others: readonly number[];
}

function* split(
  among: readonly number[],
  { texts }: SearchedTexts,
  keep: (index: number) => boolean,
): Generator<undefined, Split> {
  const kept: number[] = [];
  const others: number[] = [];
  let read = 0;
  for (const index of among) {
    (keep(index) ? kept : others).push(index);
    read += texts[index]?.length ?? 0;
    if (read > stretch) {
      read = 0;
      yield;
    }
  }
  return { kept, others };
}

function* mistyped(
  near: NearMisses,
  searched: SearchedTexts,
  among: readonly number[],
  ranks: Rank[],
): Generator<undefined, readonly number[]> {
  const found: number[] = [];
  const { kept: likely } = yield* split(among, searched, mayHold(near, searched));
  const excerpts = (index: number, pattern: Pattern, length: number) => excerptsAt(searched, index, pattern, length);
  let read = 0;
  let from = 0;
  for (const [at, index] of likely.entries()) {
    read += searched.texts[index]?.length ?? 0;
    if (read < stretch && at < likely.length - 1) continue;
    for (const hit of near.among(likely.slice(from, at + 1), excerpts)) {
      ranks[hit] = 1;
      found.push(hit);
    }
    read = 0;
    from = at + 1;
    yield;
  }
  return found;
}

function mayHold({ patterns, spare }: NearMisses, searched: SearchedTexts): (index: number) => boolean {
  const stands = patterns.map((pattern) => standsIn(searched, pattern));
  return (index) => {
    let left = spare;
    return stands.every((standsIn) => standsIn(index) || --left >= 0);
  };
}

/** Ranks texts by one term: each by the best of its places, those in the title first. */
function rankedBy(term: Term, searched: SearchedTexts): (index: number) => Rank {
  const titles = titlesWith(term, searched);
  let seen = 0;
  const bestIn = (text: string, isPlain: boolean, isTitle: boolean): Rank => {
    let best: Rank = 0;
    for (let at = -1; seen < places && best < 4; seen += 1) {
      at = term.placeIn(text, at + 1, isPlain);
      if (at === -1) break;
      const rank = isWithinWord(text, at) ? 2 : isTitle ? 5 : isWithinWord(text, at + term.length) ? 3 : 4;
      if (rank > best) best = rank;
    }
    return best;
  };
  return (index) => {
    seen = 0;
    const title = titles[index];
    const inTitle = title === undefined ? 0 : bestIn(title, false, true);
    if (inTitle === 5) return inTitle;
    return bestIn(searched.texts[index] ?? "", searched.plain[index] ?? false, false) || inTitle;
  };
}
