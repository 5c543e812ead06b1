import type { BlockId } from "../core/block/block.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../core/fold/snapshot.ts";
import type { StatusId } from "../core/tweet/status-id.ts";
import { attempt } from "./attempt.ts";
import type { Shelf } from "./shelf.ts";

const folder = "threads";

/** A merged block keeps its uuid, a nested head only its tweet: by that it is found again once uuids are forgotten. */
function mergedPath(holder: BlockId): string {
  return `${folder}/${holder}.json`;
}

function nestedPath(tweet: StatusId): string {
  return `${folder}/nested-${tweet}.json`;
}

/**
 * Keeps a snapshot and reads it back; false when what is there is not what was written. Logseq says "done" even if the
 * disk refused (LOGSEQ.md 4), so only the reading counts. `tweet` is the head's, where it has one.
 */
export async function keepSnapshot(shelf: Shelf, snapshot: Snapshot, tweet: StatusId | undefined): Promise<boolean> {
  const text = writeSnapshot(snapshot);
  const path = snapshot.style === "nest" && tweet !== undefined ? nestedPath(tweet) : mergedPath(snapshot.merged);
  const kept = await attempt(shelf.keep(path, text));
  if (!kept.ok) return false;
  const read = await attempt(shelf.kept(path));
  return read.ok && read.value === text;
}

/** Finds snapshots; a damaged one counts as none. */
export interface SnapshotFinder {
  ofMerged(holder: BlockId): Promise<Snapshot | undefined>;
  /** A nested thread's, by its head's tweet, with the head's block as it is named today. */
  ofNested(holder: BlockId, tweet: StatusId | undefined): Promise<Snapshot | undefined>;
}

/** The graph's snapshots, by what is in its storage at this moment: one question, then one for each that is there. */
export async function snapshotsOn(shelf: Shelf): Promise<SnapshotFinder> {
  const there = new Set(await shelf.paths(folder));
  const at = async (path: string): Promise<Snapshot | undefined> => {
    const text = there.has(path) ? await shelf.kept(path) : undefined;
    return text === undefined ? undefined : readSnapshot(text);
  };
  return {
    ofMerged: (holder) => at(mergedPath(holder)),
    ofNested: async (holder, tweet) => {
      const snapshot = (tweet && (await at(nestedPath(tweet)))) ?? (await at(mergedPath(holder)));
      return snapshot && { ...snapshot, merged: holder };
    },
  };
}
