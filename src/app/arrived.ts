import type { Block } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Member } from "../core/thread/thread.ts";
import { tweetName } from "../core/thread/user-word.ts";

/**
 * Those of a collapsed thread's tweets that stand beside the block it was put into since a later sync; not those that the
 * block holds as well, for undo has put them back.
 */
export function arrivedBeside(holder: Block | undefined, members: readonly Member[]): ReadonlySet<Member> {
  if (holder === undefined) return new Set();
  const inside = new Set([...everyBlock([holder])].map(({ id }) => id));
  const isHeld = ({ highlight }: Member): boolean => inside.has(highlight.block.id);
  const held = new Set(members.filter(isHeld).map(nameOf));
  return new Set(members.filter((member) => !isHeld(member) && !held.has(nameOf(member))));
}

/** By its own link, which the page's does not stand in for: only one of two copies gets that. */
function nameOf({ tweet }: Member): string {
  return tweetName(tweet.link?.id, tweet);
}
