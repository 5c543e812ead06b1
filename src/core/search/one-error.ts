/** Letters from the most to the least frequent in English; scripts that are not Latin have none of them. */
const frequent = "etaoinshrdlcumwfgypbvkjxqz";

/** A term with a letter between two pieces, one of which stands as it is wherever the term stands with one error in it. */
interface Cut {
  /** From its first to behind its last letter, as places in the term. */
  readonly front: readonly [number, number];
  readonly backFrom: number;
}

/** Pieces of fewer letters stand nearly everywhere. */
const shortest = 2;

/**
 * Tells whether a text may hold a term of five or more letters with at most one error (a letter changed, left out, put in,
 * or two swapped) that leaves the first letter as it is. Says yes to some texts more, never no to one that does: looking
 * for two pieces of the term takes a fraction of the time that looking for all its misspellings does.
 */
export function mayHoldWithOneError(term: string): (text: string) => boolean {
  const { front, backFrom } = bestCut(term);
  const [start, end] = front;
  const piece = term.slice(start, end);
  const behindPiece = term.slice(end);
  const back = term.slice(backFrom);
  const beforeBack = term.slice(0, backFrom);
  return (text) => {
    for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1))
      if (isAhead(behindPiece, text, at + piece.length)) return true;
    for (let at = text.indexOf(back); at !== -1; at = text.indexOf(back, at + 1))
      if (isBehind(beforeBack, text, at)) return true;
    return false;
  };
}

/** The cut whose pieces are found fastest: texts are searched for the first letter of each. */
function bestCut(term: string): Cut {
  let best: Cut = { front: [0, shortest], backFrom: shortest + 1 };
  let least = Number.POSITIVE_INFINITY;
  for (const start of [0, 1])
    for (let end = start + shortest; end + 1 + shortest <= term.length; end += 1) {
      const cost = costOf(term.slice(start, end)) + costOf(term.slice(end + 1));
      if (cost >= least) continue;
      best = { front: [start, end], backFrom: end + 1 };
      least = cost;
    }
  return best;
}

/** Roughly how long a text is searched for a piece: as often as its first letter stands there, and as the whole of it does. */
function costOf(piece: string): number {
  const shares = [...piece].map((letter) => 2 ** (-frequent.indexOf(letter) / 5));
  return (shares[0] ?? 1) + 8 * shares.reduce((all, share) => all * share, 1);
}

/** Whether something stands in a text from a place on, with at most one error. */
function isAhead(expected: string, text: string, at: number): boolean {
  let same = 0;
  while (same < expected.length && expected.charCodeAt(same) === text.charCodeAt(at + same)) same += 1;
  if (same === expected.length) return true;
  const [rest, here] = [expected.slice(same + 1), at + same];
  if (text.startsWith(rest, here + 1) || text.startsWith(rest, here)) return true;
  if (text.startsWith(expected.slice(same), here + 1)) return true;
  return areSwapped(expected, same, text, here) && text.startsWith(expected.slice(same + 2), here + 2);
}

/** Whether something stands in a text up to a place, with at most one error. */
function isBehind(expected: string, text: string, at: number): boolean {
  const { length } = expected;
  let same = 0;
  while (same < length && expected.charCodeAt(length - 1 - same) === text.charCodeAt(at - 1 - same)) same += 1;
  if (same === length) return true;
  const [rest, here] = [expected.slice(0, length - 1 - same), at - same];
  if (text.endsWith(rest, here - 1) || text.endsWith(rest, here)) return true;
  if (text.endsWith(expected.slice(0, length - same), here - 1)) return true;
  const first = length - 2 - same;
  return first >= 0 && areSwapped(expected, first, text, here - 2) && text.endsWith(expected.slice(0, first), here - 2);
}

function areSwapped(expected: string, at: number, text: string, there: number): boolean {
  return expected[at] === text[there + 1] && expected[at + 1] === text[there];
}
