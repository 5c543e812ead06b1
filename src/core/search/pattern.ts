import { foldText } from "./fold-text.ts";
import { unfolded } from "./unfolded.ts";

/** Something that is looked for in texts as they are, and found where it stands in them once they are folded (see `foldText`). */
export interface Pattern {
  /** The first place in a text, at `from` or behind it; -1 where there is none. A plain text (see `isPlain`) is read faster. */
  placeIn(text: string, from: number, isPlain: boolean): number;
  /** Of what is looked for, in code units. */
  readonly length: number;
}

type Find = (text: string, from: number) => number;

/** In code units. A longer term is rare, and takes longer to make a pattern of than to look for otherwise. */
const longest = 64;
const halfCharacter = /\p{Surrogate}/u;
const wholeBeginning = /^[^\ud800-\udfff]{0,32}/;
/** What may mean something in a regular expression, and all that means nothing escaped or not. */
const noLetter = /\W/g;

/** The pattern of a folded term: its places in a text are those of the term in the folded text, to the character. */
export function termPattern(term: string): Pattern {
  if (term.length > longest || halfCharacter.test(term)) return foldingPattern(term);
  return patternOf(term, (units) => {
    const literal = units.join("");
    if (units.every(({ length }) => length === 1)) return (text, from) => text.indexOf(literal, from);
    const pattern = new RegExp(units.map(unitClass).join(""), "g");
    return (text, from) => {
      pattern.lastIndex = from;
      return pattern.test(text) ? pattern.lastIndex - units.length : -1;
    };
  });
}

/** What `build` makes of the code units that may stand in place of each of a term's: once for plain texts, once for others. */
export function patternOf(term: string, build: (units: readonly string[]) => Find): Pattern {
  let inPlain: Find | undefined;
  let inOthers: Find | undefined;
  return {
    length: term.length,
    placeIn: (text, from, isPlain) => {
      const find = (isPlain ? inPlain : inOthers) ?? build(unfolded(term, isPlain));
      if (isPlain) inPlain = find;
      else inOthers = find;
      return find(text, from);
    },
  };
}

/** One of several code units, as part of a regular expression; of none that never matches. */
export function unitClass(units: string): string {
  const escaped = units.replace(noLetter, "\\$&");
  return units.length === 1 ? escaped : `[${escaped}]`;
}

/** Folds the texts in which the term may begin. The last one is remembered: it is asked for the next place. */
function foldingPattern(term: string): Pattern {
  const beginning = termPattern(wholeBeginning.exec(term)?.[0] ?? "");
  let last = "";
  let folded = "";
  return {
    length: term.length,
    placeIn: (text, from, isPlain) => {
      if (beginning.placeIn(text, from, isPlain) === -1) return -1;
      if (text !== last) folded = foldText(text);
      last = text;
      return folded.indexOf(term, from);
    },
  };
}
