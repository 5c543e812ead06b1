import { textKey } from "../core/fold/sibling-keys.ts";
import { textHash } from "../core/fold/text-hash.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";

/** Where the records of all nested threads lie. */
export const nestedFolder = "nested";

/** Where those lie that were written under a page's name. */
export function nestedFolderOf(page: string): string {
  return `${nestedFolder}/${textHash(page.toLowerCase())}`;
}

/**
 * The paths that a nested thread's record may have below its page's folder, the one that is written today first. Its page
 * may be renamed, so that the file is named after the head, of which this is the text.
 */
export function nestedPaths(page: string, head: string): readonly [string, ...string[]] {
  const pathFor = (name: string): string => `${nestedFolderOf(page)}/${name}.json`;
  const [first, ...others] = headNames(head);
  return [pathFor(first), ...others.map(pathFor)];
}

/**
 * What a head's records are called: after the tweet that it links to, which outlives an edit, or else its text; and after
 * its text in any case, as the first versions of the plugin did.
 */
export function headNames(text: string): readonly [string, ...string[]] {
  const hash = textHash(textKey(text));
  const tweet = readTweet(text).link?.id;
  return tweet === undefined ? [hash] : [tweet, hash];
}
