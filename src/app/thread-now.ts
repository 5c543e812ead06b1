import type { Thread } from "../core/thread/thread.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import type { App } from "./app.ts";
import { asSpread } from "./as-spread.ts";
import { bulkPage } from "./bulk-pages.ts";
import type { IndexedThread } from "./indexed-thread.ts";

/** A listed thread as its page has it at this moment, each tweet by itself, and that page; undefined when it is gone. */
export async function threadNow(
  app: App,
  known: IndexedThread,
): Promise<{ readonly thread: Thread; readonly page: TweetPage } | undefined> {
  const { reading, found } = await bulkPage(app, [known], "to-read");
  const thread = found[0]?.thread;
  return reading && thread && { thread: asSpread(reading.tweets, thread), page: reading.tweets };
}
