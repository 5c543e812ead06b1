import { rm } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { findChromium } from "../browser/chromium.ts";
import { seeds } from "../browser/seeds.ts";
import { launch, openSession } from "../browser/session.ts";
import { buildPlugin } from "../stand-in/serve/build-plugin.ts";
import { ownPlugin, projectFolder } from "../stand-in/serve/own-plugin.ts";
import type { PluginToServe } from "../stand-in/serve/serve.ts";
import { table } from "./table.ts";
import { inMs, median } from "./timing.ts";

/** An interval of a browser's trace; times in µs, of one clock. */
interface Traced {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly args?: unknown;
}

/** Where scripts run: as modules, as what was called back. */
const scripts = new Set(["v8.compileModule", "v8.evaluateModule", "FunctionCall", "RunMicrotasks", "TimerFire"]);
const runs = 7;

/** How long the plugin's scripts run from when its frame is made until its button is in the toolbar, in ms: in all, and at once. */
async function startOf(
  browser: Browser,
  plugin: PluginToServe,
): Promise<{ readonly all: number; readonly longest: number }> {
  await browser.startTracing(undefined, { categories: ["devtools.timeline", "v8"] });
  const session = await openSession(browser, { files: seeds() }, plugin);
  await session.page.locator("[data-on-click=pressTweetThreads]").first().waitFor({ state: "attached" });
  const trace: { readonly traceEvents: readonly Traced[] } = JSON.parse((await browser.stopTracing()).toString());
  await session.close();
  const whole = trace.traceEvents.filter(({ ph }) => ph === "X");
  const entry = whole.find(
    ({ name, args }) => name === "v8.compileModule" && /\/dist\/assets\/index-/u.test(JSON.stringify(args)),
  );
  const own = whole.filter(({ name, pid, tid }) => scripts.has(name) && pid === entry?.pid && tid === entry.tid);
  let end = 0;
  let all = 0;
  for (const { ts, dur } of own.toSorted((one, other) => one.ts - other.ts)) {
    all += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return { all: all / 1000, longest: Math.max(...own.map(({ dur }) => dur)) / 1000 };
}

/** The figures as a table: medians of several starts, each in a browser of its own. */
export async function startTable(): Promise<string> {
  const folder = await buildPlugin(projectFolder, true);
  const plugin = await ownPlugin(folder);
  const executable = await findChromium();
  const starts: { readonly all: number; readonly longest: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const browser = await launch(executable);
    starts.push(await startOf(browser, plugin));
    await browser.close();
  }
  await rm(folder, { recursive: true });
  const middle = (figure: (start: (typeof starts)[number]) => number): string => inMs(median(starts.map(figure)));
  return table(
    ["start of the plugin, @logseq/libs included", "median"],
    [
      ["its scripts, in all", middle(({ all }) => all)],
      ["longest at once", middle(({ longest }) => longest)],
    ],
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(await startTable());
