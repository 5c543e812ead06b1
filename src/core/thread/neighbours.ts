import { completes, continues, startsAnew } from "./cues.ts";
import type { Entry } from "./entry.ts";
import type { Joint } from "./joint.ts";
import type { Marker } from "./marker.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A thread as far as it has been put together: its tweets in order, and the longest pause between two of them in ms. */
export interface Growing {
  readonly entries: readonly Entry[];
  readonly longestPause: number;
}

/**
 * Why `next` belongs to the thread before it, both by one author; undefined if nothing says so. `burst` is how many tweets
 * follow one another closely from `next` on, itself included. The figures come from the pauses in 1,800 known threads
 * (FORMATS 2b) and from test/bench/reassembly.ts.
 */
export function jointBetween(thread: Growing, next: Entry, burst: number): Joint | undefined {
  const previous = thread.entries.at(-1);
  const ms = previous && pause(previous, next);
  if (!previous || ms === undefined || isRestart(previous, next)) return undefined;
  if (ms < 10 * second) return { why: "gap", evidence: "certain", ms };
  const numbers = nextNumber(previous, next);
  if (numbers && ms < 7 * day) return { why: "numbers", evidence: "likely", from: numbers[0], to: numbers[1], ms };
  if (startsAnew(next) && (next.isHead || thread.entries.length > 1 || ms > 5 * minute)) return undefined;
  if (previous.addressee !== undefined && previous.addressee === next.addressee && ms < 30 * minute) {
    return { why: "replies", evidence: "likely", to: previous.addressee, ms };
  }
  if (ms < 5 * minute) return { why: "gap", evidence: "likely", ms };
  if (ms < 30 * minute) return { why: "gap", evidence: "possible", ms };
  const isLate = ms < patience(thread, next, burst);
  return isLate ? { why: "late", evidence: "possible", ms, tweets: thread.entries.length } : undefined;
}

/**
 * How long after its latest tweet a thread is still added to, in ms. A single tweet is followed by another single one
 * by chance more often than not; a thread that stands gets late additions, and keeps the pace that it has had.
 */
function patience({ entries, longestPause }: Growing, next: Entry, burst: number): number {
  const latest = entries.at(-1);
  const isThread = entries.length > 1 || entries.some(({ isHead }) => isHead);
  if (!isThread || !latest) return continues(next) ? 12 * hour : 30 * minute;
  const own = entries.length > 2 || continues(next) ? 24 * hour : 4 * hour;
  const limit = completes(latest) && !continues(next) ? 2 * hour : burst > 2 ? Math.min(own, 16 * hour) : own;
  return Math.max(limit, Math.min(3 * longestPause, 3 * day));
}

/** The time between two tweets in ms, where both carry one. */
export function pause(previous: Entry, next: Entry): number | undefined {
  return previous.posted === undefined || next.posted === undefined ? undefined : next.posted - previous.posted;
}

/** The numbers of both in a common style, where the second is the first's successor. */
export function nextNumber(previous: Entry, next: Entry): readonly [from: number, to: number] | undefined {
  for (const marker of next.markers) {
    const before = previous.markers.find(({ style }) => style === marker.style);
    if (before && follows(before, marker)) return [before.number, marker.number];
  }
  return undefined;
}

function follows(before: Marker, after: Marker): boolean {
  const agree = before.of === undefined || after.of === undefined || before.of === after.of;
  return agree && after.number === before.number + 1;
}

/** A count that begins again, announced or under another total: two threads posted in one go. */
function isRestart(previous: Entry, next: Entry): boolean {
  return next.markers.some(({ style, number, of }) => {
    const before = previous.markers.find((marker) => marker.style === style);
    if (number !== 1 || before === undefined || before.number < 2 || !style.endsWith("/")) return false;
    return before.of !== undefined && (before.of !== of || before.number >= before.of);
  });
}
