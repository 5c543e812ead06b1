import { type Entry, wordsIn } from "./entry.ts";
import { isSameTweet, pushTo } from "./order.ts";
import { beginsBare } from "./words-of.ts";

/** Shorter texts begin alike by chance. */
const leastPrefix = 24;
/** Texts that begin alike beyond this many are a formula, not copies. */
const mostAlike = 20;

const noDuplicates: ReadonlySet<Entry> = new Set();

/**
 * The entries, given in order, that are another one's tweet again: the same status id a second time, or a tweet that lost
 * its link and reads as one that has it, or as the beginning of one.
 */
export function duplicatesIn(entries: readonly Entry[]): ReadonlySet<Entry> {
  const again: Entry[] = [];
  const unlinked: Entry[] = [];
  let previous: Entry | undefined;
  for (const entry of entries) {
    if (entry.id === undefined || entry.inferred) unlinked.push(entry);
    else {
      if (previous && isSameTweet(entry, previous)) again.push(entry);
      previous = entry;
    }
  }
  if (again.length + unlinked.length === 0) return noDuplicates;
  return new Set([...again, ...copies(entries, unlinked)]);
}

function copies(entries: readonly Entry[], unlinked: readonly Entry[]): readonly Entry[] {
  if (unlinked.length === 0) return [];
  const beginnings = new Set(unlinked.map((entry) => beginning(wordsIn(entry))));
  const initials = new Set(Array.from(beginnings, (words) => words.charCodeAt(0)));
  const alike = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry.id === undefined || entry.inferred) continue;
    // Most tweets begin with another letter, which shows before their words are read.
    if (beginsBare(entry.tweet) && !initials.has(entry.tweet.before.charCodeAt(0))) continue;
    const words = wordsIn(entry);
    const start = beginning(words);
    if (beginnings.has(start)) pushTo(alike, start, words);
  }
  const texts = new Set<string>();
  return unlinked.filter((entry) => {
    const words = wordsIn(entry);
    const others = alike.get(beginning(words)) ?? [];
    const isCopied =
      words !== "" && (texts.has(words) || others.slice(0, mostAlike).some((other) => isCopy(words, other)));
    texts.add(words);
    return isCopied;
  });
}

function beginning(words: string): string {
  return words.slice(0, leastPrefix);
}

function isCopy(cut: string, whole: string): boolean {
  return cut === whole || (cut.length >= leastPrefix && whole.startsWith(cut));
}
