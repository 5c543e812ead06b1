import { type Pattern, patternOf, unitClass } from "./pattern.ts";

/** So many letters are looked at: more of them tell little, and the pattern grows with their square. */
const most = 16;

/**
 * Finds where a text may hold a folded term with at most one error (a letter changed, left out, put in, or two swapped) that
 * leaves the first letter as it is. Finds some places more, never misses one: a first look that is fast.
 */
export function oneErrorPattern(term: string): Pattern {
  return patternOf(term, (units) => {
    const [first = "", ...others] = units.slice(0, most).map(unitClass);
    const pattern = new RegExp(first + withOneError(others), "g");
    return (text, from) => {
      pattern.lastIndex = from;
      return pattern.exec(text)?.index ?? -1;
    };
  });
}

function withOneError([letter, next, ...others]: readonly string[]): string {
  // The last letter may be any other, or be left out.
  if (letter === undefined || next === undefined) return "";
  const behind = others.join("");
  const rest = next + behind;
  return `(?:${letter}${withOneError([next, ...others])}|${next}${letter}${behind}|[^](?:${letter})?${rest}|${rest})`;
}
