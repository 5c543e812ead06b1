import type { Thread } from "../core/thread/thread.ts";
import { asSpread } from "./as-spread.ts";
import type { PageReading } from "./page-reading.ts";

/** A collapsed thread as it is inserted: what its block has between the tweets is none of theirs. */
export function collapsedThread({ tweets }: PageReading, thread: Thread): Thread {
  return asSpread(tweets, thread);
}
