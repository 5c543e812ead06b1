import type { Query, Term } from "./query.ts";

/** A stretch of a text that a query found, from its first to behind its last character. */
export type Hit = readonly [start: number, end: number];

/** More are not marked in one text: it would be all marks. */
const most = 400;

/** What a query found in a text, in order and apart; where a term does not stand as typed, the first near miss. */
export function hitsIn(query: Query, text: string): readonly Hit[] {
  const all = query.terms.flatMap((term) => {
    const exact = everyPlace(term, text);
    const near = exact.length > 0 ? undefined : term.near?.rangeIn(text);
    return near ? [near] : exact;
  });
  return apart(all);
}

function everyPlace(term: Term, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; hits.length < most; at += term.length) {
    at = term.placeIn(text, at, false);
    if (at === -1) break;
    hits.push([at, at + term.length]);
  }
  return hits;
}

/** Overlapping and touching hits become one. */
function apart(hits: readonly Hit[]): readonly Hit[] {
  const result: [number, number][] = [];
  for (const [start, end] of hits.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
