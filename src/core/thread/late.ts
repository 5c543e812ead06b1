import { answersWithin, completes, continues, isBrief } from "./cues.ts";
import { type Entry, markersOf, wordsIn } from "./entry.ts";
import { type Rhythm, sitting } from "./rhythm.ts";

/** A thread as far as it has been put together: its tweets in order, and the longest pause between two of them in ms. */
export interface Growing {
  readonly entries: readonly Entry[];
  readonly longestPause: number;
}

/** What is known of the tweets around one, worked out only where it is asked for. */
export interface Outlook {
  /** Whether more than two tweets follow one another closely from this one on. */
  readonly isBurst: () => boolean;
  readonly rhythm: () => Rhythm;
}

const day = 24 * 60 * 60_000;
/** Beyond this pause chance wins, whatever else speaks for an addition, in ms; before a further run of tweets after a day. */
export const longestWait = 14 * day;

/**
 * What speaks for a late addition, in log-odds; fitted to the known threads and single tweets of test/bench/reassembly.ts
 * and rounded. A thread that stands gets additions, two single tweets are neighbours by chance.
 */
const weights = {
  base: 1.5,
  afterSingle: -4,
  afterPair: -2.3,
  perDoubling: -0.5,
  continues: 2,
  brief: 2,
  perSharedWord: 1.3,
  perChance: -0.7,
  nothingElse: 3,
  keepsPace: 1.5,
  perLength: -1.5,
  nextDay: -2,
  afterLast: -1,
  countStops: -1,
};

const mostShared = 4;
/** All that a tweet's words can add. */
const mostByWords = weights.continues + weights.brief + mostShared * weights.perSharedWord;

/** Whether a tweet that comes half an hour or more after a thread's latest was added to it. */
export function isLateAddition({ entries, longestPause }: Growing, next: Entry, ms: number, outlook: Outlook): boolean {
  if (ms >= longestWait || (ms >= day && outlook.isBurst())) return false;
  const rhythm = outlook.rhythm();
  const [first] = entries;
  const latest = entries.at(-1);
  const size = entries.some(({ isHead }) => isHead) ? 3 : entries.length;
  const byTime =
    weights.base +
    (size === 1 ? weights.afterSingle : size === 2 ? weights.afterPair : 0) +
    weights.perDoubling * Math.log2(ms / sitting) +
    weights.perChance * Math.log(rhythm.expected(ms) + 0.003) +
    (rhythm.sittings === 2 ? weights.nothingElse : 0) +
    (ms < 3 * longestPause ? weights.keepsPace : 0) +
    (ms >= day ? weights.nextDay : 0);
  // Most tweets come at such a time that no words could make up for it, so that theirs need not be read.
  if (byTime + mostByWords <= 0) return false;
  const withoutWords =
    byTime +
    (completes(latest) ? weights.afterLast : 0) +
    (size > 1 && latest !== undefined && countStops(latest, next) ? weights.countStops : 0) +
    weights.perLength * (lengthOf(next) / 200);
  if (withoutWords > 0) return true;
  if (first === undefined || withoutWords + mostByWords <= 0) return false;
  const score =
    withoutWords + (speaksOn(next, entries, size) ? weights.continues : 0) + (isBrief(next) ? weights.brief : 0);
  if (score > 0) return true;
  return (
    score + mostShared * weights.perSharedWord > 0 &&
    score + weights.perSharedWord * rhythm.sharedWords(next, [first, ...entries.slice(-3)], mostShared) > 0
  );
}

/** Whether a tweet reads as an addition. Who has written a thread answers its readers; a single tweet has few. */
function speaksOn(next: Entry, entries: readonly Entry[], size: number): boolean {
  if (next.addressee === undefined) return continues(next);
  return size > 2 || answersWithin(next, entries);
}

/** A thread that numbers its tweets goes on numbering them. */
function countStops(latest: Entry, next: Entry): boolean {
  return markersOf(latest).some(({ style }) => style.endsWith("/")) && markersOf(next).length === 0;
}

/** The length of a tweet's words in characters, as far as it tells; a template that keeps none tells nothing. */
function lengthOf(entry: Entry): number {
  const { length } = wordsIn(entry);
  return length === 0 ? 200 : Math.min(length, 400);
}
