import type { Entry } from "./entry.ts";
import { type Marker, type MarkerStyle, markers } from "./marker.ts";

/** A count beyond this is a slip of the pen, not a thread. */
const longestThread = 400;

/**
 * The numbers that the tweets' own count names and no tweet bears, ascending. It counts in the style most tweets use, if
 * at least half of them (and three) use it and it rises with them. Tweets without a number stand for the numbers between
 * their neighbours'; a total (`3/17`) counts where all agree on it.
 */
export function missingNumbers(entries: readonly Entry[]): readonly number[] {
  const counted = dominantCount(entries);
  if (!counted) return [];
  const totals = new Set(counted.flatMap((marker) => marker?.of ?? []));
  const total = totals.size === 1 ? Math.min(Math.max(...totals), longestThread) : 0;
  const missing: number[] = [];
  let previous = 0;
  let unnumbered = 0;
  const close = (next: number): void => {
    for (let number = previous + 1 + unnumbered; number < next; number += 1) missing.push(number);
    unnumbered = 0;
  };
  for (const marker of counted) {
    if (!marker) unnumbered += 1;
    else if (marker.number > longestThread) return [];
    else {
      close(marker.number);
      previous = marker.number;
    }
  }
  close(total + 1);
  return missing.length > entries.length * 1.5 ? [] : missing;
}

/** Each tweet's marker in the style that most of them use; undefined where that style does not rise. */
function dominantCount(entries: readonly Entry[]): readonly (Marker | undefined)[] | undefined {
  const style = dominantStyle(entries.map(({ markers }) => markers));
  const counted = entries.map(({ markers }) => markers.find((marker) => marker.style === style));
  const numbers = counted.flatMap((marker) => marker?.number ?? []);
  const rises = numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
  return style && rises ? counted : undefined;
}

/** The style in which a thread's tweets, given by their words, number themselves; undefined if they do not. */
export function countingStyle(tweets: readonly string[]): MarkerStyle | undefined {
  return dominantStyle(tweets.map(markers));
}

function dominantStyle(tweets: readonly (readonly Marker[])[]): MarkerStyle | undefined {
  const counts = new Map<MarkerStyle, number>();
  for (const own of tweets) for (const { style } of own) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] >= 3 && most[1] * 2 >= tweets.length ? most[0] : undefined;
}
