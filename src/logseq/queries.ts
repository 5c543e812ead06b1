import type { BlockId } from "../core/block/block.ts";
import { ednStrings } from "./edn.ts";

/** Pages to which Readwise's own spellings of the category link, lower case as Logseq names pages. */
const categoryPages = ["tweets", "tweet"];

/** Pages with a block that links to a category page: `category:: #tweets` and its kin, by the index of references. */
export const pagesByCategory = `[:find ?name :where
  [(ground ${ednStrings(categoryPages)}) [?category ...]]
  [?c :block/name ?category]
  [?b :block/refs ?c]
  [?b :block/page ?p]
  [?p :block/original-name ?name]]`;

/** Pages with a block that holds a status URL, whatever they say of themselves. */
export const pagesByStatusUrl = `[:find ?name :where
  [?b :block/content ?text]
  [(clojure.string/includes? ?text "/status")]
  [?b :block/page ?p]
  [?p :block/original-name ?name]]`;

/** All blocks of pages by name, each with its page's name and id; small pulls cost 2.5 times less than whole ones. */
export function blocksOfPages(names: readonly string[]): string {
  return `[:find ?shown ?p
    (pull ?b [:db/id :block/uuid :block/content :block/left :block/parent :block/collapsed? :block/format])
    :where
    [(ground ${ednStrings(names.map((name) => name.toLowerCase()))}) [?name ...]]
    [?p :block/name ?name]
    [?p :block/original-name ?shown]
    [?b :block/page ?p]]`;
}

/** Those of some blocks that any block refers to; an embed counts as a reference (recording 02). */
export function referredBlocks(blocks: readonly BlockId[]): string {
  const uuids = blocks.map((id) => `#uuid "${id}"`).join(" ");
  return `[:find ?u :where [(ground [${uuids}]) [?u ...]] [?b :block/uuid ?u] [_ :block/refs ?b]]`;
}
