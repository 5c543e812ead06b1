import type { Entry } from "./entry.ts";
import { pushTo } from "./order.ts";

/** Shorter texts begin alike by chance. */
const leastPrefix = 24;
/** Texts that begin alike beyond this many are a formula, not copies. */
const mostAlike = 20;

/**
 * The entries that are another one's tweet again: the same status id a second time, or a tweet that lost its link and
 * reads as one that has it, or as the beginning of one.
 */
export function duplicatesIn(entries: readonly Entry[]): ReadonlySet<Entry> {
  const duplicates = new Set<Entry>();
  const ids = new Set<string>();
  const alike = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.id === undefined || entry.inferred) continue;
    if (ids.has(entry.id)) duplicates.add(entry);
    ids.add(entry.id);
    pushTo(alike, entry.words.slice(0, leastPrefix), entry.words);
  }
  const texts = new Set<string>();
  for (const entry of entries) {
    if ((entry.id !== undefined && !entry.inferred) || entry.words === "") continue;
    const others = alike.get(entry.words.slice(0, leastPrefix)) ?? [];
    const isBeginning = others.slice(0, mostAlike).some((words) => isCopy(entry.words, words));
    if (isBeginning || texts.has(entry.words)) duplicates.add(entry);
    texts.add(entry.words);
  }
  return duplicates;
}

function isCopy(cut: string, whole: string): boolean {
  return cut === whole || (cut.length >= leastPrefix && whole.startsWith(cut));
}
