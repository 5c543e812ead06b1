import type { StatusId } from "../tweet/status-id.ts";
import type { TweetPage } from "../tweet/tweet-page.ts";

/** The tweets that stand on more than one page, each with the names of those pages in the order given. */
export function sharedTweets(pages: Iterable<TweetPage>): ReadonlyMap<StatusId, readonly string[]> {
  const places = new Map<StatusId, string[]>();
  for (const { page, highlights } of pages) {
    for (const { tweets } of highlights) {
      for (const { link } of tweets) {
        if (!link) continue;
        const names = places.get(link.id);
        if (!names) places.set(link.id, [page.name]);
        else if (names.at(-1) !== page.name) names.push(page.name);
      }
    }
  }
  for (const [id, names] of places) if (names.length < 2) places.delete(id);
  return places;
}
