import type { Highlight } from "../tweet/highlight.ts";
import type { StatusId } from "../tweet/status-id.ts";
import type { Tweet } from "../tweet/tweet.ts";
import type { Joint } from "./joint.ts";

/** How sure it is that tweets belong together; a thread is as sure as its weakest joint. */
export type Evidence = "certain" | "likely" | "possible";

/** One tweet of a thread. */
export interface Member {
  readonly highlight: Highlight;
  readonly tweet: Tweet;
  /** Undefined when the link was lost and cannot be inferred. */
  readonly id: StatusId | undefined;
  /** The link was lost and the page's own URL stands in for it (DESIGN.md 4.3). */
  readonly inferred: boolean;
  /** When it was posted, in ms since 1970; undefined without an id, or for ids that carry no time. */
  readonly posted: number | undefined;
  /** The author's reply to somebody else, not a tweet of the thread that begins with a name. */
  readonly reply: boolean;
  /** Written by another author than the thread's. */
  readonly foreign: boolean;
  /** The same tweet as another member, which is taken for it: the same status id again, or a cut-off copy. */
  readonly duplicate: boolean;
}

/** How a thread stands on its page; merged or nested as soon as a part of it is, late arrivals beside it or not. */
export type ThreadState = "spread" | "merged" | "nested";

/**
 * Two or more highlights by one author that were posted as one, in order; the first member is the head. A block known to
 * be merged whose text shows one tweet only is a thread of one member.
 */
export interface Thread {
  readonly page: string;
  /** The handle as the newest link spells it, without `@`; else what the page says. */
  readonly author: string | undefined;
  readonly state: ThreadState;
  readonly evidence: Evidence;
  readonly members: readonly Member[];
  /** Why each member but the first belongs to the one before it: `joints[i]` lies between members `i` and `i + 1`. */
  readonly joints: readonly Joint[];
  /** Numbers that the tweets' own count ("3/17") names and no member bears, ascending. */
  readonly missing: readonly number[];
}
