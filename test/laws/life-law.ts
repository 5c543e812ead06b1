import fc from "fast-check";
import { expect } from "vitest";
import type { Said } from "../../src/app/said.ts";
import type { Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { type ExpandedGraph, expanded, expandedCopy, pageFiles, recordsOf } from "./expanded-graph.ts";
import { type Does, happen } from "./happen.ts";
import { type Life, lifeOn } from "./life.ts";
import type { LifeEvent } from "./life-events.ts";
import { type SmallGraph, tweetPages } from "./small-graph.ts";

/**
 * Whatever happens to a small graph in some weeks, what it is once all is expanded is changed by nothing but what the user
 * and Readwise do: to the byte, as far as anybody can know. What is refused changes nothing and says why, in a known
 * sentence; trouble is told only where the host made some; and no line that was there is lost.
 */
export async function assertLivable(
  graphs: fc.Arbitrary<SmallGraph>,
  settings: fc.Arbitrary<Settings>,
  lives: fc.Arbitrary<readonly LifeEvent[]>,
  options: { readonly numRuns: number; readonly seed?: number },
): Promise<void> {
  let judged = 0;
  await fc.assert(
    fc.asyncProperty(graphs, settings, lives, async (graph, chosen, events) => {
      judged += await live(lifeOn(graph, chosen), events);
    }),
    options,
  );
  // A law that hardly ever has anything to judge would say nothing.
  expect(judged).toBeGreaterThan(options.numRuns);
}

/** Lives through all events; answers how often the plugin changed a page of which all could be told. */
async function live(life: Life, events: readonly LifeEvent[]): Promise<number> {
  const { standIn, graph } = life;
  const now = () => JSON.stringify([[...pageFiles(standIn)], [...recordsOf(standIn)]]);
  let judged = 0;
  let before = await expandedCopy(standIn);
  for (const [number, event] of events.entries()) {
    const [files, all] = [pageFiles(standIn), now()];
    const { said } = life.plugin;
    const told = said.length;
    const does = await happen(life, event);
    const sentences = life.plugin.said.slice(life.plugin.said === said ? told : 0);
    const about = `${graph.format} ${number} ${JSON.stringify(event)} ${sentences.map(({ sentence }) => sentence).join(" ")}`;
    if (does === undefined) continue;
    const isSame = now() === all;
    const after = isSame ? before : await expandedCopy(standIn);
    if (after.unclear.length > 0) life.hadHalf = true;
    else if (event.do === "reindex" || event.do === "restart") life.hadHalf = false;
    if (event.do !== "fault") judgeSaid(sentences, pageFiles(standIn), files, about);
    judgeGraph(life, { before, after, does, about, isSettled: sentences.some(isSettled) });
    if (!isSame && does.what === "nothing" && before.unclear.length === 0) judged += 1;
    before = after;
  }
  // On the graph itself uuids are what they were.
  if (before.unclear.length === 0) expectSame(life, await expanded(life.plugin), before, "at last");
  return judged;
}

const refusals = [
  "not-a-tweet",
  "not-a-thread",
  "already-collapsed",
  "not-collapsed",
  "stands-twice",
  "half-referred",
  "expand-first",
  "nothing-to-decide",
  "no-snapshot",
] as const;
const notes: ReadonlySet<string> = new Set([
  ...refusals.map((why) => en.refusal({ why })),
  ...tweetPages.map((page) => en.refusal({ why: "interrupted", page })),
  ...[1, 2, 3, 4, 5, 6].map(en.nothingSure),
  en.nothingToCollapse,
  en.nothingToExpand,
]);

function judgeSaid(
  said: readonly Said[],
  files: ReadonlyMap<string, string>,
  were: ReadonlyMap<string, string>,
  about: string,
): void {
  for (const { sentence, tone } of said) {
    expect(tone, about).not.toBe("trouble");
    if (tone !== "note") continue;
    expect(notes, about).toContain(sentence);
    expect(files, about).toEqual(were);
  }
}

function isSettled({ sentence }: Said): boolean {
  return sentence === en.settled("finished") || sentence === en.settled("put-back");
}

interface Judged {
  readonly before: ExpandedGraph;
  readonly after: ExpandedGraph;
  readonly does: Does;
  readonly about: string;
  /** The plugin ended a command of which undo had left a half. */
  readonly isSettled: boolean;
}

function judgeGraph(life: Life, { before, after, does, about, isSettled: ended }: Judged): void {
  const isClear = before.unclear.length === 0 && after.unclear.length === 0;
  if (does.what === "nothing" && before.unclear.length === 0) {
    expect(after.unclear, about).toEqual([]);
    // Who knows of the half that undo has left puts blocks back to where nobody else would.
    if (ended && !life.hadHalf) expectTexts(life, after.texts, before.texts, about);
    else expectSame(life, after, before, about);
  } else if (isClear && does.what === "moves") expectTexts(life, after.texts, before.texts, about);
  else if (isClear && does.what === "changes texts") {
    const come = [...without(before.texts, does.gone), ...does.come];
    expectTexts(life, after.texts, come, about);
  }
  const gone = does.what === "changes texts" ? does.gone : does.what === "undoes" ? life.brought : [];
  const mayGo = new Set([...gone, ...life.rewritten]);
  const there = new Set([...after.texts, ...after.held].flatMap(linesIn));
  const lines = [...before.texts, ...before.held].filter((text) => !mayGo.has(text)).flatMap(linesIn);
  expect(
    lines.filter((line) => !there.has(line)),
    about,
  ).toEqual([]);
}

/** The same files; where a text was written over, or a place was guessed, the same texts; after half an undo none more often. */
function expectSame(life: Life, one: ExpandedGraph, other: ExpandedGraph, about: string): void {
  if (life.hadHalf) expect(without(one.texts, [...other.texts, ...life.rewritten]), about).toEqual([]);
  else if (life.rewritten.size === 0 && !one.isGuessed && !other.isGuessed)
    expect(one.files, about).toEqual(other.files);
  else expectTexts(life, one.texts, other.texts, about);
}

/** The same texts, each as often. */
function expectTexts({ rewritten }: Life, one: readonly string[], other: readonly string[], about: string): void {
  const [now, then] = [one, other].map((texts) => texts.filter((text) => !rewritten.has(text)).toSorted());
  expect(now, about).toEqual(then);
}

function linesIn(text: string): readonly string[] {
  return text.split("\n").filter((line) => /\p{L}/u.test(line));
}

/** Texts, each that is gone once less. */
function without(texts: readonly string[], gone: readonly string[]): readonly string[] {
  const left = [...texts];
  for (const text of gone) if (left.includes(text)) left.splice(left.indexOf(text), 1);
  return left;
}
