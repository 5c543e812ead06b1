import { basename, resolve } from "node:path";
import type { Block, BlockId } from "../../src/core/block/block.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import type { Page } from "../../src/core/block/page.ts";
import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import { sharedTweets } from "../../src/core/thread/shared-tweets.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import { readTweetPage } from "../../src/core/tweet/read-tweet-page.ts";
import type { StatusId } from "../../src/core/tweet/status-id.ts";
import type { TweetPage } from "../../src/core/tweet/tweet-page.ts";
import { cliWords } from "../../src/core/words/cli.en.ts";
import { formatOfPath } from "../stand-in/file/format.ts";
import { pageOfFile } from "../stand-in/file/page-of-file.ts";
import { readFile } from "../stand-in/file/read-file.ts";
import { type FolderProblem, readGraphFolder } from "../stand-in/graph-folder.ts";

/** A thread, where its page lies, and the line on which each block of the page begins (1-based). */
export interface ListedThread {
  readonly thread: Thread;
  /** Relative to the graph. */
  readonly file: string;
  readonly lines: ReadonlyMap<BlockId, number>;
}

/** The threads of a graph folder, and what was counted and met on the way to them. */
export interface ThreadList {
  readonly graph: string;
  readonly pages: number;
  readonly tweetPages: number;
  /** Blocks that hold tweets. */
  readonly highlights: number;
  /** Tweets in them: a collapsed block holds several. */
  readonly tweets: number;
  /** Tweets without a link of their own. */
  readonly cutOff: number;
  readonly threads: readonly ListedThread[];
  /** Tweets that stand on more than one page, with the names of these pages. */
  readonly shared: ReadonlyMap<StatusId, readonly string[]>;
  readonly problems: readonly FolderProblem[];
}

/** `:block/content-max-length` as Logseq has it by default, in characters. */
const longestBlock = 10_000;

/** Reads a graph folder and lists its threads, by file; writes nothing. Throws where the folder is no graph. */
export async function threadList(folder: string): Promise<ThreadList> {
  const { files, problems } = await readGraphFolder(folder);
  const found: FolderProblem[] = [...problems];
  const threads: ListedThread[] = [];
  const pages: TweetPage[] = [];
  const counts = { pages: 0, tweetPages: 0, highlights: 0, tweets: 0, cutOff: 0 };
  for (const [file, text] of files) {
    if (formatOfPath(file) === undefined) continue;
    counts.pages += 1;
    try {
      const { page, lines } = pageOfFile(file, text);
      found.push(...problemsOf(file, text, page, lines));
      const read = readTweetPage(page);
      if (!read) continue;
      pages.push(read);
      const tweets = read.highlights.flatMap((highlight) => highlight.tweets);
      counts.tweetPages += 1;
      counts.highlights += read.highlights.length;
      counts.tweets += tweets.length;
      counts.cutOff += tweets.filter(({ link, after }) => link === undefined && after === "").length;
      for (const thread of assembleThreads(read)) threads.push({ thread, file, lines });
    } catch (error) {
      found.push({ file, line: 1, what: cliWords.unreadable(error instanceof Error ? error.message : `${error}`) });
    }
  }
  return { graph: basename(resolve(folder)), ...counts, threads, shared: sharedTweets(pages), problems: found };
}

function problemsOf(
  file: string,
  text: string,
  { blocks, format }: Page,
  lines: ReadonlyMap<BlockId, number>,
): readonly FolderProblem[] {
  if (text.trim() === "") return [];
  const at = (block: Block): number => lines.get(block.id) ?? 1;
  const first = blocks[0];
  const isBare =
    blocks.length === 0 || (blocks.length === 1 && first !== undefined && readFile(text, format).blocks[0]?.preBlock);
  const long = [...everyBlock(blocks)].filter((block) => block.text.length > longestBlock);
  const rows = text.split("\n");
  return [
    ...(isBare ? [{ file, line: 1, what: cliWords.hasNoBlocks }] : []),
    ...long.map((block) => ({ file, line: at(block), what: cliWords.longBlock(block.text.length, longestBlock) })),
    ...readFile(text, format)
      .problems.filter(({ line }) => !isPicture(rows[line - 1] ?? ""))
      .map(({ line, what }) => ({ file, line, what })),
  ];
}

/** Readwise puts the author's picture before the first bullet. */
function isPicture(line: string): boolean {
  return /^\s*!\[[^\]]*\]\([^)]*\)\s*$/.test(line);
}
