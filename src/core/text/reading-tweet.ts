import { wordsOf } from "../thread/words-of.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { repairMojibake } from "./mojibake.ts";
import { unescapeDashes } from "./unescape-dashes.ts";

/** What a reader sees of one tweet: its words and pictures, repaired, without its link, property lines and frames. */
export function readingTweet(tweet: Tweet): string {
  return repairMojibake(unescapeDashes(wordsOf(tweet)));
}
