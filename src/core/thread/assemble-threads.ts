import type { TweetPage } from "../tweet/tweet-page.ts";
import { apart } from "./apart.ts";
import { byWord } from "./by-word.ts";
import { entriesOf } from "./entry.ts";
import type { Thread } from "./thread.ts";
import { type Chain, threadOf } from "./thread-of.ts";
import { noWord, type UserWord } from "./user-word.ts";
import { wholePage, withFirstLink } from "./whole-page.ts";

/**
 * The page's threads, each in order, by the place on the page of whichever member comes first; `word` overrides every
 * rule. A tweet that stands alone, or beside nothing but copies of itself, is in none, unless its block is known to be merged.
 */
export function assembleThreads(page: TweetPage, word: UserWord = noWord): readonly Thread[] {
  if (page.highlights.length === 0) return [];
  const entries = withFirstLink(page, entriesOf(page));
  const chains = byWord(page.isOneThread ? [wholePage(entries)] : apart(entries), word);
  const found: { readonly thread: Thread; readonly at: number }[] = [];
  for (const chain of chains) {
    if (chain.entries.length < 2 && !chain.entries[0]?.highlight.merged) continue;
    const thread = threadOf(page, chain);
    if (isThread(thread)) found.push({ thread, at: firstPlace(chain) });
  }
  const ordered = found.length > 1 ? found.toSorted((a, b) => a.at - b.at) : found;
  return ordered.map(({ thread }) => thread);
}

function firstPlace({ entries }: Chain): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { index } of entries) if (index < first) first = index;
  return first;
}

function isThread({ members }: Thread): boolean {
  let tweets = 0;
  for (const { highlight, duplicate } of members) {
    if (highlight.merged) return true;
    if (!duplicate) tweets += 1;
  }
  return tweets > 1;
}
