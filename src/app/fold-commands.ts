import type { CollapseFacts, Plan } from "../core/fold/plan.ts";
import type { Settings } from "../core/settings.ts";
import { holderOf, isUnder } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App, Call } from "./app.ts";
import type { Result } from "./carry-out.ts";
import { collapsePlan, collapsePlanner, collapseThreads } from "./collapse-threads.ts";
import { expandPlanner, expandThreads } from "./expand-threads.ts";
import type { PageReading } from "./page-reading.ts";
import { highlightToChange, pageToChange, sayOver } from "./place-to-change.ts";
import { expandedSaid, leftToDo, sayResult } from "./say-result.ts";
import { showBlock } from "./show-block.ts";

/** Collapses the thread in which the command was called, or takes late tweets into it when it is collapsed. */
export async function collapseHere(app: App, call: Call): Promise<void> {
  const found = await highlightToChange(app, call, "collapse");
  if (!("reading" in found)) return sayOver(app, found);
  const { reading, thread } = found;
  if (thread === undefined) return sayResult(app, { refused: { why: "not-a-thread" } }, "");
  const { collapsed, nested, tookIn } = app.words;
  const late = arrived(thread);
  const { result, style } = await inEitherStyle(app, reading, thread);
  const said = style === "nest" ? nested : collapsed;
  const done = late > 0 ? tookIn(late, thread.author) : said(thread.members.length, thread.author);
  await showAndSay(app, reading, result, done);
}

/** Expands the thread in which the command was called. */
export async function expandHere(app: App, call: Call): Promise<void> {
  const found = await highlightToChange(app, call, "expand");
  if (!("reading" in found)) return sayOver(app, found);
  const { reading, thread } = found;
  if (thread === undefined || thread.state === "spread")
    return sayResult(app, { refused: { why: "not-collapsed" } }, "");
  const { result, notes } = await expandThreads(app, reading, [thread]);
  const snapshot = reading.snapshots.find(({ merged }) => merged === holderOf(thread)?.id);
  const count = snapshot?.members.length ?? thread.members.length;
  await showAndSay(app, reading, result, expandedSaid(app.words, notes[0], count, thread.author));
}

/** Collapses every thread of a page that is certain and spread; the others, and those that are refused, are left and counted. */
export async function collapsePage(app: App, call: Call): Promise<void> {
  const found = await pageToChange(app, call, "collapse");
  if (!("reading" in found)) return sayOver(app, found);
  const spread = found.reading.threads.filter(({ state }) => state === "spread");
  const threads = spread.filter(({ evidence }) => evidence === "certain");
  const unsure = spread.length - threads.length;
  const { collapsedPage, nothingToCollapse, nothingSure } = app.words;
  if (threads.length === 0) return app.desk.say(unsure === 0 ? nothingToCollapse : nothingSure(unsure), "note");
  const result = await collapseThreads(app, found.reading, threads);
  const fitting = isLeft(result) ? await collapsible(app, found.reading, threads) : threads;
  if (fitting.length === threads.length || fitting.length === 0) {
    return sayResult(app, result, collapsedPage(threads.length, 0, unsure));
  }
  const done = collapsedPage(fitting.length, threads.length - fitting.length, unsure);
  await sayResult(app, await collapseThreads(app, found.reading, fitting), done);
}

/** Expands every collapsed thread of a page; those that are refused are left and counted. */
export async function expandPage(app: App, call: Call): Promise<void> {
  const found = await pageToChange(app, call, "expand");
  if (!("reading" in found)) return sayOver(app, found);
  const threads = found.reading.threads.filter(({ state }) => state !== "spread");
  if (threads.length === 0) return app.desk.say(app.words.nothingToExpand, "note");
  const all = await expandThreads(app, found.reading, threads);
  const fitting = "refused" in all.result ? await expandable(app, found.reading, threads) : threads;
  const left = fitting.length === 0 ? 0 : threads.length - fitting.length;
  const { result, notes } = left === 0 ? all : await expandThreads(app, found.reading, fitting);
  const { expandedPage, expandedPageKeptEdited, expandedPageGuessed, leftCollapsed } = app.words;
  const known = notes.some(({ keptEdited }) => keptEdited) ? expandedPageKeptEdited : expandedPage;
  const said = notes.some(({ guessed }) => guessed) ? expandedPageGuessed : known;
  const others = left === 0 ? "" : leftCollapsed(left);
  await sayResult(app, result, `${said(fitting.length)}${others}${leftToDo(app.words, notes)}`);
}

/** Whether a plan is refused for the sake of single threads, without which the others can be collapsed. */
function isLeft(result: Result | Plan<CollapseFacts>): boolean {
  return "refused" in result && leftForTheirSake.has(result.refused.why);
}

const leftForTheirSake: ReadonlySet<string> = new Set(["too-long", "open-code", "stands-twice", "would-lose"]);

/** Those of the threads that can be collapsed together. */
async function collapsible(app: App, reading: PageReading, threads: readonly Thread[]): Promise<readonly Thread[]> {
  const plan = await collapsePlanner(app, reading, threads, app.settings().style);
  return fittingOf(app, threads, (some) => isLeft(plan(some)));
}

/** Those of the threads that can be expanded together. */
async function expandable(app: App, reading: PageReading, threads: readonly Thread[]): Promise<readonly Thread[]> {
  const plan = await expandPlanner(app, reading);
  return fittingOf(app, threads, (some) => "refused" in plan(some));
}

/** Those of the threads that are not refused, by themselves and with one another. */
async function fittingOf(
  app: App,
  threads: readonly Thread[],
  isRefused: (some: readonly Thread[]) => boolean,
): Promise<readonly Thread[]> {
  const chosen = async (from: readonly Thread[], isFitting: (thread: Thread, before: readonly Thread[]) => boolean) => {
    const fitting: Thread[] = [];
    for (const thread of from) {
      if (isFitting(thread, fitting)) fitting.push(thread);
      await app.pause(0);
    }
    return fitting;
  };
  const alone = await chosen(threads, (thread) => !isRefused([thread]));
  // Only what is open may stand in the way of threads together, and seldom does: then each is tried with those before it.
  return isRefused(alone) ? chosen(alone, (thread, before) => !isRefused([...before, thread])) : alone;
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

/**
 * Collapses a thread in the user's style, or, where that cannot be done and the user agrees, in the other: it may be too
 * long for one block, or hold what would take others in once its tweets are moved.
 */
async function inEitherStyle(
  app: App,
  reading: PageReading,
  thread: Thread,
): Promise<{ readonly result: Result; readonly style: Settings["style"] }> {
  const { style } = app.settings();
  const result = await collapseThreads(app, reading, [thread]);
  const why = "refused" in result ? result.refused : undefined;
  const { askNest, yesNest, askMerge, yesMerge, no } = app.words;
  const canMerge = async () => !("refused" in (await collapsePlan(app, reading, [thread], "merge")));
  let other: Settings["style"] | undefined;
  if (why?.why === "too-long") other = (await app.desk.ask(askNest(why), yesNest, no)) ? "nest" : undefined;
  else if (why?.why === "open-code" && style === "nest" && (await canMerge()))
    other = (await app.desk.ask(askMerge, yesMerge, no)) ? "merge" : undefined;
  if (other === undefined) return { result, style };
  return { result: await collapseThreads(app, reading, [thread], other), style: other };
}
