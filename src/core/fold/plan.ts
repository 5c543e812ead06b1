import type { Edit } from "../block/edit.ts";
import type { Refusal } from "./refusal.ts";
import type { Snapshot } from "./snapshot.ts";

/** The changes that a plan makes to a page. */
export interface Edits {
  readonly edits: readonly Edit[];
  /** How many top-level blocks are replaced whole, instead of block by block. */
  readonly replacedSections: number;
}

/** What a collapse or an expand would do to a page, or why it will not. */
export type Plan<Facts> = (Edits & Facts) | { readonly refused: Refusal };

/** What a collapse plans besides its edits. */
export interface CollapseFacts {
  /** To be stored, and read back, before the first edit; one for each thread. */
  readonly snapshots: readonly Snapshot[];
}

/** What an expand could not know of a thread, or had to leave. */
export interface ExpandNote {
  /** A merged text was edited since it was written, and stays as a block of its own. */
  readonly keptEdited: boolean;
  /** There was no snapshot, so the text was cut at its links. */
  readonly guessed: boolean;
  /** Texts of tweets that stand beside the thread once more: undo has put them back, or a sync has brought copies. */
  readonly twice: readonly string[];
  /** Texts of blocks of the page that leave something open which ends in a tweet that is back. */
  readonly reaching: readonly string[];
}

/** What an expand plans besides its edits. */
export interface ExpandFacts {
  /** One for each thread, in the order in which they were asked for. */
  readonly notes: readonly ExpandNote[];
}
