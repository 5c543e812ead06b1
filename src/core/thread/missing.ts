import { type Entry, markersOf, wordsIn } from "./entry.ts";
import { type Marker, type MarkerStyle, markers } from "./marker.ts";
import { numberOf } from "./number-patterns.ts";
import { pushTo } from "./order.ts";
import type { Member } from "./thread.ts";

/** A count beyond this is a slip of the pen, not a thread. */
const longestThread = 400;

/**
 * The numbers that the tweets' own count names and no tweet bears, ascending. It counts in the style most tweets use, if
 * it rises with them. A tweet without a number stands for one between its neighbours', a list inside a tweet for the numbers
 * it lists; a total (`3/17`) counts where all agree on it.
 */
export function missingNumbers(all: readonly Entry[], members: readonly Member[]): readonly number[] {
  const entries = countable(all, members);
  const counted = entries && countIn(entries);
  if (!entries || !counted) return [];
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
  missUpTo(commonTotal(counted) + 1);
  return missing.length > entries.length * 1.5 ? [] : withoutListed(missing, entries);
}

/** The total on which all agree that name one, 0 where there is none. */
function commonTotal(counted: readonly (Marker | undefined)[]): number {
  let total = 0;
  for (const marker of counted) {
    if (marker?.of === undefined) continue;
    if (total !== 0 && marker.of !== total) return 0;
    total = marker.of;
  }
  return total;
}

/**
 * The thread's own tweets: no copies, no strangers', and no answers to others but those with a number, unless all are
 * answers. Undefined as soon as too few can bear a number for a count, so that the rest need not be read.
 */
function countable(entries: readonly Entry[], members: readonly Member[]): readonly Entry[] | undefined {
  const own: Entry[] = [];
  const isAnswer = members.every(({ reply, foreign }) => reply || foreign);
  let unnumbered = 0;
  let left = entries.length;
  for (const entry of entries) {
    const member = members[entries.length - left];
    left -= 1;
    if (!member || member.duplicate || member.foreign) continue;
    const isNumbered = markersOf(entry).length > 0;
    if (member.reply && !isNumbered && !isAnswer) continue;
    own.push(entry);
    if (!isNumbered) unnumbered += 1;
    if (unnumbered > own.length - unnumbered + left) return undefined;
  }
  return own.length > unnumbered ? own : undefined;
}

/** Each tweet's marker in the style that most of them use, or another at the same end that fits; undefined if they do not rise. */
function countIn(entries: readonly Entry[]): readonly (Marker | undefined)[] | undefined {
  const style = dominantStyle(entries.map(markersOf));
  if (!style) return undefined;
  const end = style.slice(0, style.indexOf(" "));
  const counted: (Marker | undefined)[] = [];
  let previous = 0;
  for (const entry of entries) {
    const borne = markersOf(entry);
    const own = borne.find((marker) => marker.style === style);
    const marker = own ?? borne.find(({ style: other, number }) => other.startsWith(end) && number === previous + 1);
    counted.push(marker);
    if (marker === undefined) continue;
    if (marker.number > longestThread || marker.number < previous) return undefined;
    previous = marker.number;
  }
  return counted;
}

/** Circled digits list things within a line as well. */
const listed = /^[ \t]*(?:\\?[-*•][ \t]*)?([\d０-９]{1,3})[.．)）、]|([①-⑳])/gm;

function withoutListed(missing: readonly number[], entries: readonly Entry[]): readonly number[] {
  if (missing.length === 0) return missing;
  const there = new Set(entries.flatMap(numbersWithin));
  return missing.filter((number) => !there.has(number));
}

/** The numbers of lists in a tweet, and in a merged block those of tweets that lost their link: they stand before the next one's words. */
function numbersWithin(entry: Entry): readonly number[] {
  const words = wordsIn(entry);
  const inLists = Array.from(words.matchAll(listed), ([, plain, circled]) => numberOf(plain ?? circled ?? ""));
  if (entry.highlight.tweets.length < 2) return inLists;
  const paragraphs = words.split(/\n{2,}/).flatMap(markers);
  return [...inLists, ...paragraphs.map(({ number }) => number)];
}

/** The style in which a thread's tweets, given by their words, number themselves; undefined if they do not. */
export function countingStyle(tweets: readonly string[]): MarkerStyle | undefined {
  return dominantStyle(tweets.map(markers));
}

/** Three tweets make a count, or two that name the same total; and half of the thread's tweets must be in it. */
function dominantStyle(tweets: readonly (readonly Marker[])[]): MarkerStyle | undefined {
  const counts = new Map<MarkerStyle, Marker[]>();
  for (const own of tweets) for (const marker of own) pushTo(counts, marker.style, marker);
  let style: MarkerStyle | undefined;
  let most: readonly Marker[] = [];
  for (const [each, borne] of counts) if (borne.length > most.length) [style, most] = [each, borne];
  const [first, second] = most;
  if (most.length * 2 < tweets.length) return undefined;
  return most.length > 2 || (second?.of !== undefined && first?.of === second.of) ? style : undefined;
}
