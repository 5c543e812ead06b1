import type { BlockId } from "../core/block/block.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App, Call } from "./app.ts";
import { collapseThreads, type Result } from "./collapse-threads.ts";
import { expandThreads } from "./expand-threads.ts";
import type { PageReading } from "./page-reading.ts";
import { highlightAtCall, pageAtCall } from "./thread-at-call.ts";

/** Collapses the thread in which the command was called. */
export async function collapseHere(app: App, call: Call): Promise<void> {
  const found = await highlightAtCall(app, call);
  if ("refused" in found) return report(app, found, "");
  const { reading, thread } = found;
  if (thread === undefined) return report(app, { refused: { why: "not-a-thread" } }, "");
  const result = await collapseThreads(app, reading, [thread]);
  await report(app, result, app.words.collapsed(thread.members.length, thread.author));
}

/** Expands the thread in which the command was called. */
export async function expandHere(app: App, call: Call): Promise<void> {
  const found = await highlightAtCall(app, call);
  if ("refused" in found) return report(app, found, "");
  const { reading, thread } = found;
  const merged = thread && mergedBlock(reading, thread);
  if (thread === undefined || merged === undefined) return report(app, { refused: { why: "not-collapsed" } }, "");
  const result = await expandThreads(app, reading, [merged]);
  const { expanded, expandedKeptEdited } = app.words;
  const count = reading.snapshots.find((snapshot) => snapshot.merged === merged)?.members.length ?? 0;
  await report(app, result, result.keptEdited ? expandedKeptEdited(count) : expanded(count, thread.author));
}

/** Collapses every thread of a page that is certain and spread. */
export async function collapsePage(app: App, call: Call): Promise<void> {
  const found = await pageAtCall(app, call);
  if ("refused" in found) return report(app, found, "");
  const threads = found.reading.threads.filter(({ state, evidence }) => state === "spread" && evidence === "certain");
  if (threads.length === 0) return app.desk.say(app.words.nothingToCollapse, "note");
  await report(app, await collapseThreads(app, found.reading, threads), app.words.collapsedPage(threads.length));
}

/** Expands every collapsed thread of a page. */
export async function expandPage(app: App, call: Call): Promise<void> {
  const found = await pageAtCall(app, call);
  if ("refused" in found) return report(app, found, "");
  const merged = found.reading.snapshots.map((snapshot) => snapshot.merged);
  if (merged.length === 0) return app.desk.say(app.words.nothingToExpand, "note");
  await report(app, await expandThreads(app, found.reading, merged), app.words.expandedPage(merged.length));
}

/** The block that holds a collapsed thread, undefined for one that is spread. */
function mergedBlock({ snapshots }: PageReading, { members }: Thread): BlockId | undefined {
  const known = new Set(snapshots.map(({ merged }) => merged));
  const holder = members.find(({ highlight }) => known.has(highlight.block.id) || highlight.tweets.length > 1);
  return holder?.highlight.block.id;
}

async function report({ desk, words }: App, result: Result, done: string): Promise<void> {
  if ("refused" in result) return desk.say(words.refusal(result.refused), "note");
  if (result.end === "done") return desk.say(done, "done");
  const { halt } = result;
  const reason = halt.why === "host-failed" ? halt.reason : "";
  if (result.end === "stuck") return desk.say(words.stuck(reason), "trouble");
  await desk.say(halt.why === "changed-meanwhile" ? words.stoppedChanged : words.stoppedHost(reason), "trouble");
}
