/** Why a command is not carried out, with the facts that its sentence needs. */
export type Refusal =
  /** The command was called with neither a cursor nor a selection, or its block is gone. */
  | { readonly why: "no-block" }
  /** Something is to be inserted, and nobody can tell where. */
  | { readonly why: "no-cursor" }
  /** Wherever it could be put, what is to be inserted would be read as a tweet of the page. */
  | { readonly why: "among-tweets" }
  | { readonly why: "no-page" }
  /** It was there when it was listed. */
  | { readonly why: "thread-gone" }
  | { readonly why: "not-a-tweet" }
  | { readonly why: "not-a-thread" }
  | { readonly why: "already-collapsed" }
  | { readonly why: "not-collapsed" }
  /** A tweet stands in the block of the page's properties. */
  | { readonly why: "in-page-properties" }
  /** Code that is never closed in its block would reach other code, and take what lies between into itself. */
  | { readonly why: "open-code" }
  /** The snapshot is not in this graph's storage, or does not read as one. */
  | { readonly why: "no-snapshot" }
  /** In characters; Logseq neither edits nor searches a block longer than `limit`. */
  | { readonly why: "too-long"; readonly length: number; readonly limit: number }
  /** The snapshot could not be written and read back, so nothing was changed. */
  | { readonly why: "snapshot-not-kept" }
  /** The page of a run that was cut short is not as the run left it. */
  | { readonly why: "run-changed"; readonly page: string }
  /** A command on this page was cut short, and has to be ended first. */
  | { readonly why: "interrupted"; readonly page: string }
  /** The tweets of a collapsed thread stand on the page once more, outside of it: undo has left both. */
  | { readonly why: "stands-twice" }
  /** By the plan a block would stand on the page twice, or a text be neither on the page nor in a record. */
  | { readonly why: "would-lose" }
  /** Undo has left half of a command, and what would have to go to end it is referred to by now. */
  | { readonly why: "half-referred" }
  /** The record of what the user decided about threads is damaged. */
  | { readonly why: "word-unreadable" }
  /** What the user wants to decide concerns a collapsed thread. */
  | { readonly why: "expand-first" }
  /** There is no thread to split or join at this tweet. */
  | { readonly why: "nothing-to-decide" }
  /** The cursor is in a block of the page and could not be taken out of it. */
  | { readonly why: "being-edited" }
  /** The graph keeps its blocks in a database, not in files. */
  | { readonly why: "database-graph" };
