import type { Refusal } from "../fold/refusal.ts";
import type { Names } from "./names.ts";

/** Every sentence that commands say. One file of this folder for each language, loaded with the first command. */
export interface Words extends Pick<Names, "unexpected"> {
  /** Why something is not done, and what to do. */
  readonly refusal: (refusal: Refusal) => string;
  readonly collapsed: (tweets: number, author: string | undefined) => string;
  readonly nested: (tweets: number, author: string | undefined) => string;
  readonly expanded: (tweets: number, author: string | undefined) => string;
  /** The merged text had been edited. */
  readonly expandedKeptEdited: (tweets: number) => string;
  /** There was no snapshot. */
  readonly expandedGuessed: (tweets: number) => string;
  /** Said behind what was expanded: so many tweets have a copy beside their threads; a piece of the first, or ''. */
  readonly standTwice: (tweets: number, piece: string) => string;
  /** Said behind what was expanded: a block, of which a piece is given, opens something that ends in a tweet. */
  readonly reachesIn: (piece: string) => string;
  /** Tweets that came later were taken into a collapsed thread. */
  readonly tookIn: (tweets: number, author: string | undefined) => string;
  /** A warning before a collapse: so many tweets stay under the merged block. */
  readonly staysBeneath: (tweets: number) => string;
  /** A thread is to be inserted, and it cannot be told which; the panel shows them all. */
  readonly chooseThread: string;
  /** A thread was inserted as text. */
  readonly inserted: (tweets: number, author: string | undefined) => string;
  /** Logseq did not say whether a thread's text was inserted; it may come late. */
  readonly insertUnsure: (reason: string) => string;
  /** Some of a page's threads may be refused, or not certain to be threads, and are left as they are. */
  readonly collapsedPage: (threads: number, refused: number, unsure: number) => string;
  readonly expandedPage: (threads: number) => string;
  /** Some of the merged texts had been edited. */
  readonly expandedPageKeptEdited: (threads: number) => string;
  /** Some of the threads had no snapshot. */
  readonly expandedPageGuessed: (threads: number) => string;
  /** Said behind what was expanded on a page: so many threads could not be. */
  readonly leftCollapsed: (threads: number) => string;
  /** The block was on another page than the tweets had been, which is named. */
  readonly expandedElsewhere: (tweets: number, page: string) => string;
  /** The tweets of threads whose merged blocks were deleted are back. */
  readonly restored: (threads: number, tweets: number) => string;
  readonly nothingToRestore: string;
  /** Whether tweets come back that were deleted after their threads had been expanded. */
  readonly askRestoreSpread: (threads: number) => string;
  /** Whether threads come back that were collapsed on a page of that name, which is there no more. */
  readonly askRestoreGone: (threads: number, page: string) => string;
  readonly yesRestore: string;
  readonly nothingToCollapse: string;
  /** None of a page's threads is certain. */
  readonly nothingSure: (unsure: number) => string;
  readonly nothingToExpand: string;
  /** A run stopped because somebody changed a block, of which a piece is given, or ''; everything is as it was. */
  readonly stoppedChanged: (piece: string) => string;
  /** A run stopped because Logseq did not do what it was asked; everything is as it was. */
  readonly stoppedHost: (reason: string) => string;
  /** A run stopped and stands halfway, whether it was begun by this command or by one that was cut short before. */
  readonly stuck: (reason: string) => string;
  /** The same, because somebody changed a block. */
  readonly stuckChanged: (piece: string) => string;
  readonly joined: string;
  /** So many threads of a list were made one. */
  readonly joinedThreads: (threads: number) => string;
  readonly split: string;
  readonly leftOut: string;
  readonly forgot: string;
  /** Undo or redo had left half of an earlier command, which was carried out again to its end, or taken back. */
  readonly settled: (how: "finished" | "put-back") => string;
  /** Commands were cut short, on these pages. */
  readonly interrupted: (pages: readonly string[]) => string;
  readonly noRuns: string;
  readonly finished: (page: string) => string;
  readonly putBack: (page: string) => string;
  readonly busy: string;
  readonly noLink: string;
  readonly opened: (tweets: number, withoutLink: number) => string;
  /** Said behind what was opened: one had lost its link, and the page's own status was taken for it. */
  readonly lentLink: string;
  /** The question was answered with no. */
  readonly notOpened: string;
  readonly askOpen: (tweets: number) => string;
  readonly yesOpen: string;
  /** A thread is too long for one block. */
  readonly askNest: (facts: { readonly length: number; readonly limit: number }) => string;
  readonly yesNest: string;
  /** A thread cannot be nested for what its tweets leave open. */
  readonly askMerge: string;
  readonly yesMerge: string;
  /** Whether to drop the record of an interrupted run that can be neither finished nor put back. */
  readonly askForget: (page: string) => string;
  readonly yesForget: string;
  readonly no: string;
}
