import { type Block, blockId } from "../../src/core/block/block.ts";
import type { Page } from "../../src/core/block/page.ts";
import { postedAt } from "../../src/core/tweet/posted.ts";
import type { StatusId } from "../../src/core/tweet/status-id.ts";
import { compareStatusIds } from "../../src/core/tweet/status-id.ts";
import { shuffled } from "./random.ts";
import type { SavedPage } from "./saved-pages.ts";

/** A tweet whose thread is known: `truth` names the thread, or the single tweet. */
export interface KnownTweet {
  readonly id: StatusId;
  readonly handle: string;
  readonly truth: string;
  readonly block: Block;
}

/** How a made-up page is poured. */
export interface Pouring {
  /** Authors that share a page. */
  readonly authors: number;
  /** All of them write under one name: harder than any real page, as their threads are told apart by nothing but the rules. */
  readonly underOneName: boolean;
  /** The share of each thread's tweets that is kept. */
  readonly share: number;
  /** Whether the note "Thread" stays on the first tweets. */
  readonly notes: boolean;
}

/** The linked tweets of the pages, each once: those of a page that is one thread belong together, others are single. */
export function knownTweets(pages: readonly SavedPage[]): readonly KnownTweet[] {
  const found = new Map<StatusId, KnownTweet>();
  for (const { path, read, hasStatusUrl, bullets } of pages) {
    const isThread = hasStatusUrl && bullets > 1;
    const author = majority(
      read?.highlights.flatMap(({ tweets }) => tweets[0]?.link?.handle?.toLowerCase() ?? []) ?? [],
    );
    for (const { block, tweets } of read?.highlights ?? []) {
      const { id, handle } = tweets[0]?.link ?? {};
      if (id === undefined || handle === undefined || found.has(id)) continue;
      if (isThread && handle.toLowerCase() !== author) continue;
      found.set(id, { id, handle: handle.toLowerCase(), truth: isThread ? path : id, block });
    }
  }
  return [...found.values()];
}

/**
 * How many tweets the truth takes for single although their author posted another such within 10 s: most are pieces of a
 * thread, saved one by one, so that every rule by time has them wrong.
 */
export function piecesAmong(tweets: readonly KnownTweet[]): number {
  const singles = tweets.filter(({ id, truth }) => truth === id);
  const pieces = new Set<KnownTweet>();
  for (const own of grouped(singles).values()) {
    const ordered = own.toSorted((a, b) => compareStatusIds(a.id, b.id));
    for (const [index, tweet] of ordered.entries()) {
      const before = ordered[index - 1];
      const isSoon = before && (postedAt(tweet.id) ?? 0) - (postedAt(before.id) ?? 0) < 10_000;
      if (isSoon) pieces.add(before).add(tweet);
    }
  }
  return pieces.size;
}

function majority(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Pages with the tweets of one or several authors, in the orders that real profile pages have (FORMATS 2a). */
export function pour(
  tweets: readonly KnownTweet[],
  pouring: Pouring,
  next: () => number,
): readonly (readonly KnownTweet[])[] {
  const byAuthor = grouped(tweets);
  const authors = shuffled([...byAuthor.values()], next);
  const pages: (readonly KnownTweet[])[] = [];
  for (let at = 0; at < authors.length; at += pouring.authors) {
    const kept = halved(authors.slice(at, at + pouring.authors).flat(), pouring.share, next);
    pages.push(arranged(kept, next));
  }
  return pages;
}

function grouped(tweets: readonly KnownTweet[]): Map<string, KnownTweet[]> {
  const groups = new Map<string, KnownTweet[]>();
  for (const tweet of tweets) groups.set(tweet.handle, [...(groups.get(tweet.handle) ?? []), tweet]);
  return groups;
}

/** A random share of each thread, at least two tweets. */
function halved(tweets: readonly KnownTweet[], share: number, next: () => number): readonly KnownTweet[] {
  if (share >= 1) return tweets;
  const threads = new Map<string, KnownTweet[]>();
  for (const tweet of tweets) threads.set(tweet.truth, [...(threads.get(tweet.truth) ?? []), tweet]);
  return [...threads.values()].flatMap((thread) =>
    thread.length < 3 ? thread : shuffled(thread, next).slice(0, Math.max(2, Math.round(thread.length * share))),
  );
}

/** 285 of 410 real profile pages ascend, 46 descend, 79 are mixed. */
function arranged(tweets: readonly KnownTweet[], next: () => number): readonly KnownTweet[] {
  const ascending = tweets.toSorted((a, b) => compareStatusIds(a.id, b.id));
  const drawn = next() * 410;
  if (drawn < 285) return ascending;
  return drawn < 331 ? ascending.toReversed() : shuffled(tweets, next);
}

/** The page that holds those tweets, in Readwise's default format. */
export function pageOf(tweets: readonly KnownTweet[], { underOneName, notes }: Pouring): Page {
  const name = "Tweets From Everybody (highlights)";
  const renamed = (text: string, handle: string): string =>
    underOneName
      ? text.replaceAll(new RegExp(`(twitter|x)\\.com/${handle}/status`, "gi"), "$1.com/everybody/status")
      : text;
  const children = tweets.map(({ block, handle }) => ({
    ...block,
    text: renamed(block.text, handle),
    children: notes ? block.children : [],
  }));
  const properties = {
    id: blockId("properties"),
    text: `title:: ${name}\ncategory:: #tweets`,
    folded: false,
    children: [],
  };
  const section = {
    id: blockId("section"),
    text: "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]",
    folded: false,
    children,
  };
  return { name, format: "markdown", properties: new Map(), blocks: [properties, section] };
}
