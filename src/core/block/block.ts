declare const brand: unique symbol;

/** The name of a block in its graph: the host's uuid, or a provisional name while a plan is made. */
export type BlockId = string & { readonly [brand]: "BlockId" };

/** The one place where a text becomes a block's name. */
export function blockId(name: string): BlockId {
  return name as BlockId;
}

/** One block of an outline with all that lies under it. */
export interface Block {
  readonly id: BlockId;
  /**
   * The text as the host stores it: no bullet, no indentation, property lines (`id:: …`, `collapsed:: true`) included.
   * An OG block whose state was set through the app has no such line; `folded` is then the only witness.
   */
  readonly text: string;
  /** Whether its children are hidden in the outline (Logseq calls it collapsed; here that word is the thread's). */
  readonly folded: boolean;
  readonly children: readonly Block[];
}
