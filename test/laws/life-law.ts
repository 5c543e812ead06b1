import fc from "fast-check";
import { expect } from "vitest";
import type { Said } from "../../src/app/said.ts";
import type { Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import type { Does } from "./does.ts";
import { type ExpandedGraph, expanded, expandedCopy, pageFiles, recordsOf } from "./expanded-graph.ts";
import { happen } from "./happen.ts";
import { type Life, lifeOn } from "./life.ts";
import type { LifeEvent } from "./life-events.ts";
import { expectKept, expectTexts, renamed, without } from "./same-graph.ts";
import { pageNames, type SmallGraph } from "./small-graph.ts";

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
  let before = await expandedCopy(standIn, life.names);
  for (const [number, event] of events.entries()) {
    const [files, all] = [pageFiles(standIn), now()];
    life.versions.push({ names: life.names, files, expanded: before });
    const { hadHalf } = life;
    const { said } = life.plugin;
    const told = said.length;
    const does = await happen(life, event);
    const sentences = life.plugin.said.slice(life.plugin.said === said ? told : 0);
    const about = `${graph.format} ${number} ${JSON.stringify(event)} ${sentences.map(({ sentence }) => sentence).join(" ")}`;
    if (does === undefined) continue;
    const isSame = now() === all;
    const after = isSame ? before : await expandedCopy(standIn, life.names);
    if (after.unclear.length > 0) life.hadHalf = true;
    if (event.do !== "fault") judgeSaid(sentences, pageFiles(standIn), files, about);
    judgeGraph(life, { before, after, does, about, hadHalf, isSettled: sentences.some(isSettled) });
    if (!isSame && does.what === "nothing" && before.unclear.length === 0) judged += 1;
    before = after;
  }
  // On the graph itself uuids are what they were.
  if (before.unclear.length === 0) {
    const told = life.plugin.said.length;
    const last = await expanded(life.plugin, life.names);
    expectKept(life, last, before, {
      about: "at last",
      isSettled: life.hasUndone || life.plugin.said.slice(told).some(isSettled),
    });
  }
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
  ...pageNames.map((page) => en.refusal({ why: "interrupted", page })),
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
  /** Undo had left a half before. */
  readonly hadHalf: boolean;
}

function judgeGraph(life: Life, { before: was, after, does, about, hadHalf, isSettled: ended }: Judged): void {
  const before = does.what === "renames" ? renamed(was, does.from, does.to) : was;
  const isClear = before.unclear.length === 0 && after.unclear.length === 0;
  if ((does.what === "nothing" || does.what === "renames") && before.unclear.length === 0) {
    // Undo had left tweets twice, and they stand so still, where the user has dragged some of them out of what that half was.
    const isTwice = (why: string) => hadHalf && why === en.refusal({ why: "stands-twice" });
    expect(
      after.unclear.filter((why) => !isTwice(why)),
      about,
    ).toEqual([]);
    expectKept(life, after, before, { about, isSettled: ended });
  } else if (isClear && does.what === "moves") expectTexts(life, after.texts, before.texts, about);
  else if (isClear && does.what === "changes texts") {
    const come = [...without(before.texts, does.gone), ...does.come];
    expectTexts(life, after.texts, come, about);
  } else if (isClear && does.what === "takes texts back") {
    const come = [...without(before.texts, does.gone), ...does.come];
    expect(without(come, [...after.texts, ...life.rewritten]), about).toEqual([]);
    const more = new Set(without(after.texts, come));
    expect(
      [...more].filter((text) => does.come.includes(text) || !does.gone.includes(text)),
      about,
    ).toEqual([]);
  }
  const gone = "gone" in does ? does.gone : does.what === "undoes" ? life.brought : [];
  const mayGo = new Set([...gone, ...life.rewritten]);
  // Of a merged block's text that the user has edited, the rest is the collapse's.
  const ownLines = (text: string) =>
    linesIn(text).filter((line) => !before.edited.includes(text) || /mine \d/u.test(line));
  const there = new Set([...after.texts, ...after.held].flatMap(linesIn));
  const lines = [...before.texts, ...before.held].filter((text) => !mayGo.has(text)).flatMap(ownLines);
  expect(
    lines.filter((line) => !there.has(line)),
    about,
  ).toEqual([]);
}

function linesIn(text: string): readonly string[] {
  return text.split("\n").filter((line) => /\p{L}/u.test(line));
}
