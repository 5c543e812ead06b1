import type { Joint } from "../core/thread/joint.ts";
import type { Evidence, ThreadState } from "../core/thread/thread.ts";
import type { Spot } from "./desk.ts";

/** A thread in full, for reading. */
export interface ThreadReading {
  readonly key: string;
  readonly author: string | undefined;
  readonly state: ThreadState;
  readonly evidence: Evidence;
  /** In thread order, the head first; duplicates in their places. */
  readonly tweets: readonly ReadTweet[];
  /** Numbers that the tweets' own count names and that come after the last tweet. */
  readonly missingAfter: readonly number[];
  /** What the user decided about this thread and about tweets that stood beside it. */
  readonly decided: readonly Decided[];
  /** The reading version as Markdown, links and pictures included, and as text alone. */
  readonly markdown: string;
  readonly plain: string;
}

/** One tweet of a thread, for reading. */
export interface ReadTweet {
  /** Names it in decisions: its status id, or its text where it has none. */
  readonly name: string;
  readonly spot: Spot;
  /** The https address that we built for it; undefined without an id. */
  readonly address: string | undefined;
  /** When it was posted, in ms since 1970. */
  readonly posted: number | undefined;
  /** Its reading-grade text with pictures as `![alt](url)`, and other links as they were saved or as Markdown. */
  readonly text: string;
  /** Texts of its notes and of blocks that the user put under it, without the `**Note**:` before them. */
  readonly notes: readonly string[];
  /** Names of its tags. */
  readonly tags: readonly string[];
  /** Why it belongs to the tweet before it; undefined for the first. */
  readonly joint: Joint | undefined;
  /** Numbers that the tweets' own count names between the tweet before it and this one. */
  readonly missingBefore: readonly number[];
  /** Its end and its link were lost when it was saved, even where the page's link stands in for its own. */
  readonly cutOff: boolean;
  /** It has no link of its own, and its page's stands in for it. */
  readonly inferred: boolean;
  /** The same tweet as an earlier one. */
  readonly duplicate: boolean;
  /** The author's reply to somebody else. */
  readonly reply: boolean;
  /** Its author, where that is not the thread's. */
  readonly foreign: string | undefined;
  /** It stands beside the collapsed thread since a later sync. */
  readonly arrived: boolean;
}

/** What the user can say about what belongs together. */
export type Decision =
  /** The threads are one; the first key names what they become. */
  | { readonly do: "join"; readonly keys: readonly string[] }
  /** A new thread begins with this tweet. */
  | { readonly do: "split"; readonly key: string; readonly tweet: string }
  /** The tweet belongs to no thread. */
  | { readonly do: "leave-out"; readonly key: string; readonly tweet: string }
  /** Back to the rules. The threads may be gone from the list by now: it is read anew on these pages too. */
  | {
      readonly do: "forget";
      readonly keys: readonly string[];
      readonly pages?: readonly string[];
      readonly tweets: readonly string[];
    };

/** A decision as it is remembered. */
export interface Decided {
  readonly what: "joined" | "split" | "left-out";
  /** Names the tweet it is about, as `ReadTweet.name`. */
  readonly tweet: string;
  /** That tweet's first words. */
  readonly words: string;
}
