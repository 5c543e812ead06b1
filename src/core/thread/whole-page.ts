import { compareStatusIds } from "../tweet/status-id.ts";
import type { TweetPage } from "../tweet/tweet-page.ts";
import { type Entry, withInferredLink } from "./entry.ts";
import { inOrder } from "./order.ts";
import type { Chain } from "./thread-of.ts";

/** All of a page that says it is one thread, in order, whatever time lies between. */
export function wholePage(page: TweetPage, entries: readonly Entry[]): Chain {
  const ordered = inOrder(inferFirst(page, entries));
  return { entries: ordered, joints: ordered.slice(1).map(() => ({ why: "page", evidence: "certain" })) };
}

/** The page's own status as the link of a first tweet that lost its own, if that status is older than every other tweet. */
export function inferFirst({ status }: TweetPage, entries: readonly Entry[]): readonly Entry[] {
  const [first, ...others] = entries;
  if (!first || first.id !== undefined || status === undefined) return entries;
  const isOldest = others.every(({ id }) => id === undefined || compareStatusIds(status, id) < 0);
  return isOldest ? [withInferredLink(first, status), ...others] : entries;
}
