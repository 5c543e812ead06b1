import type { Block, BlockId } from "./block.ts";

/**
 * Where a block goes. There is no "before": Logseq inserts at the wrong level, or above the page properties, when asked
 * to (recordings 05, 07; LOGSEQ.md 9), and the DB app has no such place for a first child.
 */
export type Place = { readonly after: BlockId } | { readonly firstIn: BlockId };

/** Puts new blocks in, whole trees in one call. Their ids are names within the plan, except those in `lasting`. */
export interface Insert {
  readonly do: "insert";
  readonly to: Place;
  readonly blocks: readonly Block[];
  /** Blocks that must have exactly this uuid and keep it when the file is read anew (`id::`). */
  readonly lasting: ReadonlySet<BlockId>;
}

/** Takes a block and all that lies under it from where it is to another place of the page. */
export interface Move {
  readonly do: "move";
  readonly id: BlockId;
  readonly to: Place;
}

/** Replaces a block's text. */
export interface Write {
  readonly do: "write";
  readonly id: BlockId;
  readonly text: string;
  /** The block's `id::` line goes with the old text; the host would put it into the new one again (recording 03b). */
  readonly dropsId?: boolean | undefined;
}

/** Hides or shows a block's children. */
export interface Fold {
  readonly do: "fold";
  readonly id: BlockId;
  readonly folded: boolean;
}

/** Deletes a block and all that lies under it. */
export interface Remove {
  readonly do: "remove";
  readonly id: BlockId;
}

/** One change to a page: one changing call to the host, and one undo step there. */
export type Edit = Insert | Move | Write | Fold | Remove;
