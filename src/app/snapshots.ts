import { type Block, type BlockId, blockId } from "../core/block/block.ts";
import { bareText } from "../core/block/property-lines.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../core/fold/snapshot.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import { attempt } from "./attempt.ts";
import { keepText, readWhole, replaceText } from "./keep-text.ts";
import { nestedPaths } from "./nested-path.ts";
import type { Shelf } from "./shelf.ts";

const folder = "threads";

/** A merged block keeps its uuid; by that it is found again. */
function mergedPath(holder: BlockId): string {
  return `${folder}/${holder}.json`;
}

/** Marks a snapshot of tweets without links: a merged text does not show how many those are. */
function unlinkedMark(holder: BlockId): string {
  return `${folder}/${holder}.unlinked`;
}

/**
 * Keeps a snapshot and reads it back; false when what is there is not what was written. One that is there already is not
 * written over before the new one lies beside it whole: it may be all that is left of a thread's tweets.
 */
export async function keepSnapshot(shelf: Shelf, snapshot: Snapshot): Promise<boolean> {
  const text = writeSnapshot(snapshot);
  const path =
    snapshot.style === "nest"
      ? nestedPaths(snapshot.page, snapshot.members[0]?.block.text ?? "")[0]
      : mergedPath(snapshot.merged);
  if (!(await (isFirst(snapshot) ? keepText : replaceText)(shelf, path, text, read))) return false;
  // A mark that is not kept costs nothing but a count in the list.
  if (holdsUnlinked(snapshot)) await attempt(shelf.keep(unlinkedMark(snapshot.merged), "{}"));
  return true;
}

/** Whether a snapshot goes under a name that was made for it, so that there is none to be written over. */
function isFirst({ style, headStays, earlier, spread }: Snapshot): boolean {
  return style === "merge" && !headStays && earlier === undefined && spread === undefined;
}

/** Writes a snapshot over a record of ours, if there is one, and reads it back; false when what is there is not what was written. */
export function replaceSnapshot(shelf: Shelf, path: string, snapshot: Snapshot): Promise<boolean> {
  return replaceText(shelf, path, writeSnapshot(snapshot), read);
}

/** Whether tweets without links were merged: a merged text does not show where they end. */
export function holdsUnlinked({ style, members }: Snapshot): boolean {
  return style === "merge" && members.some(({ block }) => readTweet(block.text).link === undefined);
}

/** The blocks under whose own name a snapshot is kept, as those of merged blocks are. */
export interface SnapshotHolders {
  readonly all: ReadonlySet<BlockId>;
  /** Those in which tweets without links were merged: their texts do not show them. */
  readonly unlinked: ReadonlySet<BlockId>;
}

/** One question for the whole graph. */
export async function snapshotHolders(shelf: Shelf): Promise<SnapshotHolders> {
  const paths = await shelf.paths(folder);
  const named = (ending: string): ReadonlySet<BlockId> => {
    const own = paths.filter((path) => path.endsWith(ending));
    return new Set(own.map((path) => blockId(path.slice(folder.length + 1, -ending.length))));
  };
  return { all: named(".json"), unlinked: named(".unlinked") };
}

/** The snapshot of a merged block, undefined when there is none or it is damaged. Rejects when the storage does not say. */
export async function mergedSnapshot(shelf: Shelf, holder: BlockId): Promise<Snapshot | undefined> {
  const snapshot = await snapshotAt(shelf, mergedPath(holder));
  return snapshot?.style === "merge" ? snapshot : undefined;
}

/** The snapshot of a merged block as it holds on its page today; undefined where that block is none, or none any more. */
export async function mergedNow(shelf: Shelf, page: readonly Block[], holder: Block): Promise<Snapshot | undefined> {
  const snapshot = await mergedSnapshot(shelf, holder.id);
  return snapshot && asOnPage(snapshot, page, holder);
}

/**
 * A merged block's snapshot as it holds on its page today, undefined where it does not. Nearly every such block is as it was
 * left; what judges the others is loaded when there is one.
 */
export async function asOnPage(
  snapshot: Snapshot,
  page: readonly Block[],
  { text }: Block,
): Promise<Snapshot | undefined> {
  if (bareText(text) === snapshot.text && !snapshot.earlier) return snapshot;
  return (await import("../core/fold/still-merged.ts")).stillMerged(page, snapshot);
}

/** The snapshots of all threads that were ever merged, whether they still are or not. */
export async function mergedSnapshots(shelf: Shelf): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  for (const path of await shelf.paths(folder)) {
    const snapshot = path.endsWith(".json") ? await snapshotAt(shelf, path) : undefined;
    if (snapshot?.style === "merge") found.push(snapshot);
  }
  return found;
}

/** A snapshot by its path; of one that is damaged, what lies beside it. */
export async function snapshotAt(shelf: Shelf, path: string): Promise<Snapshot | undefined> {
  return readWhole(shelf, path, await shelf.kept(path), read);
}

function read(text: string | undefined): Snapshot | undefined {
  return text === undefined ? undefined : readSnapshot(text);
}
