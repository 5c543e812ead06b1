import { continues } from "./cues.ts";
import type { Entry } from "./entry.ts";
import type { Rhythm } from "./rhythm.ts";
import { sitting } from "./rhythm.ts";

/** A thread as far as it has been put together: its tweets in order, and the longest pause between two of them in ms. */
export interface Growing {
  readonly entries: readonly Entry[];
  readonly longestPause: number;
}

const day = 24 * 60 * 60_000;
/** Beyond these pauses chance wins, whatever else speaks for an addition. */
const longestWait = { single: 14 * day, burst: day };

/**
 * What speaks for a late addition, in log-odds; fitted to the known threads and single tweets of test/bench/reassembly.ts
 * and rounded. A thread that stands gets additions, two single tweets are neighbours by chance.
 */
const weights = {
  base: 0.5,
  afterSingle: -4.5,
  afterPair: -2.3,
  perDoubling: -0.5,
  continues: 2,
  perSharedWord: 1.3,
  perChance: -0.7,
  nothingElse: 3,
  keepsPace: 1.5,
  perLength: -1.5,
};

/** Whether a tweet that comes half an hour or more after a thread's latest was added to it. */
export function isLateAddition(thread: Growing, next: Entry, ms: number, burst: number, rhythm: Rhythm): boolean {
  if (ms >= (burst > 2 ? longestWait.burst : longestWait.single)) return false;
  const { entries, longestPause } = thread;
  const size = entries.some(({ isHead }) => isHead) ? 3 : entries.length;
  const [first] = entries;
  const shared = rhythm.sharedWords(next, first ? [first, ...entries.slice(-3)] : [], 4);
  const score =
    weights.base +
    (size === 1 ? weights.afterSingle : size === 2 ? weights.afterPair : 0) +
    weights.perDoubling * Math.log2(ms / sitting) +
    (continues(next) ? weights.continues : 0) +
    weights.perSharedWord * shared +
    weights.perChance * Math.log(rhythm.expected(ms) + 0.003) +
    (rhythm.sittings === 2 ? weights.nothingElse : 0) +
    (ms < 3 * longestPause ? weights.keepsPace : 0) +
    weights.perLength * (Math.min(next.words.length, 400) / 200);
  return score > 0;
}
