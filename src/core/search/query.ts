import { foldText } from "./fold-text.ts";
import { type NearMisses, nearMissesOf } from "./near-misses.ts";
import { type Pattern, termPattern } from "./pattern.ts";

/** What a user looks for: every term must be found, in any order, and none of the excluded ones. */
export interface Query {
  /** The longest first: it leaves the fewest texts for the others. */
  readonly terms: readonly Term[];
  readonly excluded: readonly Pattern[];
  /** Several terms one after the other, as they were typed. */
  readonly phrase: Pattern | undefined;
}

/** A word, or a phrase in quotes. */
export interface Term extends Pattern {
  /** How it is found where it is mistyped. */
  readonly near: NearMisses | undefined;
}

/** A phrase goes on to the end while its quote is not closed. */
const token = /(-?)(?:"([^"]*)"?|(\S+))/g;

/** A query from what was typed: words, `"a phrase"` in any quotes, `-without`. Without any term it matches everything. */
export function readQuery(typed: string): Query {
  const terms: string[] = [];
  const excluded: string[] = [];
  for (const [, minus, quoted, word = ""] of foldText(typed.normalize("NFC")).matchAll(token)) {
    const term = (quoted ?? word).trim();
    if (term !== "") (minus ? excluded : terms).push(term);
  }
  return {
    terms: terms.toSorted((one, other) => other.length - one.length).map(termOf),
    excluded: excluded.map(termPattern),
    phrase: terms.length > 1 ? termPattern(terms.join(" ")) : undefined,
  };
}

function termOf(term: string): Term {
  return { ...termPattern(term), near: nearMissesOf(term) };
}
