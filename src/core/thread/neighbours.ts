import type { Entry } from "./entry.ts";
import type { Joint } from "./joint.ts";
import type { Marker } from "./marker.ts";

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Why `next` belongs to the thread whose latest tweet is `previous`, both by one author; undefined if nothing says so. */
export function jointBetween(previous: Entry, next: Entry): Joint | undefined {
  const ms = gap(previous, next);
  if (ms === undefined) return undefined;
  const numbers = nextNumber(previous, next);
  if (ms < 10 * second) return { why: "gap", evidence: "certain", ms };
  if (startsAnew(next)) return undefined;
  if (numbers && ms < 7 * day) return { why: "numbers", evidence: "likely", from: numbers[0], to: numbers[1], ms };
  if (ms < 5 * minute) return { why: "gap", evidence: "likely", ms };
  return ms < 30 * minute ? { why: "gap", evidence: "possible", ms } : undefined;
}

/** The time between two tweets in ms, where both carry one. */
export function gap(previous: Entry, next: Entry): number | undefined {
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
  return (
    after.number === before.number + 1 && (before.of === undefined || after.of === undefined || before.of === after.of)
  );
}

/** Whether a tweet says that something begins: number 1, a spool of thread, the word. */
export function startsAnew({ words, markers, isHead }: Entry): boolean {
  return (
    isHead ||
    markers.some(({ number, style }) => number === 1 && style.endsWith("/")) ||
    /🧵|\ba thread\b/iu.test(words)
  );
}
