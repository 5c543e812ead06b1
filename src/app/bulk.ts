import type { Spot } from "./desk.ts";

/** What can be done to many threads at once. */
export type BulkAct = "collapse" | "expand" | "nest";

/** A sentence about one of the threads: a warning, or why it is left as it is. */
export interface ThreadRemark {
  readonly key: string;
  readonly sentence: string;
}

/** What a bulk run would change. */
export interface BulkPreview {
  readonly threads: number;
  /** How many tweets these threads hold. */
  readonly tweets: number;
  readonly pages: number;
  /** What to know before: tweets that will stay under the collapsed block, since others refer to them or they are tasks. */
  readonly warnings: readonly ThreadRemark[];
  readonly refused: readonly ThreadRemark[];
}

/** How one thread of a bulk run fared. */
export interface BulkResult {
  readonly key: string;
  readonly done: boolean;
  /** Why it was not done, or what to know of it. */
  readonly sentence: string | undefined;
  /** Where it stands by now. */
  readonly spot: Spot;
}

/** How a bulk run ended. */
export interface BulkReport {
  readonly results: readonly BulkResult[];
  /** It was called off before its end. */
  readonly stopped: boolean;
  /** What to give to `putBack`; undefined when nothing was changed. */
  readonly batch: string | undefined;
  /** Pages of a batch that was put back whose part of its record could not be read: their threads went back one by one. */
  readonly unreadable?: number;
}

/** A batch that can still be put back, by its record in the graph's storage. */
export interface LastBatch {
  readonly name: string;
  /** Undefined where the record cannot be read. */
  readonly did:
    | {
        readonly what: BulkAct;
        /** The threads that it was to change; `changed` is how many it did, undefined where it did not come to its end. */
        readonly keys: readonly string[];
        readonly changed: number | undefined;
      }
    | undefined;
}
