import type { FoundPage, Graph, PagePart } from "../app/graph.ts";
import { longFiles } from "../app/page-lengths.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import { tweetSign } from "../core/tweet/tweet-sign.ts";
import * as answers from "./answers.ts";
import type { HostQuery } from "./host-query.ts";
import {
  anyFileText,
  changedFiles,
  pagesByBlockSign,
  pagesByCategory,
  pagesBySign,
  pagesWithFiles,
} from "./listing-queries.ts";

/** Pages with files longer than this, in characters, may hold more blocks than the host should be asked for at once. */
const longest = Math.max(...longFiles);

/** Finds the pages that bear the sign of tweets, with when their files were written; notes those that are too long to be read at once. */
export function tweetPageFinder(
  query: HostQuery,
  recognition: () => Recognition,
  long: Set<number>,
): Graph["tweetPages"] {
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

  return async (part): Promise<readonly FoundPage[]> => {
    const found = await signed(part);
    if (part.longerThan === longest) for (const number of found) long.add(number);
    if (found.length === 0) return [];
    const stamps = new Map<number, string>();
    for (const { "last-modified-at": time = "", _file: pages } of await query(answers.changedFileRows, changedFiles)) {
      for (const { id } of pages) stamps.set(id, String(time));
    }
    return found.map((number) => ({ number, stamp: stamps.get(number) ?? "" }));
  };
}
