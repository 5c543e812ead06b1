import type { Joint } from "../thread/joint.ts";
import { shownName } from "../thread/shown-name.ts";
import type { Evidence } from "../thread/thread.ts";

const numbers = new Intl.NumberFormat("en");

function count(number: number, one: string, many: string): string {
  return `${numbers.format(number)} ${number === 1 ? one : many}`;
}

/** A time span in the largest unit that leaves a number of two or more, rounded down. */
function span(ms: number): string {
  const units = [
    ["day", "days", 86_400_000],
    ["hour", "hours", 3_600_000],
    ["minute", "minutes", 60_000],
    ["second", "seconds", 1000],
  ] as const;
  for (const [one, many, size] of units) if (ms >= 2 * size) return count(Math.floor(ms / size), one, many);
  return ms >= 1000 ? "a second" : "less than a second";
}

/** Why a tweet belongs to the one before it. */
function because(joint: Joint): string {
  switch (joint.why) {
    case "page":
      return "the page is one thread";
    case "merged":
      return "they share a block";
    case "nested":
      return "it lies folded under the first tweet";
    case "gap":
      return `${span(joint.ms)} later`;
    case "late":
      return `added to ${count(joint.tweets, "tweet", "tweets")} ${span(joint.ms)} later`;
    case "numbers":
      return `${joint.to} follows ${joint.from}`;
    case "replies":
      return `both answer @${joint.to}`;
    case "same-tweet":
      return "the same tweet again";
    case "between":
      return "it stands between tweets of this thread";
    case "joined-by-you":
      return "joined by you";
  }
}

/** The report of a rehearsal: what was done in the copy, what was refused, and what did not come back. */
function rehearsal(found: {
  readonly style: string;
  readonly threads: number;
  readonly collapsed: number;
  readonly pages: number;
  readonly identical: number;
  readonly refused: readonly { readonly file: string; readonly why: string }[];
  readonly different: readonly { readonly file: string; readonly firstDifferentLine: number }[];
  readonly hostCalls: { readonly perThreadMax: number; readonly total: number };
}): string {
  const { style, threads, collapsed, pages, identical, refused, different, hostCalls } = found;
  const lines = [
    `${count(threads, "thread", "threads")} on ${count(pages, "page", "pages")}, ${collapsed} collapsed (${style}) and expanded in a copy in memory.`,
    `${identical} of ${count(pages, "page", "pages")} came back byte for byte.`,
    `Changes to the graph: ${hostCalls.total} in all, at most ${hostCalls.perThreadMax} for one thread.`,
    ...refused.map(({ file, why }) => `Refused: ${file} (${why})`),
    ...different.map(({ file, firstDifferentLine }) => `Different: ${file}, from line ${firstDifferentLine}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** The sentences of the command line, in English. */
export const cliWords = {
  usage: "Usage: npm run threads -- <graph folder> [--json]",
  noGraph: (folder: string): string =>
    `${folder} is no Logseq graph: it has no pages/, no journals/ and no .md or .org file.`,
  isEmpty: "is empty",
  hasNoBlocks: "has no blocks",
  longBlock: (length: number, limit: number): string =>
    `a block of ${numbers.format(length)} characters: Logseq neither edits nor searches one of more than ${numbers.format(limit)}`,
  unreadable: (reason: string): string => `could not be read: ${reason}`,
  summary: (threads: number, tweets: number, pages: number): string =>
    `${count(threads, "thread", "threads")}, ${count(tweets, "tweet", "tweets")} on ${count(pages, "tweet page", "tweet pages")}`,
  thread: (author: string | undefined, tweets: number, page: string): string =>
    `${shownName(author) ?? "Unknown author"}, ${count(tweets, "tweet", "tweets")} on “${page}”`,
  evidence: { certain: "certain", likely: "likely", possible: "possible" } satisfies Record<Evidence, string>,
  missing: (missing: readonly number[]): string => `missing: ${missing.join(", ")}`,
  noDate: "date unknown",
  noLink: "link lost",
  inferredLink: "link from the page",
  reply: "reply",
  foreign: (author: string): string => `by ${shownName(author)}`,
  duplicate: "the same tweet again",
  alsoOn: (pages: readonly string[]): string => `also on ${pages.map((page) => `“${page}”`).join(", ")}`,
  because,
  rehearseUsage: "Usage: npm run rehearse -- <graph folder> [--json] [--style merge|nest]",
  rehearsal,
  problems: (problems: number): string => count(problems, "problem", "problems"),
} as const;
