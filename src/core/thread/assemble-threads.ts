import type { TweetPage } from "../tweet/tweet-page.ts";
import { apart } from "./apart.ts";
import { entriesOf } from "./entry.ts";
import type { Thread } from "./thread.ts";
import { threadOf } from "./thread-of.ts";
import type { UserWord } from "./user-word.ts";
import { wholePage } from "./whole-page.ts";

/** The page's threads, each in order, by the place of their first tweet on the page; `word` overrides every rule. */
export function assembleThreads(page: TweetPage, _word?: UserWord): readonly Thread[] {
  const entries = entriesOf(page);
  const chains = page.isOneThread ? [wholePage(page, entries)] : apart(entries);
  return chains.filter((chain) => chain.entries.length > 1).map((chain) => threadOf(page, chain));
}
