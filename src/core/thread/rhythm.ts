import { type Entry, wordsIn } from "./entry.ts";
import { topicWords } from "./topic-words.ts";

/** Tweets closer than this belong to one sitting, in ms. */
export const sitting = 30 * 60_000;

/** How often one author's tweets stand on a page, and what they talk of: by this a chance neighbour is told from a late addition. */
export interface Rhythm {
  /** Sittings on the page. */
  readonly sittings: number;
  /** How many further sittings are to be expected by chance within `ms`. */
  readonly expected: (ms: number) => number;
  /** How many words of `next`, up to `most`, stand also in `others` and hardly anywhere else on the page. */
  readonly sharedWords: (next: Entry, others: readonly Entry[], most: number) => number;
}

/** Tweets of a few days tell nothing of how often their author writes. */
const shortestSpan = 7 * 24 * 60 * 60_000;

/** The rhythm of one author's tweets, given in order. */
export function rhythmOf(ordered: readonly Entry[]): Rhythm {
  const sessions = sessionsOf(ordered);
  const span = (ordered.at(-1)?.posted ?? 0) - (ordered[0]?.posted ?? 0);
  let texts: readonly string[] | undefined;
  const topics = new Map<Entry, ReadonlySet<string>>();
  const topicOf = (entry: Entry): ReadonlySet<string> => {
    const known = topics.get(entry) ?? topicWords(wordsIn(entry));
    topics.set(entry, known);
    return known;
  };
  return {
    sittings: sessions.length,
    expected: (ms) => (ms * Math.max(0, sessions.length - 2)) / Math.max(span - ms, shortestSpan),
    sharedWords: (next, others, most) => {
      // With two sittings every shared word would count as rare.
      if (sessions.length < 3) return 0;
      const theirs = others.map(topicOf);
      let shared = 0;
      for (const word of topicOf(next)) {
        if (!theirs.some((words) => words.has(word))) continue;
        texts ??= sessions.slice(0, mostSessions).map((session) => session.map(wordsIn).join("\n").toLowerCase());
        if (isRare(word, texts)) shared += 1;
        if (shared === most) break;
      }
      return shared;
    },
  };
}

/** Sittings among which a word is looked for: enough to tell a rare one, few enough to cost the same on any page. */
const mostSessions = 60;

/** Whether a word stands in two sittings, or in five of a hundred, at most. */
function isRare(word: string, texts: readonly string[]): boolean {
  const limit = Math.max(2, texts.length / 20);
  let count = 0;
  for (const text of texts) {
    if (text.includes(word)) count += 1;
    if (count > limit) return false;
  }
  return true;
}

function sessionsOf(ordered: readonly Entry[]): readonly (readonly Entry[])[] {
  const sessions: Entry[][] = [];
  let latest: number | undefined;
  for (const entry of ordered) {
    const isOn = latest !== undefined && entry.posted !== undefined && entry.posted - latest < sitting;
    const current = sessions.at(-1);
    if (isOn && current) current.push(entry);
    else sessions.push([entry]);
    latest = entry.posted;
  }
  return sessions;
}
