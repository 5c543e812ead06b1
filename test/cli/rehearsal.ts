import { collapseThreads } from "../../src/app/collapse-threads.ts";
import type { Outcome } from "../../src/app/enact.ts";
import { expandThreads } from "../../src/app/expand-threads.ts";
import { type PageReading, readPage } from "../../src/app/page-reading.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { type PluginOnStandIn, pluginOn } from "../app/plugin-on-stand-in.ts";
import { formatOfPath } from "../stand-in/file/format.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { readFile } from "../stand-in/file/read-file.ts";
import { writeFile } from "../stand-in/file/write-file.ts";

/** What came of collapsing and expanding every thread of a graph. */
export interface Rehearsal {
  readonly threads: number;
  readonly collapsed: number;
  readonly refused: readonly { readonly page: string; readonly file: string; readonly why: string }[];
  /** Pages with threads. */
  readonly pages: number;
  readonly identical: number;
  readonly different: readonly { readonly file: string; readonly firstDifferentLine: number }[];
  readonly hostCalls: { readonly perThreadMax: number; readonly total: number; readonly replacedSections: number };
}

interface Tally {
  threads: number;
  collapsed: number;
  perThreadMax: number;
  replacedSections: number;
  readonly refused: { page: string; file: string; why: string }[];
  readonly different: { file: string; firstDifferentLine: number }[];
  readonly pages: Set<string>;
  /** The file of each page, by the page's name. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/** A long wait: a slow machine is no reason for the host to have failed. */
const patience = 60_000;

/**
 * Collapses every thread of a graph one by one in a copy in memory, and expands them; then collapses each page at once,
 * opens the files anew as Logseq does, and expands again. A page that does not come back byte for byte, or as Logseq
 * writes it when anything at all changes there, is named.
 */
export async function rehearse(files: ReadonlyMap<string, string>, style: Settings["style"]): Promise<Rehearsal> {
  const plugin = pluginOn(files, { settings: { ...defaultSettings, style }, limit: patience });
  const tally: Tally = {
    threads: 0,
    collapsed: 0,
    perThreadMax: 0,
    replacedSections: 0,
    refused: [],
    different: [],
    pages: new Set(),
    fileOf: new Map(
      [...files]
        .filter(([path]) => /\.(?:md|org)$/.test(path))
        .map(([path, text]) => [pageOfFile(path, text).page.name.toLowerCase(), path]),
    ),
  };
  const found = await plugin.app.graph.tweetPages({});
  const tweetPages = await plugin.app.graph.pages(found.map(({ number }) => number));
  for (const { name } of tweetPages) await oneByOne(plugin, name, tally);
  compare(plugin, files, tally);
  for (const name of tally.pages) await withReading(plugin, name, (reading) => allAtOnce(plugin, reading));
  plugin.standIn.user.reopen();
  for (const name of tally.pages) await withReading(plugin, name, (reading) => expandAll(plugin, reading, tally));
  compare(plugin, files, tally);
  const { threads, collapsed, refused, different, perThreadMax, replacedSections } = tally;
  const pages = tally.pages.size;
  const hostCalls = { perThreadMax, total: plugin.changes.length, replacedSections };
  return { threads, collapsed, refused, pages, identical: pages - different.length, different, hostCalls };
}

async function withReading(
  { app }: PluginOnStandIn,
  name: string,
  use: (reading: PageReading) => Promise<void>,
): Promise<void> {
  const [page] = await app.graph.pages([name]);
  const reading = page && (await readPage(app, page));
  if (reading && reading.threads.length > 0) await use(reading);
}

async function oneByOne(plugin: PluginOnStandIn, name: string, tally: Tally): Promise<void> {
  await withReading(plugin, name, async (first) => {
    tally.pages.add(name);
    tally.threads += first.threads.length;
    for (const thread of first.threads) {
      await withReading(plugin, name, async (reading) => {
        const again = sameThread(reading, thread);
        const calls = plugin.changes.length;
        const result = await collapseThreads(plugin.app, reading, again ? [again] : []);
        tally.perThreadMax = Math.max(tally.perThreadMax, plugin.changes.length - calls);
        if ("end" in result && result.end === "done") {
          tally.collapsed += 1;
          tally.replacedSections += result.replacedSections ?? 0;
        } else if ("refused" in result) refuse(tally, name, result.refused.why);
        else refuse(tally, name, halted(result));
      });
    }
    for (let left = first.threads.length; left > 0; left -= 1) {
      await withReading(plugin, name, async (reading) => {
        const next = reading.threads.find(({ state }) => state !== "spread");
        if (next) await expandOne(plugin, reading, [next], tally);
      });
    }
  });
}

/** The thread in a later reading of its page: uuids change where a section is replaced, texts do not. */
function sameThread({ threads }: PageReading, { members }: Thread): Thread | undefined {
  const text = members[0]?.highlight.block.text;
  return threads.find((thread) => thread.state === "spread" && thread.members[0]?.highlight.block.text === text);
}

/** A thread that is refused holds up its page; the others are then collapsed without it. */
async function allAtOnce(plugin: PluginOnStandIn, reading: PageReading): Promise<void> {
  const threads = reading.threads.filter(({ state }) => state === "spread");
  const result = await collapseThreads(plugin.app, reading, threads);
  if (!("refused" in result)) return;
  for (const thread of threads) {
    await withReading(plugin, reading.page.name, async (now) => {
      const again = sameThread(now, thread);
      if (again) await collapseThreads(plugin.app, now, [again]);
    });
  }
}

async function expandAll(plugin: PluginOnStandIn, reading: PageReading, tally: Tally): Promise<void> {
  const threads = reading.threads.filter(({ state }) => state !== "spread");
  if (threads.length > 0) await expandOne(plugin, reading, threads, tally);
}

async function expandOne(plugin: PluginOnStandIn, reading: PageReading, threads: readonly Thread[], tally: Tally) {
  const { result } = await expandThreads(plugin.app, reading, threads);
  const { name } = reading.page;
  if ("refused" in result) refuse(tally, name, `expand: ${result.refused.why}`);
  else if (result.end !== "done") refuse(tally, name, `expand: ${halted(result)}`);
}

function refuse({ fileOf, refused }: Tally, page: string, why: string): void {
  refused.push({ page, file: fileOf.get(page.toLowerCase()) ?? "", why });
}

function halted({ end, halt }: Exclude<Outcome, { readonly end: "done" }>): string {
  return `${end}: ${halt.why === "host-failed" ? halt.reason : halt.why}`;
}

/** Notes the pages that are not as they were. */
function compare(
  { standIn }: PluginOnStandIn,
  before: ReadonlyMap<string, string>,
  { pages, fileOf, different }: Tally,
): void {
  const now = standIn.files();
  for (const page of pages) {
    const file = fileOf.get(page.toLowerCase()) ?? "";
    if (different.some((one) => one.file === file)) continue;
    const [was = "", is = ""] = [before.get(file), now.get(file)];
    if (was !== is && asLogseqWrites(file, was) !== is)
      different.push({ file, firstDifferentLine: firstDifference(was.split("\n"), is.split("\n")) });
  }
}

/**
 * A file as Logseq writes it at the first change of its page, whatever that is: it puts a blank line behind the page
 * properties, tabs for other indentation, and drops a newline at the end.
 */
function asLogseqWrites(path: string, text: string): string {
  const format = formatOfPath(path) ?? "markdown";
  return writeFile(readFile(text, format).blocks, format);
}

function firstDifference(was: readonly string[], is: readonly string[]): number {
  const at = was.findIndex((line, number) => line !== is[number]);
  return (at < 0 ? was.length : at) + 1;
}
