import { namesIn } from "./cues.ts";
import { type Entry, markersOf, wordsIn } from "./entry.ts";
import { countedOn, pause } from "./neighbours.ts";
import { sitting } from "./rhythm.ts";

/** What is posted in one go follows within this, in ms (FORMATS 2b); nobody reads an answer and answers it so fast. */
const inOneGo = 10_000;

const noReplies: ReadonlySet<Entry> = new Set();

/**
 * A thread's entries, given in order, that are its author's replies to somebody else: all, where each begins with a name.
 * Elsewhere a tweet that begins with one may be the thread's own, for Twitter puts the names of the tweet before it there, and
 * a sentence may begin so: if it is the head, goes on with the count, follows within seconds, or first names whom the own
 * tweet before it names, in the same sitting any own one. Replies come later, to somebody new or who has spoken in the thread.
 */
export function repliesIn(entries: readonly Entry[], author: string | undefined): ReadonlySet<Entry> {
  const isAddressed = ({ addressee }: Entry) => addressee !== undefined && addressee !== author;
  const isForeign = ({ handle }: Entry) => handle !== undefined && author !== undefined && handle !== author;
  if (!entries.some((entry, at) => at > 0 && isAddressed(entry))) return noReplies;
  const written = entries.filter((entry) => !isForeign(entry));
  if (written.every(isAddressed)) return new Set(written);
  const replies = new Set<Entry>();
  const told: Told = { speakers: new Set(), named: new Map(), numbered: undefined, latest: undefined, isCutIn: false };
  for (const [at, entry] of entries.entries()) {
    if (entry.handle !== undefined && isForeign(entry)) {
      told.speakers.add(entry.handle);
      told.isCutIn = true;
    } else if (at > 0 && isAddressed(entry) && !goesOn(entry, told)) replies.add(entry);
    else tell(entry, told);
  }
  return replies;
}

/** What a thread has told so far. */
interface Told {
  /** Others who have spoken in it. */
  readonly speakers: Set<string>;
  /** Whom its own tweets name, and the last that does. */
  readonly named: Map<string, Entry>;
  /** The last own tweet that bears a number. */
  numbered: Entry | undefined;
  /** The last own tweet. */
  latest: Entry | undefined;
  /** Whether somebody else has spoken since. */
  isCutIn: boolean;
}

function tell(entry: Entry, told: Told): void {
  for (const name of namesIn(wordsIn(entry))) told.named.set(name, entry);
  if (markersOf(entry).length > 0) told.numbered = entry;
  told.latest = entry;
  told.isCutIn = false;
}

/** Whether a tweet that begins with somebody's name goes on with what was told. */
function goesOn(entry: Entry, { speakers, named, numbered, latest, isCutIn }: Told): boolean {
  if (numbered && countedOn(numbered, entry)) return true;
  if (!latest || entry.addressee === undefined) return false;
  const ms = pause(latest, entry) ?? Number.POSITIVE_INFINITY;
  if (ms < inOneGo && !isCutIn) return true;
  const naming = named.get(entry.addressee);
  return naming !== undefined && !speakers.has(entry.addressee) && (naming === latest || ms < sitting);
}
