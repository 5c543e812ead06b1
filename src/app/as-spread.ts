import { assembleThreads } from "../core/thread/assemble-threads.ts";
import type { Joint } from "../core/thread/joint.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import { undecorated } from "./undecorated.ts";

/**
 * A thread with each tweet of its merged block by itself, in the block still, where the block's text does not show them so
 * and its snapshot tells; any other without what collapsing wrote between its tweets. Which other tweets are of the thread
 * has been settled, by the user's word too.
 */
export function asSpread(page: TweetPage, thread: Thread): Thread {
  const shown = thread.members.find(({ highlight }) => highlight.holds);
  if (shown?.highlight.holds === undefined) return undecorated(thread);
  const told: Highlight = { ...shown.highlight, tweets: shown.highlight.holds };
  const own = new Set(thread.members.map(({ highlight }) => highlight));
  const highlights = [...own].map((highlight) => (highlight === shown.highlight ? told : highlight));
  // The page's own status stands in for the link of a tweet that comes first on the page, not of any thread's first.
  const status = own.has(page.highlights[0] ?? shown.highlight) ? page.status : undefined;
  const [whole] = assembleThreads({ ...page, status, isOneThread: true, highlights });
  if (whole === undefined) return thread;
  const reasons = new Map(thread.members.map(({ tweet }, at) => [tweet, thread.joints[at - 1] ?? thread.joints[at]]));
  const first = whole.members.find(({ highlight }) => highlight === told)?.tweet;
  const among: Joint = { why: page.isOneThread ? "page" : "merged", evidence: "certain" };
  const joints = whole.members.slice(1).map(({ tweet }) => reasons.get(tweet === first ? shown.tweet : tweet) ?? among);
  return { ...whole, joints, evidence: thread.evidence };
}
