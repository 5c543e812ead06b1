import { startsAnew } from "./cues.ts";
import { type Entry, markersOf } from "./entry.ts";
import type { Joint } from "./joint.ts";
import { type Growing, isLateAddition, longestWait, type Outlook } from "./late.ts";
import type { Marker } from "./marker.ts";
import { isSameTweet } from "./order.ts";
import { sitting } from "./rhythm.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * Why `next` belongs to the thread before it, both by one author; undefined if nothing says so. The figures come
 * from the pauses in 1,800 known threads (FORMATS 2b) and from test/bench/reassembly.ts.
 */
export function jointBetween(thread: Growing, next: Entry, outlook: Outlook): Joint | undefined {
  const previous = thread.entries.at(-1);
  const ms = previous && pause(previous, next);
  if (previous && isSameTweet(previous, next)) return { why: "same-tweet", evidence: "certain" };
  if (!previous || ms === undefined || ms >= longestWait || isRestart(previous, next)) return undefined;
  if (ms < 10 * second) return { why: "gap", evidence: "certain", ms };
  const numbers = countedOn(previous, next);
  if (numbers && ms < (numbers[1] === numbers[0] + 1 ? 7 * day : day))
    return { why: "numbers", evidence: "likely", from: numbers[0], to: numbers[1], ms };
  if (ms >= sitting) {
    const isLate = isLateAddition(thread, next, ms, outlook) && !startsAnew(next);
    return isLate ? { why: "late", evidence: "possible", ms, tweets: thread.entries.length } : undefined;
  }
  if (startsAnew(next) && (next.isHead || thread.entries.length > 1 || ms > 5 * minute)) return undefined;
  if (previous.addressee !== undefined && previous.addressee === next.addressee) {
    return { why: "replies", evidence: "likely", to: previous.addressee, ms };
  }
  return { why: "gap", evidence: ms < 5 * minute ? "likely" : "possible", ms };
}

/** The time between two tweets in ms, where both carry one. */
export function pause(previous: Entry, next: Entry): number | undefined {
  return previous.posted === undefined || next.posted === undefined ? undefined : next.posted - previous.posted;
}

/** The numbers of both in a common style, where the second goes on counting from the first, if only after a hole. */
export function countedOn(previous: Entry, next: Entry): readonly [from: number, to: number] | undefined {
  const earlier = markersOf(previous);
  if (earlier.length === 0) return undefined;
  for (const marker of markersOf(next)) {
    const before = earlier.find(({ style }) => style === marker.style);
    if (before && follows(before, marker)) return [before.number, marker.number];
  }
  return undefined;
}

/** A count with a slash is a thread's, whatever it leaves out; others may be lists, which hold few tweets. */
const widestHole = 12;

/** A hole may be as wide as the total allows, where both name the same; else of a few tweets. */
function follows(before: Marker, after: Marker): boolean {
  const step = after.number - before.number;
  if (step < 1) return false;
  if (before.of !== undefined && after.of !== undefined) return before.of === after.of;
  if (after.style.endsWith("/")) return step <= widestHole;
  return step <= (before.number === 1 ? 3 : 6);
}

/** A count that begins again, announced or under another total: two threads posted in one go. */
function isRestart(previous: Entry, next: Entry): boolean {
  const earlier = markersOf(previous);
  if (earlier.length === 0) return false;
  return markersOf(next).some(({ style, number, of }) => {
    const before = earlier.find((marker) => marker.style === style);
    if (number !== 1 || before === undefined || before.number < 2 || !style.endsWith("/")) return false;
    return before.of !== undefined && (before.of !== of || before.number >= before.of);
  });
}
