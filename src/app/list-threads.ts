import type { BlockId } from "../core/block/block.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Thread, ThreadState } from "../core/thread/thread.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import type { Graph } from "./graph.ts";

/** One thread as a list shows it. */
export interface ThreadRow {
  readonly page: string;
  /** The head's block, or the merged block. */
  readonly block: BlockId;
  readonly author: string | undefined;
  readonly state: ThreadState;
  /** The text of the first tweet, raw. */
  readonly text: string;
  readonly tweets: number;
  /** When the first tweet was posted, in ms since 1970. */
  readonly posted: number | undefined;
}

/** How many pages one question to the host asks for: it answers in 50 to 77 ms then (measurements.json). */
const chunk = 100;

/** Every thread of the graph, newest first; those without a date last. */
export async function listThreads(graph: Graph): Promise<readonly ThreadRow[]> {
  const names = await graph.tweetPageNames();
  const rows: ThreadRow[] = [];
  for (let at = 0; at < names.length; at += chunk) {
    for (const page of await graph.pages(names.slice(at, at + chunk))) {
      const tweets = readTweetPage(page);
      if (tweets) rows.push(...assembleThreads(tweets).flatMap((thread) => rowOf(thread) ?? []));
    }
  }
  return rows.sort((one, other) => (other.posted ?? 0) - (one.posted ?? 0));
}

function rowOf({ page, author, state, members }: Thread): ThreadRow | undefined {
  const [head] = members;
  if (head === undefined) return undefined;
  const { highlight, tweet, posted } = head;
  return { page, block: highlight.block.id, author, state, text: tweet.before, tweets: members.length, posted };
}
