import uFuzzy from "@leeoniya/ufuzzy";
import { foldText } from "./fold-text.ts";
import { oneErrorPattern } from "./one-error.ts";
import { type Pattern, termPattern } from "./pattern.ts";

/** Finds one error in a term (its mode 1): a letter changed, swapped, left out or put in; never in the first letter. */
const latin = new uFuzzy({ intraMode: 1 });
/** The same for other alphabets; some two times slower, as uFuzzy says of its `unicode` mode. */
const otherAlphabets = new uFuzzy({
  intraMode: 1,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraChars: "[\\p{L}\\d']",
});

/**
 * Words in which one error is looked for. Shorter ones are near too many others, and the pattern that uFuzzy makes of a longer
 * one grows with its square; one error takes a letter or leaves it, never half of one that is written with two code units.
 */
const word = /^[^\P{L}\u{10000}-\u{10ffff}]{5,48}$/u;
/** Scripts that put no space between words: there is no telling where a word with an error in it would begin. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** Gives what stands in a text at a pattern's places: so many characters from each on, a line for each. */
export type Excerpts = (text: number, pattern: Pattern, length: number) => string;

/** How a term is found although it is mistyped. */
export interface NearMisses {
  /** A first look at texts as they are: those in which all of these stand but for `spare` many may hold something near the term. */
  readonly patterns: readonly Pattern[];
  readonly spare: number;
  /** Those of such texts that do hold it. Only where it takes what stands at a pattern's places to tell, `excerpts` is asked for that. */
  among(texts: readonly number[], excerpts: Excerpts): readonly number[];
  /** Where in a text something near the term stands first, from its first to behind its last character. */
  rangeIn(text: string): readonly [number, number] | undefined;
}

/** The near misses of a folded term; undefined for one that is found as it is or not at all. */
export function nearMissesOf(term: string): NearMisses | undefined {
  if (unspaced.test(term)) return /^[\p{L}\p{M}]{3,}$/u.test(term) ? withMostPairs(term) : undefined;
  return word.test(term) ? withOneError(term) : undefined;
}

function withOneError(term: string): NearMisses {
  const finder = /^[a-z]+$/.test(term) ? latin : otherAlphabets;
  const pattern = oneErrorPattern(term);
  return {
    patterns: [pattern],
    spare: 0,
    among: (texts, excerpts) => {
      // An error makes a word longer by one letter at most.
      const folded = texts.map((text) => foldText(excerpts(text, pattern, term.length + 1)));
      return (finder.filter(folded, term) ?? []).flatMap((at) => texts[at] ?? []);
    },
    rangeIn: (text) => (pattern.placeIn(text, 0, false) === -1 ? undefined : firstRange(finder, term, foldText(text))),
  };
}

function firstRange(finder: uFuzzy, term: string, text: string): readonly [number, number] | undefined {
  if (!finder.filter([text], term)?.length) return undefined;
  const [range] = finder.info([0], [text], term).ranges;
  const [start, end] = [range?.[0], range?.at(-1)];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** `機械学習` as `機械`, `械学`, `学習`. One wrong character spoils two; in a term of three or four that would be most of it. */
function withMostPairs(term: string): NearMisses {
  const characters = [...term];
  const patterns = characters.slice(1).map((character, at) => termPattern(characters[at] + character));
  return {
    patterns,
    spare: patterns.length > 3 ? 2 : 0,
    among: (texts) => texts,
    rangeIn: (text) => {
      for (const pattern of patterns) {
        const at = pattern.placeIn(text, 0, false);
        if (at !== -1) return [at, at + pattern.length];
      }
      return undefined;
    },
  };
}
