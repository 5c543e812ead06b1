import type { BlockId } from "../core/block/block.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../core/fold/snapshot.ts";
import { attempt } from "./attempt.ts";
import type { Graph } from "./graph.ts";

const folder = "threads";

function pathOf(merged: BlockId): string {
  return `${folder}/${merged}.json`;
}

/**
 * Keeps a snapshot and reads it back; false when what is there is not what was written. Logseq says "done" even if the
 * disk refused (LOGSEQ.md 4), so only the reading counts.
 */
export async function keepSnapshot(graph: Graph, snapshot: Snapshot): Promise<boolean> {
  const text = writeSnapshot(snapshot);
  const kept = await attempt(graph.keep(pathOf(snapshot.merged), text));
  if (!kept.ok) return false;
  const read = await attempt(graph.kept(pathOf(snapshot.merged)));
  return read.ok && read.value === text;
}

/** The snapshots of those blocks that have one; a damaged one counts as none. */
export async function snapshotsOf(graph: Graph, blocks: readonly BlockId[]): Promise<readonly Snapshot[]> {
  if (blocks.length === 0) return [];
  const there = new Set(await graph.keptPaths(folder));
  const found: Snapshot[] = [];
  for (const block of blocks) {
    const path = pathOf(block);
    const text = there.has(path) ? await graph.kept(path) : undefined;
    const snapshot = text === undefined ? undefined : readSnapshot(text);
    if (snapshot !== undefined) found.push(snapshot);
  }
  return found;
}
