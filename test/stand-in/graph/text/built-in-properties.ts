/** Properties that Logseq keeps for itself: never shown, kept when a text is replaced, never pages. */
export const hiddenProperties: ReadonlySet<string> = new Set([
  "id",
  "custom-id",
  "background-color",
  "heading",
  "collapsed",
  "created-at",
  "updated-at",
  "last-modified-at",
  "query-table",
  "query-properties",
  "query-sort-by",
  "query-sort-desc",
  "ls-type",
  "hl-type",
  "hl-page",
  "hl-stamp",
  "hl-color",
  "logseq.macro-name",
  "logseq.macro-arguments",
  "logseq.order-list-type",
  "todo",
  "doing",
  "now",
  "later",
  "done",
]);

/** Properties whose values name pages, separated by commas. */
export const linkableProperties: ReadonlySet<string> = new Set(["alias", "aliases", "tags"]);

/** Properties that Logseq knows and a person edits. Their names are no pages, their values no references. */
export const editableProperties: ReadonlySet<string> = new Set([
  "title",
  "icon",
  "template",
  "template-including-parent",
  "public",
  "filters",
  "exclude-from-graph-view",
  "macro",
  "filetags",
  "logseq.query/nlp-date",
  "logseq.color",
]);

/** Built-in properties whose values are read as numbers or flags; the other built-in ones stay text. */
const typedProperties: ReadonlySet<string> = new Set([
  "template-including-parent",
  "public",
  "exclude-from-graph-view",
  "heading",
  "collapsed",
  "created-at",
  "updated-at",
  "last-modified-at",
  "query-table",
  "query-sort-desc",
  "hl-page",
  "hl-stamp",
  "todo",
  "doing",
  "now",
  "later",
  "done",
]);

/** Whether a property's value stays the text it is. */
export function staysText(key: string): boolean {
  return (hiddenProperties.has(key) || editableProperties.has(key)) && !typedProperties.has(key);
}
