import type * as v from "valibot";
import { NoAnswer } from "../app/attempt.ts";
import type { FoundPage, Graph, HostPage, Leisure, PagePart, PageRef } from "../app/graph.ts";
import { longFiles } from "../app/page-lengths.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import { tweetSign } from "../core/tweet/tweet-sign.ts";
import * as answers from "./answers.ts";
import type { Ask } from "./ask.ts";
import type { BlockEntity } from "./block-entity.ts";
import { pagesOfEntities, pagesOfRows } from "./pages-of-rows.ts";
import {
  anyFileText,
  blocksNumbered,
  blocksOfPages,
  changedFiles,
  numbersOnPage,
  pagesAlone,
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

/** Pages with files longer than this, in characters, may hold more blocks than the host should be asked for at once. */
const longest = Math.max(...longFiles);
/** How many blocks of a long page are asked for at once: 44 µs each in the real app (measurements.json). */
const partOfPage = 500;
/** How long the host rests between two of them, in ms. */
const breath = 4;

/** The part of a file graph that finds and reads pages. */
export function ogPages(ask: Ask, recognition: () => Recognition): Pick<Graph, "tweetPages" | "pages"> {
  const query = async <T>(schema: v.GenericSchema<unknown, T>, text: string, leisure?: Leisure): Promise<T> => {
    const answer = await ask("DB.datascriptQuery", text);
    leisure?.answered();
    return answers.parsed(schema, answer, "datascriptQuery");
  };

  /** Pages that are read in parts at leisure, as far as their lengths have been asked for. */
  const long = new Set<number>();
  const isLong = (ref: PageRef): ref is number => typeof ref === "number" && long.has(ref);

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
    if (part.longerThan === longest) for (const number of found) long.add(number);
    if (found.length === 0) return [];
    const stamps = new Map<number, string>();
    for (const { "last-modified-at": time = "", _file: pages } of await query(answers.changedFileRows, changedFiles)) {
      for (const { id } of pages) stamps.set(id, String(time));
    }
    return found.map((number) => ({ number, stamp: stamps.get(number) ?? "" }));
  }

  /** The query that reads from the page is not among the recorded ones; a host that refuses it is asked as recorded. */
  async function read(which: Which, leisure?: Leisure): Promise<readonly HostPage[]> {
    let found: readonly answers.PageEntity[];
    try {
      found = await query(answers.pageRows, pagesWithBlocks(which), leisure);
    } catch (error) {
      if (error instanceof NoAnswer || error instanceof answers.StrangeAnswer) throw error;
      return pagesOfRows(await query(answers.blockRows, blocksOfPages(which), leisure));
    }
    const whole: answers.PageEntity[] = [];
    for (const page of found) whole.push(page._page.length < pullLimit ? page : await withBlocks(page, leisure));
    return pagesOfEntities(whole);
  }

  /** A page with its blocks by their numbers; at leisure in parts, between which the host rests. */
  async function withBlocks(page: answers.PageEntity, leisure?: Leisure): Promise<answers.PageEntity> {
    const all = await query(answers.numbers, numbersOnPage(page.id), leisure);
    const size = leisure === undefined ? all.length : partOfPage;
    const blocks: BlockEntity[] = [];
    for (let at = 0; at < all.length; at += size) {
      if (leisure !== undefined) await rest();
      blocks.push(...(await query(answers.pulledBlocks, blocksNumbered(all.slice(at, at + size)), leisure)));
    }
    return { ...page, _page: blocks };
  }

  async function readInParts(number: number, leisure: Leisure): Promise<readonly HostPage[]> {
    const [page] = await query(answers.pageRows, pagesAlone(pagesNumbered([number])), leisure);
    return page === undefined ? [] : pagesOfEntities([await withBlocks(page, leisure)]);
  }

  async function pages(which: readonly PageRef[], leisure?: Leisure): Promise<readonly HostPage[]> {
    const byNumber = new Map<number, HostPage>();
    const keep = (found: readonly HostPage[]): void => {
      for (const page of found) byNumber.set(page.number, page);
    };
    const atOnce = leisure === undefined ? which : which.filter((ref) => !isLong(ref));
    for (const some of sorted(atOnce)) keep(await read(some, leisure));
    if (leisure !== undefined) for (const ref of which) if (isLong(ref)) keep(await readInParts(ref, leisure));
    return [...byNumber.values()];
  }

  return { tweetPages, pages };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, breath));
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
