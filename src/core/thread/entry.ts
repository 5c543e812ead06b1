import type { BlockId } from "../block/block.ts";
import { withoutTask } from "../block/task.ts";
import type { Highlight } from "../tweet/highlight.ts";
import { isThreadNote } from "../tweet/note.ts";
import { postedAt } from "../tweet/posted.ts";
import type { StatusId } from "../tweet/status-id.ts";
import type { Tweet } from "../tweet/tweet.ts";
import type { TweetPage } from "../tweet/tweet-page.ts";
import { withoutByline } from "./byline.ts";
import { type Marker, markers } from "./marker.ts";
import { addressee } from "./reply.ts";
import { type TweetName, tweetName } from "./user-word.ts";
import { wordsOf } from "./words-of.ts";

/** A tweet on its page, with what the rules look at. */
export interface Entry {
  readonly highlight: Highlight;
  readonly tweet: Tweet;
  /** Its place in page order. */
  readonly index: number;
  readonly id: StatusId | undefined;
  readonly inferred: boolean;
  readonly posted: number | undefined;
  /** The author's handle in lower case, as its link has it. */
  readonly handle: string | undefined;
  readonly addressee: string | undefined;
  /** Readwise's note says that a thread begins here. */
  readonly isHead: boolean;
  /** What tweets of one merged block, or of a head and the tail folded under it, share. */
  readonly unit: BlockId;
}

/** An entry remembers its numbers and its words once they have been asked for: most rules never ask. */
interface Remembering extends Entry {
  known: readonly Marker[] | undefined;
  words: string | undefined;
  /** What its number and addressee are read from. */
  readonly text: string;
}

function remembers(entry: Entry): entry is Remembering {
  return "known" in entry;
}

/** The numbers that the tweet bears. */
export function markersOf(entry: Entry): readonly Marker[] {
  if (!remembers(entry)) return markers(wordsIn(entry));
  entry.known ??= markers(entry.text);
  return entry.known;
}

/** What a user's word calls the tweet. */
export function nameOf({ id, tweet }: Entry): TweetName {
  return tweetName(id, tweet);
}

/** What a tweet says. */
export function wordsIn(entry: Entry): string {
  if (!remembers(entry)) return wordsOf(entry.tweet);
  entry.words ??= wordsOf(entry.tweet);
  return entry.words;
}

/** Every tweet of the page, in page order. */
export function entriesOf({ page, author, highlights }: TweetPage): readonly Entry[] {
  const entries: Entry[] = [];
  const isOrg = page.format === "org";
  const units = new Map<BlockId, BlockId>();
  const hasTails = highlights.some(({ home }) => home !== highlights[0]?.home);
  // Links that name nobody (`/i/status/`) are the page author's, if it names one.
  const nameless = author !== undefined && /^\w{1,30}$/.test(author) ? author.toLowerCase() : undefined;
  let handle: string | undefined;
  let lower: string | undefined;
  for (const highlight of highlights) {
    const { block, home, tweets } = highlight;
    // What is merged is a thread of its own, wherever a user has dragged it.
    const above = hasTails && !highlight.merged && home !== undefined ? units.get(home) : undefined;
    const unit = above ?? block.id;
    if (hasTails) units.set(block.id, unit);
    let isHead = block.children.length > 0 && block.children.some(({ text }) => isThreadNote(text));
    for (const tweet of tweets) {
      if (tweet.link?.handle !== handle) {
        handle = tweet.link?.handle;
        lower = handle?.toLowerCase();
      }
      const own = tweet.link && (lower ?? nameless);
      entries.push(entryOf(highlight, tweet, entries.length, own, isHead, unit, isOrg));
      isHead = false;
    }
  }
  return entries;
}

function entryOf(
  highlight: Highlight,
  tweet: Tweet,
  index: number,
  handle: string | undefined,
  isHead: boolean,
  unit: BlockId,
  isOrg: boolean,
): Remembering {
  const whole = isOrg || isFramed(tweet) ? wordsOf(tweet) : undefined;
  // The user may have made the tweet a task.
  const bare = withoutTask(whole ?? tweet.before);
  const text = withoutByline(bare, handle);
  const words = text === bare ? whole : text;
  const id = tweet.link?.id;
  const posted = id === undefined ? undefined : postedAt(id);
  return {
    highlight,
    tweet,
    index,
    id,
    inferred: false,
    posted,
    handle,
    known: undefined,
    words,
    text,
    addressee: addressee(text),
    isHead,
    unit,
  };
}

/**
 * Whether something may stand around a tweet's words that hides its number and addressee: its property lines. Readwise's
 * own links follow the words directly, and white space does not hide anything.
 */
function isFramed({ before, link }: Tweet): boolean {
  if (link?.verbatim.charCodeAt(0) !== 40) return true;
  const first = before.charCodeAt(0);
  return (first === 105 && before.startsWith("id::")) || (first === 99 && before.startsWith("collapsed::"));
}

/** The entry with a link that its page lends it. */
export function withInferredLink(entry: Entry, id: StatusId): Entry {
  return { ...entry, id, inferred: true, posted: postedAt(id) };
}
