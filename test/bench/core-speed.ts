import type { Block } from "../../src/core/block/block.ts";
import type { Page } from "../../src/core/block/page.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { readGraphFolder } from "../stand-in/graph-folder.ts";
import { graphInFolder } from "./grown-graph.ts";
import { type Chunk, chunksOf, inOneText } from "./json-chunks.ts";
import { percent, table } from "./table.ts";
import { collectGarbage, growth, inMs, median } from "./timing.ts";

const sizes = [1_000, 10_000, 100_000, 1_000_000];

/** What of core's speed is printed beside what. */
const legend = `JSON.parse: the pages' blocks as core takes them, { id (a uuid), text, folded, children }, ${inOneText.toLocaleString("en")} or so in one text.
rows: JSON.parse of the same blocks as a host's query answers them, { id, uuid, content, left, parent, format } under their pages.
trees: JSON.parse of the same blocks as a host's getPageBlocksTree answers them, each with its page, level, references and properties.
threads: blocks to threads; searchable: on to their texts, which search reads as they are. All that is made is held until it is all there.
`;

/**
 * Time from blocks in memory to threads, and on to texts that can be searched, beside `JSON.parse` of the same blocks, on
 * ever more pages of a folder, each as often as it takes; and by what it grows where the blocks double.
 */
async function coreSpeed(folder: string): Promise<string> {
  const pages = await pagesOf(folder);
  const chunks = chunksOf(pages, await treesOf(folder, pages));
  measured(chunks, inOneText, 300);
  let before: Figures | undefined;
  const rows = sizes.map((size) => {
    const figures = measured(chunks, size, Math.max(3, Math.min(200, Math.floor(700_000 / size))));
    const { blocks, parse, rows: parseRows, trees, threads, whole } = figures;
    const grown = before ? growth(before.blocks, before.whole, blocks, whole).toFixed(2) : "";
    before = figures;
    return [
      blocks.toLocaleString("en"),
      inMs(parse),
      inMs(parseRows),
      inMs(trees),
      inMs(threads),
      (threads / parse).toFixed(2),
      inMs(whole),
      (whole / parse).toFixed(2),
      (whole / parseRows).toFixed(2),
      (whole / trees).toFixed(2),
      `${((1_000_000 * whole) / blocks).toFixed(0)} ns`,
      grown,
    ];
  });
  const tweetPages = pages.filter((page) => readTweetPage(page)).length;
  const title = `blocks (${percent(tweetPages, pages.length)} tweet pages)`;
  const beside = ["JSON.parse", "rows", "trees", "threads", "/ JSON.parse"];
  const ratios = ["/ JSON.parse", "/ rows", "/ trees"];
  return table([title, ...beside, "searchable", ...ratios, "per block", "per doubling"], rows);
}

interface Figures {
  readonly blocks: number;
  readonly parse: number;
  readonly rows: number;
  readonly trees: number;
  readonly threads: number;
  readonly whole: number;
}

/** Median times of several rounds, in ms, on pages with so many blocks; each round measures everything, so that ratios are of one time. */
function measured(chunks: readonly Chunk[], size: number, rounds: number): Figures {
  const used: Chunk[] = [];
  let blocks = 0;
  for (let at = 0; blocks < size; at += 1) {
    const chunk = chunks[at % chunks.length];
    if (!chunk) break;
    used.push(chunk);
    blocks += chunk.blocks;
  }
  // Fresh from JSON, as a host hands them over: not cut out of a file's text, and each copy a block of its own.
  const pages = used.flatMap(({ pages: own, json }) => {
    const parsed: readonly (readonly Block[])[] = JSON.parse(json);
    return own.map((page, index) => ({ ...page, blocks: parsed[index] ?? [] }));
  });
  const times: Record<"parse" | "rows" | "trees" | "threads" | "whole", number[]> = {
    parse: [],
    rows: [],
    trees: [],
    threads: [],
    whole: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    if (size >= 100_000) collectGarbage();
    times.parse.push(timeOf(() => used.map(({ json }) => JSON.parse(json))));
    if (size >= 100_000) collectGarbage();
    times.rows.push(timeOf(() => used.map(({ rows }) => JSON.parse(rows))));
    if (size >= 100_000) collectGarbage();
    times.trees.push(timeOf(() => used.map(({ trees }) => JSON.parse(trees))));
    if (size >= 100_000) collectGarbage();
    const start = performance.now();
    const threads = threadsOf(pages);
    times.threads.push(performance.now() - start);
    texts(threads);
    times.whole.push(performance.now() - start);
  }
  return {
    blocks,
    parse: median(times.parse),
    rows: median(times.rows),
    trees: median(times.trees),
    threads: median(times.threads),
    whole: median(times.whole),
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function pagesOf(folder: string): Promise<readonly Page[]> {
  const { files } = await readGraphFolder(folder);
  return [...files].filter(([path]) => /\.(?:md|org)$/.test(path)).map(([path, text]) => pageOfFile(path, text).page);
}

/** What a host that has opened the folder answers, by pages' names. */
async function treesOf(folder: string, pages: readonly Page[]): Promise<ReadonlyMap<string, unknown>> {
  const { standIn } = await graphInFolder(folder);
  const trees = new Map<string, unknown>();
  for (const { name } of pages) trees.set(name, await standIn.call("get_page_blocks_tree", [name]));
  return trees;
}

function threadsOf(pages: readonly Page[]): readonly Thread[] {
  return pages.flatMap((page) => {
    const read = readTweetPage(page);
    return read ? assembleThreads(read) : [];
  });
}

/** What search looks at: each thread's reading text, as it is. */
function texts(threads: readonly Thread[]): readonly string[] {
  return threads.map((thread) => readingText(thread, { author: false }));
}

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder of a graph.");
console.log(`${legend}\n${await coreSpeed(folder)}`);
