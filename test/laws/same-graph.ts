import { expect } from "vitest";
import { fileNameOf } from "../stand-in/file/page-name.ts";
import type { ExpandedGraph } from "./expanded-graph.ts";
import type { Life } from "./life.ts";
import { retitled } from "./small-graph.ts";

/** A graph in which nothing but a page's name is another. */
export function renamed({ files, texts, ...rest }: ExpandedGraph, from: string, to: string): ExpandedGraph {
  const [path, now] = [from, to].map(fileNameOf);
  const moved = [...files].map(([at, text]) =>
    at.startsWith(`pages/${path}.`)
      ? ([at.replace(`/${path}.`, `/${now}.`), retitled(text, from, to)] as const)
      : ([at, text] as const),
  );
  return { ...rest, files: new Map(moved), texts: texts.map((text) => retitled(text, from, to)) };
}

/** Two graphs without what the user had made of merged blocks' texts, where these have taken in more tweets in between. */
function withoutTakingIn(
  one: ExpandedGraph,
  other: ExpandedGraph,
  about: string,
): readonly [ExpandedGraph, ExpandedGraph] {
  const [more, less] = [without(one.edited, other.texts), without(other.edited, one.texts)];
  expect(more, about).toHaveLength(less.length);
  if (more.length === 0) return [one, other];
  return [
    { ...one, texts: without(one.texts, more), isGuessed: true },
    { ...other, texts: without(other.texts, less) },
  ];
}

/**
 * The same. Where the plugin has settled something it knows of the half that undo has left: it puts blocks back to where
 * nobody else would, and what undo itself had doubled stands once; no text goes, and none comes.
 */
export function expectKept(
  life: Life,
  graph: ExpandedGraph,
  was: ExpandedGraph,
  { about, isSettled }: { readonly about: string; readonly isSettled: boolean },
): void {
  const [one, other] = withoutTakingIn(graph, was, about);
  if (!isSettled || life.hadHalf) {
    expectSame(life, one, other, about);
    return;
  }
  const [now, then] = [one, other].map(({ texts }) => texts.filter((text) => !life.rewritten.has(text)));
  expect(without(now ?? [], then ?? []), about).toEqual([]);
  expect([...new Set(now)].toSorted(), about).toEqual([...new Set(then)].toSorted());
}

/** The same files; where a text was written over, or a place was guessed, the same texts; after half an undo none more often. */
function expectSame(life: Life, one: ExpandedGraph, other: ExpandedGraph, about: string): void {
  if (life.hadHalf) expect(without(one.texts, [...other.texts, ...life.rewritten]), about).toEqual([]);
  else if (life.rewritten.size === 0 && !life.hasMovedFar && !one.isGuessed && !other.isGuessed)
    expect(one.files, about).toEqual(other.files);
  else expectTexts(life, one.texts, other.texts, about);
}

/** The same texts, each as often. */
export function expectTexts(
  { rewritten }: Life,
  one: readonly string[],
  other: readonly string[],
  about: string,
): void {
  const [now, then] = [one, other].map((texts) => texts.filter((text) => !rewritten.has(text)).toSorted());
  expect(now, about).toEqual(then);
}

/** Texts, each that is gone once less. */
export function without(texts: readonly string[], gone: readonly string[]): readonly string[] {
  const left = [...texts];
  for (const text of gone) if (left.includes(text)) left.splice(left.indexOf(text), 1);
  return left;
}
