import { compareStatusIds } from "../tweet/status-id.ts";
import type { Entry } from "./entry.ts";
import { unitsIn } from "./unit.ts";

/**
 * Entries by status id; those without one follow their page neighbour (on a page that lists the newest first, the one
 * below them), or stay ahead of the one that follows them in their block; and ids that carry no time keep their page
 * order, before all that do.
 */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  if (isInOrder(entries)) return entries;
  const page = oldestFirst(entries);
  const linked = page.filter(({ id }) => id !== undefined).toSorted(compareEntries);
  if (linked.length === page.length) return linked;
  const first = page.find(({ id }) => id !== undefined);
  if (first === undefined) return page;
  const ahead = new Map<Entry, Entry[]>();
  const behind = new Map<Entry, Entry[]>();
  let neighbour: Entry | undefined;
  for (const unit of unitsIn(page)) {
    const at = unit.findIndex(({ id }) => id !== undefined);
    for (const [index, entry] of unit.entries()) {
      const mate = index < at ? unit[at] : undefined;
      if (entry.id !== undefined) neighbour = entry;
      else if (mate || neighbour === undefined) pushTo(ahead, mate ?? first, entry);
      else pushTo(behind, neighbour, entry);
    }
  }
  return linked.flatMap((entry) => [...(ahead.get(entry) ?? []), entry, ...(behind.get(entry) ?? [])]);
}

/** The page from its oldest tweet on, as far as its own order tells; what one block holds stays in its own order. */
export function oldestFirst(entries: readonly Entry[]): readonly Entry[] {
  return isNewestFirst(entries) ? unitsIn(entries).toReversed().flat() : entries;
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

/** Whether more linked neighbours of the page descend than ascend; a collapsed thread's own order says nothing of its page's. */
function isNewestFirst(entries: readonly Entry[]): boolean {
  let balance = 0;
  let previous: Entry | undefined;
  for (const entry of entries) {
    if (entry.id === undefined) continue;
    if (previous && previous.unit !== entry.unit) balance += Math.sign(compareEntries(previous, entry));
    previous = entry;
  }
  return balance > 0;
}
