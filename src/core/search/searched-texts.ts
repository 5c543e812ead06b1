import { foldText } from "./fold-text.ts";
import type { Pattern } from "./pattern.ts";
import { isPlain } from "./unfolded.ts";

/** Texts as they are, each under a title, by their places in a list; what searching them tells of one is remembered. */
export interface SearchedTexts {
  readonly texts: readonly string[];
  readonly titles: readonly string[];
  /** One a line. */
  readonly everyTitle: string;
  /** Whether a text is one that is read faster (its title is never taken for one). */
  isPlain(index: number): boolean;
  /** A title and its text below it, folded. */
  folded(index: number): string;
}

export function searchedTexts(titles: readonly string[], texts: readonly string[]): SearchedTexts {
  const plain: boolean[] = [];
  const folded = new Map<number, string>();
  return {
    texts,
    titles,
    everyTitle: titles.join("\n"),
    isPlain: (index) => {
      plain[index] ??= isPlain(texts[index] ?? "");
      return plain[index];
    },
    folded: (index) => {
      const text = folded.get(index) ?? foldText(`${titles[index]}\n${texts[index]}`);
      folded.set(index, text);
      return text;
    },
  };
}

/** The titles, if the pattern stands in one of them at all: hardly any term does, and then none need be looked at. */
export function titlesWith(pattern: Pattern, { titles, everyTitle }: SearchedTexts): readonly string[] {
  return pattern.placeIn(everyTitle, 0, false) === -1 ? [] : titles;
}

/** Tells whether a pattern stands in a title or in its text. */
export function standsIn(searched: SearchedTexts, pattern: Pattern): (index: number) => boolean {
  const titles = titlesWith(pattern, searched);
  return (index) =>
    pattern.placeIn(titles[index] ?? "", 0, false) !== -1 ||
    pattern.placeIn(searched.texts[index] ?? "", 0, searched.isPlain(index)) !== -1;
}
