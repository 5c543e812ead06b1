import { tweetName, type UserWord, withJoin, withoutWordOn } from "../core/thread/user-word.ts";
import type { App } from "./app.ts";
import { bulkPage } from "./bulk-pages.ts";
import { heard } from "./heard.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Said } from "./said.ts";
import { refusalSaid } from "./say-result.ts";
import { threadNow } from "./thread-now.ts";
import type { Decision } from "./thread-reading.ts";
import { keepUserWord, userWord } from "./user-word-shelf.ts";

type Find = (key: string) => IndexedThread | undefined;

/** Remembers what the user has decided in a list about what belongs together, and tells how to take that back. */
export async function decide(app: App, decision: Decision, find: Find): Promise<Said> {
  const keys = "keys" in decision ? decision.keys : [decision.key];
  const threads = keys.flatMap((key) => find(key) ?? []);
  const pages = threads.map(({ page }) => page);
  const undo = (tweets: readonly string[]): Decision => ({ do: "forget", keys, pages, tweets });
  if ("tweet" in decision) {
    const said = await atTweet(app, decision, threads[0]);
    return said.tone === "done" ? { ...said, undo: undo([decision.tweet]) } : said;
  }
  if (decision.do === "forget") {
    const forget = (word: UserWord) => decision.tweets.reduce(withoutWordOn, word);
    return changeWord(app, decision.pages ?? pages, forget, { sentence: app.words.forgot, tone: "done" });
  }
  const heads = await headsOf(app, threads);
  if (heads.length < keys.length) return refusalSaid(app.words, { why: "thread-gone" });
  const [first = "", ...others] = heads;
  const join = (word: UserWord) => others.reduce((all, name) => withJoin(all, first, name), word);
  return changeWord(app, pages, join, {
    sentence: app.words.joinedThreads(keys.length),
    tone: "done",
    undo: undo(others),
  });
}

/** Changes what is remembered of the user's decisions, and has the pages that it concerns read anew. */
async function changeWord(
  { shelf, words, working }: App,
  pages: readonly string[],
  change: (word: UserWord) => UserWord,
  done: Said,
): Promise<Said> {
  const read = await userWord(shelf);
  if ("refused" in read) return refusalSaid(words, read.refused);
  if (!(await keepUserWord(shelf, change(read.word)))) return refusalSaid(words, { why: "snapshot-not-kept" });
  for (const page of pages) working?.(page)();
  return done;
}

async function atTweet(
  app: App,
  decision: Extract<Decision, { readonly tweet: string }>,
  known: IndexedThread | undefined,
): Promise<Said> {
  const nothing = refusalSaid(app.words, { why: "nothing-to-decide" });
  const now = known && (await threadNow(app, known));
  const member = now?.thread.members.find(({ id, tweet }) => tweetName(id, tweet) === decision.tweet);
  const block = member?.highlight.block.id;
  if (block === undefined) return nothing;
  const { leaveOutHere, splitHere } = await import("./word-commands.ts");
  const run = decision.do === "split" ? splitHere : leaveOutHere;
  return (await heard(app, (voiced) => run(voiced, { block }))) ?? nothing;
}

/** What the threads' first tweets are called. */
async function headsOf(app: App, threads: readonly IndexedThread[]): Promise<readonly string[]> {
  const pages = await Promise.all(threads.map((known) => bulkPage(app, [known], "to-read")));
  const heads = pages.flatMap(({ found }) => found[0]?.thread?.members[0] ?? []);
  return heads.map(({ id, tweet }) => tweetName(id, tweet));
}
