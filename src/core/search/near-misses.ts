import uFuzzy from "@leeoniya/ufuzzy";
import { mayHoldWithOneError } from "./one-error.ts";

/** One error in a term: a letter changed, swapped, left out or put in; never in the first letter. */
const oneError = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;

const latin = new uFuzzy(oneError);
/** The same for other alphabets; some two times slower, as uFuzzy says of its `unicode` mode. */
const otherAlphabets = new uFuzzy({
  ...oneError,
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  interBound: "[^\\p{L}\\d]",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
});

/** Shorter words are near too many others. */
const shortest = 5;
/** Scripts that put no space between words: there is no telling where a word with an error in it would begin. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** How a term can be found although it is mistyped. */
export type Tolerance = "one-error" | "most-pairs" | "none";

/** What tolerance a folded term allows. */
export function toleranceOf(term: string): Tolerance {
  if (unspaced.test(term)) return term.length >= 3 && /^[\p{L}\p{M}]+$/u.test(term) ? "most-pairs" : "none";
  return term.length >= shortest && /^\p{L}+$/u.test(term) ? "one-error" : "none";
}

/** Tells of folded texts, faster than `nearMisses` does, which may hold something near the term: of the others none does. */
export function mayHoldNearMiss(term: string): (text: string) => boolean {
  const tolerance = toleranceOf(term);
  if (tolerance === "one-error") return mayHoldWithOneError(term);
  return () => tolerance !== "none";
}

/** Those of `among` whose text holds something near the term; all folded. */
export function nearMisses(term: string, texts: readonly string[], among: readonly number[]): readonly number[] {
  const tolerance = toleranceOf(term);
  if (tolerance === "one-error") {
    const found =
      finderOf(term).filter(
        among.map((index) => texts[index] ?? ""),
        term,
      ) ?? [];
    return found.flatMap((at) => among[at] ?? []);
  }
  if (tolerance === "none") return [];
  const pairs = pairsOf(term);
  return among.filter((index) => holdsMost(pairs, texts[index] ?? ""));
}

/** Where in a folded text something near the term stands first, from its first to behind its last character. */
export function nearMiss(term: string, text: string): readonly [number, number] | undefined {
  const tolerance = toleranceOf(term);
  if (tolerance === "one-error") return firstRange(term, text);
  if (tolerance === "none") return undefined;
  const [pair] = pairsOf(term).filter((known) => text.includes(known));
  if (pair === undefined) return undefined;
  const at = text.indexOf(pair);
  return [at, at + pair.length];
}

function firstRange(term: string, text: string): readonly [number, number] | undefined {
  const finder = finderOf(term);
  if ((finder.filter([text], term) ?? []).length === 0) return undefined;
  const ranges = finder.info([0], [text], term).ranges[0] ?? [];
  const [start] = ranges;
  const end = ranges.at(-1);
  return start === undefined || end === undefined ? undefined : [start, end];
}

function finderOf(term: string): uFuzzy {
  return /^[a-z]+$/.test(term) ? latin : otherAlphabets;
}

/** `機械学習` as `機械`, `械学`, `学習`. */
function pairsOf(term: string): readonly string[] {
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));
}

/** One wrong character spoils two pairs; in a term of three or four that would be most of it. */
function holdsMost(pairs: readonly string[], text: string): boolean {
  let spoilt = pairs.length > 3 ? 2 : 0;
  return pairs.every((pair) => text.includes(pair) || --spoilt >= 0);
}
