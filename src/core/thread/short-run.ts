import { answersWithin, continues, isBrief, startsAnew } from "./cues.ts";
import { type Entry, wordsIn } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { countedOn } from "./neighbours.ts";
import type { Chain } from "./thread-of.ts";

/** More tweets than this, within seconds of one another, are no chance. */
const mostInShortRun = 3;

/**
 * The chain, less sure where it is two or three tweets that nothing joins but the clock: posts that were set for one time, or
 * single tweets saved out of a longer thread, look the same. An announcement, a count, an answer, a word that goes on with
 * what was said, or a tweet too brief to stand alone makes it certain. Where the template keeps no words, the clock is all there is.
 */
export function weighed(chain: Chain): Chain {
  const { entries, joints } = chain;
  const gaps = joints.filter(isMoment);
  if (gaps.length === 0 || gaps.length >= mostInShortRun || !joints.every((joint) => isMoment(joint) || isSame(joint)))
    return chain;
  if (entries.some((entry, at) => isSaid(entries[at - 1], entry))) return chain;
  return { entries, joints: joints.map((joint) => (isMoment(joint) ? { ...joint, evidence: "likely" } : joint)) };
}

function isMoment({ why, evidence }: Joint): boolean {
  return why === "gap" && evidence === "certain";
}

function isSame({ why }: Joint): boolean {
  return why === "same-tweet";
}

function isSaid(previous: Entry | undefined, entry: Entry): boolean {
  if (wordsIn(entry) === "" || isBrief(entry)) return true;
  if (!previous) return startsAnew(entry);
  return countedOn(previous, entry) !== undefined || continues(entry) || answersWithin(entry, [previous]);
}
