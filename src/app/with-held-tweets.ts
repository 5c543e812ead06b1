import type { BlockId } from "../core/block/block.ts";
import { bareText } from "../core/block/property-lines.ts";
import type { Snapshot } from "../core/fold/snapshot.ts";
import { readTweetBlock } from "../core/tweet/lent-link.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import { holdsUnlinked } from "./snapshots.ts";

/**
 * The page with what its merged blocks hold, as their snapshots tell: where their texts do not show each tweet, unless the
 * user has edited them since.
 */
export function withHeldTweets(page: TweetPage, snapshotOf: (holder: BlockId) => Snapshot | undefined): TweetPage {
  const highlights = page.highlights.map((highlight) => {
    const { merged, block, tweets } = highlight;
    const snapshot = merged && snapshotOf(block.id);
    if (snapshot === undefined || bareText(block.text) !== snapshot.text) return highlight;
    if (tweets.length > 1 && !holdsUnlinked(snapshot)) return highlight;
    return { ...highlight, holds: snapshot.members.map(({ block: own }) => readTweetBlock(own)) };
  });
  return { ...page, highlights };
}
