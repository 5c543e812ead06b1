import { withoutProperties } from "../block/property-lines.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { textKey } from "./sibling-keys.ts";

/**
 * What a tweet is known by, in whatever block it stands: its text, and the tweet that it links to, be it in a property.
 * Nothing but properties may link to one and is none: it has no names.
 */
export function tweetNames(text: string): readonly string[] {
  if (withoutProperties(text).trim() === "") return [];
  const id = readTweet(text).link?.id;
  return [`text ${textKey(text)}`, ...(id === undefined ? [] : [`tweet ${id}`])];
}
