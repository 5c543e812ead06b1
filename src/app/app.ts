import type { BlockId } from "../core/block/block.ts";
import type { Words } from "../core/words/words.ts";
import type { Desk } from "./desk.ts";
import type { Graph } from "./graph.ts";

/** Everything that a use case works with. */
export interface App {
  readonly graph: Graph;
  readonly desk: Desk;
  readonly words: Words;
  /** A fresh uuid for a block that must keep it. */
  readonly newId: () => BlockId;
  readonly pause: (ms: number) => Promise<void>;
}

/** Where a command was called: what the menu or the cursor was on. */
export interface Call {
  readonly block?: BlockId | undefined;
  readonly page?: string | undefined;
}
