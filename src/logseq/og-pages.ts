import type { Graph } from "../app/graph.ts";
import type { Recognition } from "../core/tweet/recognition.ts";
import type { Ask } from "./ask.ts";
import { hostQuery } from "./host-query.ts";
import { pageReader } from "./page-reader.ts";
import { tweetPageFinder } from "./tweet-page-finder.ts";

/** The part of a file graph that finds and reads pages. */
export function ogPages(ask: Ask, recognition: () => Recognition): Pick<Graph, "tweetPages" | "pages"> {
  const query = hostQuery(ask);
  /** Pages that are read in parts at leisure, as far as their lengths have been asked for. */
  const long = new Set<number>();
  return { tweetPages: tweetPageFinder(query, recognition, long), pages: pageReader(query, long) };
}
