import type { Spot } from "../../src/app/desk.ts";
import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import type { ReadTweet, ThreadReading } from "../../src/app/thread-reading.ts";
import { blockId } from "../../src/core/block/block.ts";
import { isPlain } from "../../src/core/search/plain-text.ts";
import type { Joint } from "../../src/core/thread/joint.ts";
import type { Evidence, ThreadState } from "../../src/core/thread/thread.ts";

/** One tweet of a made-up thread: its text, and whatever is out of the ordinary about it. */
export type MadeUpTweet = string | ({ readonly text: string } & Partial<Omit<ReadTweet, "text" | "spot">>);

/** A thread as tests write it down; what it leaves out is as it usually is. */
export interface MadeUpThread {
  readonly author?: string | undefined;
  readonly page?: string;
  readonly tweets: readonly MadeUpTweet[];
  readonly state?: ThreadState;
  readonly evidence?: Evidence;
  readonly arrived?: number;
  readonly missing?: readonly number[];
  readonly interrupted?: boolean;
  /** When the first tweet was posted, as `2023-04-05T12:00Z`; undefined for a thread without dates. */
  readonly posted?: string;
  readonly synced?: string;
  /** Between two tweets, in ms. */
  readonly gap?: number;
}

/** A made-up thread in both of the forms in which the panel asks for threads. */
export interface Known {
  readonly listed: IndexedThread;
  readonly reading: () => ThreadReading;
}

const usualGap = 740;

/** The thread as it lies in a graph, the `number`th there. */
export function knownThread(thread: MadeUpThread, number: number): Known {
  const { author, state = "spread", evidence = "certain", missing = [], gap = usualGap } = thread;
  const page = thread.page ?? `Tweets From ${author ?? "Nobody"} (highlights)`;
  const spot = (at: number): Spot => ({ page, block: blockId(uuid(number, at)) });
  const first = thread.posted === undefined ? undefined : Date.parse(thread.posted);
  const tweets = thread.tweets.map((tweet) => (typeof tweet === "string" ? { text: tweet } : tweet));
  const key = `thread ${number}`;
  const text = tweets.map(({ text: own }) => own).join("\n\n");
  const listed: IndexedThread = {
    key,
    ...spot(0),
    author,
    state,
    evidence,
    tweets: tweets.length,
    arrived: thread.arrived ?? 0,
    cutOff: tweets.filter(({ cutOff }) => cutOff === true).length,
    missing,
    posted: first,
    newest: first === undefined ? undefined : first + gap * (tweets.length - 1),
    synced: thread.synced === undefined ? undefined : Date.parse(thread.synced),
    interrupted: thread.interrupted ?? false,
    text,
    isPlain: isPlain(text),
  };
  const read = (tweet: (typeof tweets)[number], at: number): ReadTweet => ({
    name: `${1_500_000_000_000_000_000n + BigInt(number * 1000 + at)}`,
    spot: spot(at),
    address: `https://x.com/${author ?? "i"}/status/${1_500_000_000_000_000_000n + BigInt(number * 1000 + at)}`,
    posted: first === undefined ? undefined : first + gap * at,
    notes: [],
    tags: [],
    joint: at === 0 ? undefined : usualJoint(evidence, gap),
    missingBefore: [],
    cutOff: false,
    inferred: false,
    duplicate: false,
    reply: false,
    foreign: undefined,
    arrived: false,
    ...tweet,
  });
  return {
    listed,
    reading: () => ({
      key,
      author,
      state,
      evidence,
      tweets: tweets.map(read),
      missingAfter: [],
      decided: [],
      markdown: `**${author ?? "?"}**\n\n${listed.text}`,
      plain: listed.text,
    }),
  };
}

function usualJoint(evidence: Evidence, ms: number): Joint {
  return { evidence, why: "gap", ms };
}

function uuid(number: number, at: number): string {
  return `${number.toString(16).padStart(8, "0")}-0000-4000-8000-${at.toString(16).padStart(12, "0")}`;
}
