import * as v from "valibot";
import { type Block, type BlockId, blockId } from "../block/block.ts";

/** One tweet's block as it was before the collapse, with all that lay under it. */
export interface SnapshotMember {
  /** Which of the snapshot's homes it lay in. */
  readonly home: number;
  /** Its key in that home's order. */
  readonly key: string;
  /** It stayed on the page, under the block that stands for the thread; the others are in the snapshot alone. */
  readonly kept: boolean;
  readonly block: Block;
}

/** A list of siblings that held tweets of the thread. */
export interface Home {
  /** The bare text of the block they lay under, null for the top level of the page. */
  readonly under: string | null;
  /** Which of the page's blocks of that text, counted from 0: two syncs of one day have the same header. */
  readonly copy: number;
  /** The keys of all siblings in their order with every thread spread, tweets of other threads and strangers included. */
  readonly order: readonly string[];
}

/**
 * What a collapse changed: written to the graph's storage before anything is changed, so that Expand can give back every
 * byte. Blocks are known again by key (their text, and which of that text among its siblings: sibling-keys.ts), since Logseq
 * forgets uuids without an `id::` line whenever it reads the files anew (recording 15).
 */
export interface Snapshot {
  readonly version: 1;
  readonly style: "merge" | "nest";
  /** The block that stands for the thread: the merged one, whose `id::` line keeps this uuid, or a nested thread's head. */
  readonly merged: BlockId;
  readonly page: string;
  /** The bare text that the collapse left in that block: any other text there is the user's. */
  readonly text: string;
  /** That block is the head itself: because others refer to it, or because the thread is nested. */
  readonly headStays: boolean;
  readonly homes: readonly Home[];
  /** In thread order, the head first; those that were taken in later behind them. */
  readonly members: readonly SnapshotMember[];
  /** What it was before tweets were taken in, oldest first: the text of then, and how many members had a part in it. */
  readonly earlier?: readonly { readonly text: string; readonly members: number }[] | undefined;
  /** When it was written, in ms since 1970; records of before this was kept have none. */
  readonly written?: number | undefined;
  /**
   * A command has spread the thread since. Undo may have collapsed it again; no command of ours has. Where it is not said,
   * none has spread a merged thread; of a nested one, the first versions did not keep it.
   */
  readonly spread?: boolean | undefined;
  /** The bare text of the block when a command last spread it: undo brings that back, be it the user's. */
  readonly spreadFrom?: string | undefined;
}

/** Whether a snapshot was written on the page of a name, in any case. */
export function isOfPage({ page }: Snapshot, name: string): boolean {
  return page.toLowerCase() === name.toLowerCase();
}

const id = v.pipe(v.string(), v.transform(blockId));

/** A stored block. */
export const blockSchema: v.GenericSchema<unknown, Block> = v.object({
  id,
  text: v.string(),
  folded: v.boolean(),
  children: v.array(v.lazy(() => blockSchema)),
});

const snapshot: v.GenericSchema<unknown, Snapshot> = v.object({
  version: v.literal(1),
  style: v.union([v.literal("merge"), v.literal("nest")]),
  merged: id,
  page: v.string(),
  text: v.string(),
  headStays: v.boolean(),
  homes: v.array(v.object({ under: v.nullable(v.string()), copy: v.number(), order: v.array(v.string()) })),
  members: v.pipe(
    v.array(v.object({ home: v.number(), key: v.string(), kept: v.boolean(), block: blockSchema })),
    v.minLength(1),
  ),
  earlier: v.optional(v.array(v.object({ text: v.string(), members: v.number() }))),
  written: v.optional(v.number()),
  spread: v.optional(v.boolean()),
  spreadFrom: v.optional(v.string()),
});

const json = v.pipe(v.string(), v.parseJson(), snapshot);

/** A snapshot as the text that is stored. */
export function writeSnapshot(value: Snapshot): string {
  return JSON.stringify(value);
}

/** The snapshot that a stored text holds, or undefined when it does not hold a whole one. */
export function readSnapshot(text: string): Snapshot | undefined {
  const result = v.safeParse(json, text);
  return result.success ? result.output : undefined;
}
