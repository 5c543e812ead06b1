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

/** The snapshot of a merged block, undefined when there is none or it is damaged. Rejects when the storage does not say. */
export async function mergedSnapshot(shelf: Shelf, holder: BlockId): Promise<Snapshot | undefined> {
  return read(await shelf.kept(mergedPath(holder)));
}

/** A nested thread's snapshot, by its head's tweet where it has one, with the head's block as it is named today. */
export async function nestedSnapshot(
  shelf: Shelf,
  holder: BlockId,
  tweet: StatusId | undefined,
): Promise<Snapshot | undefined> {
  const snapshot = read(await shelf.kept(tweet === undefined ? mergedPath(holder) : nestedPath(tweet)));
  return snapshot && { ...snapshot, merged: holder };
}

function read(text: string | undefined): Snapshot | undefined {
  return text === undefined ? undefined : readSnapshot(text);
}
