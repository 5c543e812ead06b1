import type { BlockId } from "../core/block/block.ts";
import { ednString, ednStrings } from "./edn.ts";

/** Which pages are asked for, as clauses that bind `?p`. */
export interface Which {
  readonly clauses: string;
}

export function pagesNumbered(numbers: readonly number[]): Which {
  return { clauses: `[(ground [${numbers.join(" ")}]) [?p ...]]` };
}

/** A constant is looked up; several names at once cost a walk over the names of all pages. */
export function pagesNamed(names: readonly string[]): Which {
  const lower = names.map((name) => name.normalize("NFC").toLowerCase());
  const [only] = lower;
  if (only !== undefined && lower.length === 1) return { clauses: `[?p :block/name ${ednString(only)}]` };
  return { clauses: `[(ground ${ednStrings(lower)}) [?name ...]] [?p :block/name ?name]` };
}

export function pagesInFiles(paths: readonly string[]): Which {
  return {
    clauses: `[(ground ${ednStrings(paths)}) [?path ...]] [?f :file/path ?path] [?p :block/file ?f]`,
  };
}

/** Small pulls cost 2.5 times less than whole ones (measurements.json). */
const blockFacts = "[:db/id :block/uuid :block/content :block/left :block/parent :block/collapsed? :block/format]";

/** How many of a page's blocks a pull from the page may give at most: the limit of some versions of DataScript, fixed here. */
export const pullLimit = 1_000;

/** Pages with their blocks, found from the page: costs what the pages hold, however large the graph is. */
export function pagesWithBlocks({ clauses }: Which): string {
  return `[:find (pull ?p [:db/id :block/original-name {:block/_page ${blockFacts}}]) :in $ :where ${clauses}]`;
}

/** The same as one row a block, in the form that was recorded; walks over all blocks of the graph, and has no limit. */
export function blocksOfPages({ clauses }: Which): string {
  return `[:find ?shown ?p (pull ?b ${blockFacts}) :where ${clauses}
    [?p :block/original-name ?shown]
    [?b :block/page ?p]]`;
}

/** Pages without their blocks. */
export function pagesAlone({ clauses }: Which): string {
  return `[:find (pull ?p [:db/id :block/original-name]) :in $ :where ${clauses}]`;
}

/** The numbers of a page's blocks: a number that stands in the pattern itself is looked up, without a walk. */
export function numbersOnPage(page: number): string {
  return `[:find [?b ...] :where [?b :block/page ${page}]]`;
}

/** Blocks by their numbers, one a row; null for a number that nothing has any more. */
export function blocksNumbered(numbers: readonly number[]): string {
  return `[:find (pull ?b ${blockFacts}) :in $ :where [(ground [${numbers.join(" ")}]) [?b ...]]]`;
}

/** Those of some blocks that any block refers to; an embed counts as a reference (recording 02). */
export function referredBlocks(blocks: readonly BlockId[]): string {
  const uuids = blocks.map((id) => `#uuid "${id}"`).join(" ");
  return `[:find ?u :where [(ground [${uuids}]) [?u ...]] [?b :block/uuid ?u] [_ :block/refs ?b]]`;
}
