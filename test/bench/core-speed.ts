import type { Block } from "../../src/core/block/block.ts";
import { blockId } from "../../src/core/block/block.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import type { Page } from "../../src/core/block/page.ts";
import { foldText } from "../../src/core/search/fold-text.ts";
import { readingText } from "../../src/core/text/reading-text.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { readGraphFolder } from "../stand-in/graph-folder.ts";
import { percent, table } from "./table.ts";
import { growth, median as middle } from "./timing.ts";

const sizes = [1_000, 10_000, 100_000];

/**
 * Time from blocks in memory to threads, and on to texts that can be searched, beside `JSON.parse` of the same blocks, on
 * ever more pages of a folder; and by what it grows where the blocks double.
 */
export async function coreSpeed(folder: string | undefined): Promise<string> {
  const pages = folder === undefined ? madeUpPages() : await pagesOf(folder);
  for (let warm = 0; warm < 3; warm += 1) texts(threadsOf(repeated(pages, 5_000)));
  let before: { readonly blocks: number; readonly whole: number } | undefined;
  const rows = sizes.map((size) => {
    const copies = repeated(pages, size);
    const blocks = copies.reduce((sum, page) => sum + countOf(page), 0);
    const rounds = size >= 100_000 ? 7 : 21;
    const json = JSON.stringify(copies.map(({ blocks: own }) => own));
    const many = fromJson(json, copies);
    const parse = median(rounds, () => JSON.parse(json));
    const threads = median(rounds, () => threadsOf(many));
    const whole = median(rounds, () => texts(threadsOf(many)));
    const grown = before ? growth(before.blocks, before.whole, blocks, whole).toFixed(2) : "";
    before = { blocks, whole };
    return [
      `${blocks}`,
      `${parse.toFixed(1)} ms`,
      `${threads.toFixed(1)} ms`,
      (threads / parse).toFixed(2),
      `${whole.toFixed(1)} ms`,
      (whole / parse).toFixed(2),
      `${((1_000_000 * whole) / blocks).toFixed(0)} ns`,
      grown,
    ];
  });
  const tweetPages = pages.filter((page) => readTweetPage(page)).length;
  const title = `blocks (${percent(tweetPages, pages.length)} tweet pages)`;
  const headings = [title, "JSON.parse", "threads", "ratio", "searchable", "ratio", "per block", "per doubling"];
  return table(headings, rows);
}

async function pagesOf(folder: string): Promise<readonly Page[]> {
  const { files } = await readGraphFolder(folder);
  return [...files].filter(([path]) => /\.(?:md|org)$/.test(path)).map(([path, text]) => pageOfFile(path, text).page);
}

/** A thread of twelve tweets, a profile page of eight single ones, and an ordinary page, each in Readwise's or Logseq's own format. */
function madeUpPages(): readonly Page[] {
  const tweets = (count: number, from: bigint, step: bigint): string =>
    Array.from({ length: count }, (_, index) => {
      const text = `${index + 1}/ The tide turns twice a day, and nobody on this shore has ever asked it why it bothers.`;
      return `\t- ${text} ([View Tweet](https://twitter.com/ada/status/${from + BigInt(index) * step}))\n`;
    }).join("");
  const head = (url: string) =>
    `title:: A page\nauthor:: [[@ada on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/${url}\n\n`;
  const section = "- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n";
  const first = 1_500_000_000_000_000_000n;
  return [
    `${head(`ada/status/${first}`)}${section}${tweets(12, first, 5_000_000_000n)}`,
    `${head("ada")}${section}${tweets(8, first, 5_000_000_000_000_000n)}`,
    `- An ordinary page\n${"\t- with a line of notes, a [[link]] and a #tag, as long as such lines are\n".repeat(10)}`,
  ].map((text, index) => pageOfFile(`pages/${index}.md`, text).page);
}

function repeated(pages: readonly Page[], blocks: number): readonly Page[] {
  const many: Page[] = [];
  for (let count = 0, copy = 0; count < blocks; copy += 1) {
    const page = pages[copy % pages.length];
    if (!page) break;
    many.push({ ...page, blocks: page.blocks.map((block) => copied(block, copy)) });
    count += countOf(page);
  }
  return many;
}

/** Copies are blocks of their own, so that nothing is read twice by accident. */
function copied(block: Block, copy: number): Block {
  return { ...block, id: blockId(`${copy} ${block.id}`), children: block.children.map((child) => copied(child, copy)) };
}

function countOf({ blocks }: Page): number {
  return [...everyBlock(blocks)].length;
}

/** The pages with blocks as a host hands them over: fresh from JSON, not cut out of a file's text. */
function fromJson(json: string, pages: readonly Page[]): readonly Page[] {
  const parsed: readonly (readonly Block[])[] = JSON.parse(json);
  return pages.map((page, index) => ({ ...page, blocks: parsed[index] ?? [] }));
}

function threadsOf(pages: readonly Page[]): readonly Thread[] {
  return pages.flatMap((page) => {
    const read = readTweetPage(page);
    return read ? assembleThreads(read) : [];
  });
}

/** What search looks at: each thread's reading text, folded. */
function texts(threads: readonly Thread[]): readonly string[] {
  return threads.map((thread) => foldText(readingText(thread, { author: false })));
}

function median(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return middle(times);
}

if (process.argv[1]?.endsWith("core-speed.ts")) console.log(await coreSpeed(process.argv[2]));
