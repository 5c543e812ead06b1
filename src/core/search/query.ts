import { foldText } from "./fold-text.ts";

/** What a user looks for: every term must be found, in any order, and none of the excluded ones. */
export interface Query {
  /** Folded (see `foldText`), the longest first: it leaves the fewest texts for the others. */
  readonly terms: readonly string[];
  readonly excluded: readonly string[];
  /** All terms as they were typed, as one folded phrase. */
  readonly phrase: string;
}

const token = /(-?)(?:"([^"]*)"|(\S+))/g;

/** A query from what was typed: words, `"a phrase"`, `-without`. Without any term it matches everything. */
export function readQuery(typed: string): Query {
  const terms: string[] = [];
  const excluded: string[] = [];
  for (const [, minus, quoted, word = ""] of typed.normalize("NFC").matchAll(token)) {
    const term = foldText(quoted ?? word).trim();
    if (term !== "") (minus === "" ? terms : excluded).push(term);
    else if (minus !== "" && quoted === undefined) terms.push("-");
  }
  return { terms: terms.toSorted((one, other) => other.length - one.length), excluded, phrase: terms.join(" ") };
}
