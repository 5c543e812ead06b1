import { compareStatusIds } from "../tweet/status-id.ts";
import type { Entry } from "./entry.ts";

/**
 * Entries by status id; those without one follow their page neighbour (on a page that lists the newest first, the one
 * below them), and ids that carry no time keep their page order, before all that do.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  if (isInOrder(entries)) return entries;
  const page = isNewestFirst(entries) ? entries.toReversed() : entries;
  const linked = page.filter(({ id }) => id !== undefined).toSorted(compareEntries);
  if (linked.length === page.length) return linked;
  const ahead: Entry[] = [];
  const behind = new Map<Entry, Entry[]>();
  let neighbour: Entry | undefined;
  for (const entry of page) {
    if (entry.id !== undefined) neighbour = entry;
    else if (neighbour === undefined) ahead.push(entry);
    else pushTo(behind, neighbour, entry);
  }
  const first = page.find(({ id }) => id !== undefined);
  return first === undefined
    ? ahead
    : linked.flatMap((entry) => [...(entry === first ? ahead : []), entry, ...(behind.get(entry) ?? [])]);
}

/** Nearly every page lists its tweets so that nothing is to be done. */
function isInOrder(entries: readonly Entry[]): boolean {
  let previous: Entry | undefined;
  for (const entry of entries) {
    if (entry.id === undefined) continue;
    if (previous && compareEntries(previous, entry) > 0) return false;
    previous = entry;
  }
  return true;
}

/** Adds to the list that a map holds for a key. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Whether both entries bear the same id. */
export function isSameTweet(a: Entry, b: Entry): boolean {
  return a.id !== undefined && a.posted === b.posted && a.id === b.id;
}

/** By id; those from before ids carried a time by place; equal ids by place. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.id === undefined || b.id === undefined) return a.index - b.index;
  if (a.posted === undefined && b.posted === undefined) return a.index - b.index;
  // The time is the greater part of an id, and numbers compare faster than texts.
  if (a.posted !== undefined && b.posted !== undefined && a.posted !== b.posted) return a.posted - b.posted;
  return compareStatusIds(a.id, b.id) || a.index - b.index;
}

/** Whether more linked neighbours of the page descend than ascend. */
export function isNewestFirst(entries: readonly Entry[]): boolean {
  let balance = 0;
  let previous: Entry | undefined;
  for (const entry of entries) {
    if (entry.id === undefined) continue;
    if (previous) balance += Math.sign(compareEntries(previous, entry));
    previous = entry;
  }
  return balance > 0;
}
