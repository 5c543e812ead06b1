import { type Entry, wordsIn } from "./entry.ts";
import { type Marker, type MarkerStyle, markers } from "./marker.ts";
import { pushTo } from "./order.ts";

/** A count beyond this is a slip of the pen, not a thread. */
const longestThread = 400;

/**
 * The numbers that the tweets' own count names and no tweet bears, ascending. It counts in the style most tweets use, if
 * it rises with them. A tweet without a number stands for one between its neighbours', a list inside a tweet for the numbers
 * it lists; a total (`3/17`) counts where all agree on it.
 */
export function missingNumbers(entries: readonly Entry[]): readonly number[] {
  if (!entries.some((entry) => entry.markers.length > 0)) return [];
  const counted = countIn(entries);
  if (!counted) return [];
  const totals = new Set(counted.flatMap((marker) => marker?.of ?? []));
  const [total = 0] = totals.size === 1 ? totals : [];
  const missing: number[] = [];
  let previous = 0;
  let standIns = 0;
  const missUpTo = (next: number): void => {
    for (let number = previous + 1 + standIns; number < next; number += 1) missing.push(number);
    standIns = 0;
  };
  for (const marker of counted) {
    if (!marker) standIns += 1;
    else {
      missUpTo(marker.number);
      previous = marker.number;
    }
  }
  missUpTo(total + 1);
  return missing.length > entries.length * 1.5 ? [] : withoutListed(missing, entries);
}

/** Each tweet's marker in the style that most of them use, or another at the same end that fits; undefined if they do not rise. */
function countIn(entries: readonly Entry[]): readonly (Marker | undefined)[] | undefined {
  const style = dominantStyle(entries.map(({ markers }) => markers));
  if (!style) return undefined;
  const end = style.slice(0, style.indexOf(" "));
  let previous = 0;
  const counted = entries.map(({ markers }) => {
    const own = markers.find((marker) => marker.style === style);
    const marker = own ?? markers.find(({ style: other, number }) => other.startsWith(end) && number === previous + 1);
    previous = marker?.number ?? previous;
    return marker;
  });
  const numbers = counted.flatMap((marker) => marker?.number ?? []);
  const isCount = numbers.every((number, index) => number <= longestThread && number >= (numbers[index - 1] ?? 0));
  return isCount ? counted : undefined;
}

const listed = /^[ \t]*(?:\\?[-*•][ \t]*)?(\d{1,3})[.)）、]/gm;

function withoutListed(missing: readonly number[], entries: readonly Entry[]): readonly number[] {
  if (missing.length === 0) return missing;
  const inLists = new Set(
    entries.flatMap((entry) => Array.from(wordsIn(entry).matchAll(listed), ([, number]) => Number(number))),
  );
  return missing.filter((number) => !inLists.has(number));
}

/** The style in which a thread's tweets, given by their words, number themselves; undefined if they do not. */
export function countingStyle(tweets: readonly string[]): MarkerStyle | undefined {
  return dominantStyle(tweets.map(markers));
}

/** Three tweets make a count, or two that name the same total; and half of the thread's tweets must be in it. */
function dominantStyle(tweets: readonly (readonly Marker[])[]): MarkerStyle | undefined {
  const counts = new Map<MarkerStyle, Marker[]>();
  for (const own of tweets) for (const marker of own) pushTo(counts, marker.style, marker);
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  if (!most || most[1].length * 2 < tweets.length) return undefined;
  const [first, second] = most[1];
  return most[1].length > 2 || (second?.of !== undefined && first?.of === second.of) ? most[0] : undefined;
}
