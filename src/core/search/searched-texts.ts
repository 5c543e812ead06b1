import type { Pattern } from "./pattern.ts";

/** Texts as they are, each under a title, by their places in a list. */
export interface SearchedTexts {
  readonly texts: readonly string[];
  readonly titles: readonly string[];
  /** One a line. */
  readonly everyTitle: string;
  /** Which of the texts are plain (see `isPlain`), and so read faster; a title is never taken for one. */
  readonly plain: readonly boolean[];
}

export function searchedTexts(
  titles: readonly string[],
  texts: readonly string[],
  plain: readonly boolean[],
): SearchedTexts {
  return { texts, titles, everyTitle: titles.join("\n"), plain };
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
    pattern.placeIn(searched.texts[index] ?? "", 0, searched.plain[index] ?? false) !== -1;
}

/** What stands at a pattern's places in a title and in its text (see `excerptsIn`). */
export function excerptsAt(
  { titles, texts, plain }: SearchedTexts,
  index: number,
  pattern: Pattern,
  length: number,
): string {
  const inTitle = excerptsIn(titles[index] ?? "", pattern, length, false);
  return `${inTitle}\n${excerptsIn(texts[index] ?? "", pattern, length, plain[index] ?? false)}`;
}

/** What stands at a pattern's places in a text: so many characters from each on, a line for each. */
export function excerptsIn(text: string, pattern: Pattern, length: number, isPlain: boolean): string {
  const excerpts: string[] = [];
  for (let at = pattern.placeIn(text, 0, isPlain); at !== -1; at = pattern.placeIn(text, at + 1, isPlain))
    excerpts.push(text.slice(at, at + length));
  return excerpts.join("\n");
}
