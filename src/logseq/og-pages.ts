import type * as v from "valibot";
import { NoAnswer } from "../app/attempt.ts";
import type { FoundPage, Graph, HostPage, PagePart, PageRef } from "../app/graph.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import { tweetSign } from "../core/tweet/tweet-sign.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";
import { pagesOfEntities, pagesOfRows } from "./pages-of-rows.ts";
import {
  anyFileText,
  blocksOfPage,
  blocksOfPages,
  changedFiles,
  pagesByBlockSign,
  pagesByCategory,
  pagesBySign,
  pagesInFiles,
  pagesNamed,
  pagesNumbered,
  pagesWithBlocks,
  pagesWithFiles,
  pullLimit,
  type Which,
} from "./queries.ts";

/** The part of a file graph that finds and reads pages. */
export function ogPages(ask: Ask, recognition: () => Recognition): Pick<Graph, "tweetPages" | "pages"> {
  const query = async <T>(schema: v.GenericSchema<unknown, T>, text: string): Promise<T> =>
    answers.parsed(schema, await ask("DB.datascriptQuery", text), "datascriptQuery");

  /** The numbers of the pages of a part that bear the sign of tweets. Where there are no texts of files, nothing is long. */
  async function signed(part: PagePart): Promise<readonly number[]> {
    if (part.any) return query(answers.numbers, pagesWithFiles);
    const sign = tweetSign(recognition());
    const found = await query(answers.numbers, pagesBySign(sign, part));
    if (found.length > 0 || part.longerThan !== undefined || part.among !== undefined) return found;
    if (await query(answers.oneNumber, anyFileText)) return found;
    const byCategory = await query(answers.numbers, pagesByCategory);
    const byBlock = await query(answers.numbers, pagesByBlockSign(sign));
    return [...new Set([...byCategory, ...byBlock])];
  }

  async function tweetPages(part: PagePart): Promise<readonly FoundPage[]> {
    const found = await signed(part);
    if (found.length === 0) return [];
    const stamps = new Map<number, string>();
    for (const { "last-modified-at": time = "", _file: pages } of await query(answers.changedFileRows, changedFiles)) {
      for (const { id } of pages) stamps.set(id, String(time));
    }
    return found.map((number) => ({ number, stamp: stamps.get(number) ?? "" }));
  }

  /** The query that reads from the page is not among the recorded ones; a host that refuses it is asked as recorded. */
  async function read(which: Which): Promise<readonly HostPage[]> {
    let found: readonly answers.PageEntity[];
    try {
      found = await query(answers.pageRows, pagesWithBlocks(which));
    } catch (error) {
      if (error instanceof NoAnswer || error instanceof answers.StrangeAnswer) throw error;
      return pagesOfRows(await query(answers.blockRows, blocksOfPages(which)));
    }
    const whole = found.filter(({ _page: blocks }) => blocks.length < pullLimit);
    const long: HostPage[] = [];
    for (const { id, _page: blocks } of found)
      if (blocks.length >= pullLimit) long.push(...pagesOfRows(await query(answers.blockRows, blocksOfPage(id))));
    return [...pagesOfEntities(whole), ...long];
  }

  async function pages(which: readonly PageRef[]): Promise<readonly HostPage[]> {
    const byNumber = new Map<number, HostPage>();
    for (const some of sorted(which)) for (const page of await read(some)) byNumber.set(page.number, page);
    return [...byNumber.values()];
  }

  return { tweetPages, pages };
}

/** One question for each way in which pages are named. */
function sorted(which: readonly PageRef[]): readonly Which[] {
  const numbers = which.filter((ref) => typeof ref === "number");
  const names = which.filter((ref) => typeof ref === "string");
  const files = which.flatMap((ref) => (typeof ref === "object" ? ref.file : []));
  return [
    ...(numbers.length > 0 ? [pagesNumbered(numbers)] : []),
    ...(names.length > 0 ? [pagesNamed(names)] : []),
    ...(files.length > 0 ? [pagesInFiles(files)] : []),
  ];
}
