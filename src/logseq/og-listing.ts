import type { Graph } from "../app/graph.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import type { Ask } from "./ask.ts";
import { hearGraph } from "./graph-news.ts";
import type { HostQuery } from "./host-query.ts";
import { tweetPageFinder } from "./tweet-page-finder.ts";

/** The part of a file graph that only a list of all its threads needs; `long` are the pages that are read in parts. */
export function ogListing(
  ask: Ask,
  query: HostQuery,
  recognition: () => Recognition,
  long: Set<number>,
): Pick<Graph, "tweetPages" | "changes"> {
  return {
    tweetPages: tweetPageFinder(query, recognition, long),
    changes: (hear) => hearGraph(ask, recognition, hear),
  };
}
