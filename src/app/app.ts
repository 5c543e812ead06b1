import type { BlockId } from "../core/block/block.ts";
import type { Run } from "../core/fold/run.ts";
import type { Settings } from "../core/settings.ts";
import type { Words } from "../core/words/words.ts";
import type { Desk } from "./desk.ts";
import type { Exclusively } from "./exclusively.ts";
import type { Graph } from "./graph.ts";
import type { PastRuns } from "./past-runs.ts";
import type { Shelf } from "./shelf.ts";

/** Everything that a use case works with. */
export interface App {
  readonly graph: Graph;
  readonly shelf: Shelf;
  readonly past: PastRuns;
  readonly exclusively: Exclusively;
  readonly desk: Desk;
  readonly words: Words;
  /** The user's settings at this moment. */
  readonly settings: () => Settings;
  /** A fresh uuid for a block that must keep it. */
  readonly newId: () => BlockId;
  readonly pause: (ms: number) => Promise<void>;
  /** Tells the index of threads that a command is at work on a page, or has decided about it; answers how to end that. */
  readonly working?: (page: string) => () => void;
  /** Waited for before anything of a run is kept or done; where it answers false, nothing is. */
  readonly begins?: (run: Run) => Promise<boolean>;
}

/** Where a command was called: what the menu or the cursor was on. */
export interface Call {
  readonly block?: BlockId | undefined;
  readonly page?: string | undefined;
}
