import type { PagePart } from "../app/graph.ts";
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
