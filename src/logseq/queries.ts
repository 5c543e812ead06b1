import type { PagePart } from "../app/graph.ts";
import type { BlockId } from "../core/block/block.ts";
import { ednString, ednStrings } from "./edn.ts";

/**
 * The numbers of pages whose file bears a sign (the source of a regular expression that ignores case). Logseq keeps every
 * file's text as one value, so this looks at as many values as there are files; the texts of blocks are ten times as many.
 * What narrows it stands before the sign, which costs most. `get` gives a text's character at a place, nothing behind its end.
 */
export function pagesBySign(sign: string, { longerThan, parity, after, upTo, among }: PagePart): string {
  const narrowing = [
    longerThan === undefined ? "" : `[(get ?text ${longerThan})]`,
    parity === undefined ? "" : `[(${parity}? ?f)]`,
    after === undefined ? "" : `[(< ${after} ?f)]`,
    upTo === undefined ? "" : `[(<= ?f ${upTo})]`,
  ];
  return `[:find [?p ...] :where
    [(re-pattern ${ednString(`(?i)${sign}`)}) ?sign]
    ${among === undefined ? "" : `[(ground [${among.join(" ")}]) [?p ...]] [?p :block/file ?f]`}
    [?f :file/content ?text]
    ${narrowing.join(" ")}
    [(re-find ?sign ?text)]
    ${among === undefined ? "[?p :block/file ?f]" : ""}]`;
}

/** The numbers of all pages that have a file. */
export const pagesWithFiles = "[:find [?p ...] :where [?p :block/file]]";

/** One file with a text, or nothing: whether `pagesBySign` can find anything. */
export const anyFileText = "[:find ?f . :where [?f :file/content]]";

/** Pages to which Readwise's own spellings of the category link, lower case as Logseq names pages. */
const categoryPages = ["tweets", "tweet"];

/** Pages with a block that links to a category page: for hosts that keep no texts of files. */
export const pagesByCategory = `[:find [?p ...] :where
  [(ground ${ednStrings(categoryPages)}) [?category ...]]
  [?c :block/name ?category]
  [?b :block/refs ?c]
  [?b :block/page ?p]]`;

/** Pages with a block that bears a sign: for hosts that keep no texts of files. */
export function pagesByBlockSign(sign: string): string {
  return `[:find [?p ...] :where
    [(re-pattern ${ednString(`(?i)${sign}`)}) ?sign]
    [?b :block/content ?text]
    [(re-find ?sign ?text)]
    [?b :block/page ?p]]`;
}

/**
 * The pages whose files were written or changed since the graph was opened, with the time; no other file has one
 * (recording 10). A page's last change is in its file within a second, on pages above 500 blocks within three of rest.
 */
export const changedFiles = `[:find (pull ?f [:file/last-modified-at {:block/_file [:db/id]}])
  :where [?f :file/last-modified-at]]`;

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
