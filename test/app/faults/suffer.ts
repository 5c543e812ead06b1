import { expect } from "vitest";
import type { App, Call } from "../../../src/app/app.ts";
import { type InterruptedRun, interruptedRuns } from "../../../src/app/carry-out.ts";
import { collapseHere, expandHere } from "../../../src/app/fold-commands.ts";
import { finishRun, putBackRun } from "../../../src/app/run-commands.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings } from "../../../src/core/settings.ts";
import type { Ask } from "../../../src/logseq/ask.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";
import { blockThatBegins, pluginFor, standInOn } from "../plugin-on-stand-in.ts";
import { pagePath } from "../thread-pages.ts";

/** What can go wrong with one call of a command. */
const faults = [
  "rejects",
  "times out",
  "does nothing",
  "loses its answer",
  "comes after an edit",
  "is the last",
] as const;
type Fault = (typeof faults)[number];

/** How long the plugin waits here, in ms. */
const limit = 30;

const never = (): Promise<never> => new Promise(() => {});

/** Lets the call of a number go wrong, and counts them all. */
function faulty(fault: Fault, number: number, edit: () => Promise<void>) {
  const seen = { calls: 0 };
  const between = (ask: Ask): Ask => {
    return async (method, ...args) => {
      seen.calls += 1;
      if (fault === "is the last" && seen.calls > number) return never();
      if (seen.calls !== number) return ask(method, ...args);
      if (fault === "rejects") throw new Error("the host has its own ideas");
      if (fault === "times out") return never();
      if (fault === "does nothing") return null;
      if (fault === "comes after an edit") await edit();
      const answer = await ask(method, ...args);
      return fault === "loses its answer" ? never() : answer;
    };
  };
  return { seen, between };
}

const words = [
  "Alone",
  "Hilo",
  "Las mareas",
  "Suben",
  "nadie les da",
  "1/ First",
  "2/ Second",
  "3/ Third",
  "潮の話",
  "2/3",
  "3/3",
  "my own words",
  "and more of them",
  "One (",
  "Two (",
  "Three (",
  "keep",
  "#sea",
];

/** Every text of the page, wherever it is kept: on a page or in the graph's own storage. */
function lost(standIn: StandIn, before: string): readonly string[] {
  const kept = [...standIn.disk().values(), ...standIn.files().values()].join("\n");
  return words.filter((word) => before.includes(word) && !kept.includes(word));
}

async function settle(app: App, end: (app: App, run: InterruptedRun) => Promise<unknown>): Promise<number> {
  const runs = await interruptedRuns(app.shelf);
  for (const run of runs.toReversed()) await end(app, run);
  return runs.length;
}

/** A command on a page, and how that page was before. */
export interface Case {
  readonly files: ReadonlyMap<string, string>;
  readonly style: "merge" | "nest";
  readonly command: (app: App, call: Call) => Promise<void>;
  /** The page must be collapsed before the command. */
  readonly collapsed: boolean;
}

/** The page's own words, whatever is folded and whatever ids the host gave. */
function page(standIn: StandIn): string {
  return withoutIds(standIn.files().get(pagePath) ?? "");
}

function withoutIds(text: string): string {
  return text.replace(/^\s*id:: [-0-9a-f]{36}\n/gmu, "");
}

async function firstTweet(standIn: StandIn): Promise<Call> {
  for (const word of ["Las mareas", "Alone", "One ("]) {
    const found = await blockThatBegins(standIn, word).catch(() => undefined);
    if (found !== undefined) return { block: blockId(found) };
  }
  throw new Error("The page has lost its head.");
}

async function start({ files, style, collapsed }: Case): Promise<{ standIn: StandIn; before: string }> {
  const standIn = standInOn(files);
  const { app } = pluginFor(standIn, { settings: { ...defaultSettings, style } });
  if (collapsed) await collapseHere(app, await firstTweet(standIn));
  return { standIn, before: page(standIn) };
}

/** Runs a command with one fault, and then what a user would do about it. */
async function suffer(work: Case, fault: Fault, number: number, end: "finish" | "put back"): Promise<string> {
  const { standIn, before } = await start(work);
  const settings = { ...defaultSettings, style: work.style };
  const call = await firstTweet(standIn);
  const edit = async (): Promise<void> => {
    const uuid = await blockThatBegins(standIn, "Alone")
      .catch(() => blockThatBegins(standIn, "Suben"))
      .catch(() => undefined);
    if (uuid !== undefined) await standIn.call("update_block", [uuid, "Alone, Suben: edited meanwhile"]);
  };
  const { seen, between } = faulty(fault, number, edit);
  const plugin = pluginFor(standIn, { settings, limit, between });
  const run = work.command(plugin.app, call).catch(() => undefined);
  await (fault === "is the last" ? Promise.race([run, new Promise((resolve) => setTimeout(resolve, limit * 2))]) : run);
  expect(lost(standIn, before)).toEqual([]);
  if (seen.calls < number) return "not reached";
  const { app } = pluginFor(standIn, { settings });
  const runs = await settle(app, end === "finish" ? finishRun : putBackRun);
  expect(lost(standIn, before)).toEqual([]);
  if (fault === "comes after an edit") return runs > 0 ? "a run was left" : "stopped or done";
  expect(await interruptedRuns(app.shelf)).toEqual([]);
  if (runs > 0 && end === "put back") expect(page(standIn)).toBe(before);
  const isAsBefore = page(standIn) === before;
  await backAgain(work, standIn, isAsBefore, before);
  if (runs > 0) return end === "finish" ? "a run was left, and finished" : "a run was left, and put back";
  return isAsBefore ? "put back at once" : "done";
}

/** Whichever way it ended, the thread can be collapsed and expanded from there, and the page is the user's own again. */
async function backAgain({ files, style }: Case, standIn: StandIn, isAsBefore: boolean, before: string): Promise<void> {
  const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, style } });
  const spread = withoutIds(files.get(pagePath) ?? "");
  if (page(standIn) === spread) await collapseHere(app, await firstTweet(standIn));
  await expandHere(app, await firstTweet(standIn));
  expect(page(standIn), `${said.map(({ sentence }) => sentence)} ${isAsBefore} ${before}`).toBe(spread);
}

/** Every second case in everyday runs, in turn over calls and faults; all of them with FAULTS=all. */
const every = process.env["FAULTS"] === "all" ? 1 : 2;

/** How many times each fault ended how, over every call of a command. */
export async function sufferAll(work: Case): Promise<ReadonlyMap<string, number>> {
  const tally = new Map<string, number>();
  for (const [at, fault] of faults.entries()) {
    for (let number = 1 + (at % every); ; number += every) {
      const end = Math.floor((number + at) / every) % 2 === 0 ? "finish" : "put back";
      const outcome = await suffer(work, fault, number, end);
      if (outcome === "not reached") break;
      const key = `${fault}: ${outcome}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  }
  return tally;
}

/** The tally as a table for a reader. */
export function tallied(name: string, tally: ReadonlyMap<string, number>): string {
  const all = [...tally.values()].reduce((sum, count) => sum + count, 0);
  return [`${name}: ${all} cases`, ...[...tally].map(([key, count]) => `  ${count} × ${key}`)].join("\n");
}
