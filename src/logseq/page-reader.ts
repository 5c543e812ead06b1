import { NoAnswer } from "../app/attempt.ts";
import type { Graph, HostPage, Leisure, PageRef } from "../app/graph.ts";
import * as answers from "./answers.ts";
import type { BlockEntity } from "./block-entity.ts";
import type { HostQuery } from "./host-query.ts";
import { pagesOfEntities, pagesOfRows } from "./pages-of-rows.ts";
import {
  blocksNumbered,
  blocksOfPages,
  numbersOnPage,
  pagesAlone,
  pagesInFiles,
  pagesNamed,
  pagesNumbered,
  pagesWithBlocks,
  pullLimit,
  type Which,
} from "./queries.ts";

/** How many blocks of a long page are asked for at once: 44 µs each in the real app (measurements.json), of 50 ms at most. */
const partOfPage = 500;
/** How long the host rests between two of them, in ms. */
const breath = 4;

/** Reads pages with all their blocks, those of very many in parts; at leisure the host rests between these. */
export function pageReader(query: HostQuery, long: ReadonlySet<number>): Graph["pages"] {
  const isLong = (ref: PageRef): ref is number => typeof ref === "number" && long.has(ref);
  return async (which, leisure) => {
    const byNumber = new Map<number, HostPage>();
    const keep = (found: readonly HostPage[]): void => {
      for (const page of found) byNumber.set(page.number, page);
    };
    const atOnce = leisure === undefined ? which : which.filter((ref) => !isLong(ref));
    for (const some of sorted(atOnce)) keep(await read(query, some, leisure));
    if (leisure !== undefined) for (const ref of which) if (isLong(ref)) keep(await readInParts(query, ref, leisure));
    return [...byNumber.values()];
  };
}

/** The query that reads from the page is not among the recorded ones; a host that refuses it is asked as recorded. */
async function read(query: HostQuery, which: Which, leisure?: Leisure): Promise<readonly HostPage[]> {
  let found: readonly answers.PageEntity[];
  try {
    found = await query(answers.pageRows, pagesWithBlocks(which), leisure);
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof answers.StrangeAnswer) throw error;
    return pagesOfRows(await query(answers.blockRows, blocksOfPages(which), leisure));
  }
  const whole: answers.PageEntity[] = [];
  for (const page of found) whole.push(page._page.length < pullLimit ? page : await withBlocks(query, page, leisure));
  return pagesOfEntities(whole);
}

/** A page with its blocks by their numbers, so many at a time; at leisure the host rests in between. */
async function withBlocks(query: HostQuery, page: answers.PageEntity, leisure?: Leisure): Promise<answers.PageEntity> {
  const all = await query(answers.numbers, numbersOnPage(page.id), leisure);
  const blocks: BlockEntity[] = [];
  for (let at = 0; at < all.length; at += partOfPage) {
    if (leisure !== undefined) await rest();
    blocks.push(...(await query(answers.pulledBlocks, blocksNumbered(all.slice(at, at + partOfPage)), leisure)));
  }
  return { ...page, _page: blocks };
}

async function readInParts(query: HostQuery, number: number, leisure: Leisure): Promise<readonly HostPage[]> {
  const [page] = await query(answers.pageRows, pagesAlone(pagesNumbered([number])), leisure);
  return page === undefined ? [] : pagesOfEntities([await withBlocks(query, page, leisure)]);
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
