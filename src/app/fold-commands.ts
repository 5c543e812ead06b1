import { holderOf, isUnder } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App, Call } from "./app.ts";
import type { Result } from "./carry-out.ts";
import { collapsePlan, collapseThreads } from "./collapse-threads.ts";
import { expandThreads } from "./expand-threads.ts";
import type { PageReading } from "./page-reading.ts";
import { highlightToChange, pageToChange } from "./place-to-change.ts";
import { expandedSaid, sayResult } from "./say-result.ts";
import { showBlock } from "./show-block.ts";

/** Collapses the thread in which the command was called, or takes late tweets into it when it is collapsed. */
export async function collapseHere(app: App, call: Call): Promise<void> {
  const found = await highlightToChange(app, call, "collapse");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return app.desk.say(app.words.settled(found.settled), "done");
  const { reading, thread } = found;
  if (thread === undefined) return sayResult(app, { refused: { why: "not-a-thread" } }, "");
  const { collapsed, nested, tookIn } = app.words;
  const late = arrived(thread);
  const said = app.settings().style === "nest" ? nested : collapsed;
  const done = late > 0 ? tookIn(late, thread.author) : said(thread.members.length, thread.author);
  const result = await collapseThreads(app, reading, [thread]);
  const final = await nestedInstead(app, result, () => collapseThreads(app, reading, [thread], "nest"));
  await showAndSay(app, reading, final, done);
}

/** Expands the thread in which the command was called. */
export async function expandHere(app: App, call: Call): Promise<void> {
  const found = await highlightToChange(app, call, "expand");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return app.desk.say(app.words.settled(found.settled), "done");
  const { reading, thread } = found;
  if (thread === undefined || thread.state === "spread")
    return sayResult(app, { refused: { why: "not-collapsed" } }, "");
  const { result, notes } = await expandThreads(app, reading, [thread]);
  const snapshot = reading.snapshots.find(({ merged }) => merged === holderOf(thread)?.id);
  const count = snapshot?.members.length ?? thread.members.length;
  await showAndSay(app, reading, result, expandedSaid(app.words, notes[0], count, thread.author));
}

/** Collapses every thread of a page that is certain and spread; the others, and those too long for one block, are left and counted. */
export async function collapsePage(app: App, call: Call): Promise<void> {
  const found = await pageToChange(app, call, "collapse");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return app.desk.say(app.words.settled(found.settled), "done");
  const spread = found.reading.threads.filter(({ state }) => state === "spread");
  const threads = spread.filter(({ evidence }) => evidence === "certain");
  const unsure = spread.length - threads.length;
  const { collapsedPage, nothingToCollapse, nothingSure } = app.words;
  if (threads.length === 0) return app.desk.say(unsure === 0 ? nothingToCollapse : nothingSure(unsure), "note");
  const result = await collapseThreads(app, found.reading, threads);
  const isTooLong = "refused" in result && result.refused.why === "too-long";
  const fitting = isTooLong ? await shortEnough(app, found.reading, threads) : threads;
  if (fitting.length === threads.length || fitting.length === 0) {
    return sayResult(app, result, collapsedPage(threads.length, 0, unsure));
  }
  const done = collapsedPage(fitting.length, threads.length - fitting.length, unsure);
  await sayResult(app, await collapseThreads(app, found.reading, fitting), done);
}

/** Expands every collapsed thread of a page. */
export async function expandPage(app: App, call: Call): Promise<void> {
  const found = await pageToChange(app, call, "expand");
  if ("ended" in found) return sayResult(app, found.ended, "");
  if ("settled" in found) return app.desk.say(app.words.settled(found.settled), "done");
  const threads = found.reading.threads.filter(({ state }) => state !== "spread");
  if (threads.length === 0) return app.desk.say(app.words.nothingToExpand, "note");
  const { result, notes } = await expandThreads(app, found.reading, threads);
  const { expandedPage, expandedPageKeptEdited, expandedPageGuessed } = app.words;
  const known = notes.some(({ keptEdited }) => keptEdited) ? expandedPageKeptEdited : expandedPage;
  const said = notes.some(({ guessed }) => guessed) ? expandedPageGuessed : known;
  await sayResult(app, result, said(threads.length));
}

/** Those of the threads that fit into one block each. */
async function shortEnough(app: App, reading: PageReading, threads: readonly Thread[]): Promise<readonly Thread[]> {
  const fitting: Thread[] = [];
  for (const thread of threads) {
    const plan = await collapsePlan(app, reading, [thread], app.settings().style);
    if (!("refused" in plan && plan.refused.why === "too-long")) fitting.push(thread);
  }
  return fitting;
}

/** Brings what came of it into view, and says how it ended. */
async function showAndSay(app: App, { page }: PageReading, result: Result, done: string): Promise<void> {
  const look = "end" in result && result.end === "done" ? result.look : undefined;
  if (look !== undefined) await showBlock(app, page.name, look);
  await sayResult(app, result, done);
}

/** How many tweets stand beside a collapsed thread. */
function arrived(thread: Thread): number {
  const holder = holderOf(thread);
  if (holder === undefined) return 0;
  return thread.members.filter(({ highlight }) => !isUnder(highlight.block, holder)).length;
}

/** Offers to nest a thread that is too long for one block. */
async function nestedInstead(app: App, result: Result, nest: () => Promise<Result>): Promise<Result> {
  const tooLong = "refused" in result && result.refused.why === "too-long";
  if (!tooLong) return result;
  const { askNest, yesNest, no } = app.words;
  return (await app.desk.ask(askNest(result.refused), yesNest, no)) ? nest() : result;
}
