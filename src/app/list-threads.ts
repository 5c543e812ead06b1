import { readingText, usualReading } from "../core/text/reading-text.ts";
import { assembleThreads } from "../core/thread/assemble-threads.ts";
import { holderOf, isUnder } from "../core/thread/holder-of.ts";
import type { Thread } from "../core/thread/thread.ts";
import { readTweetPage } from "../core/tweet/read-tweet-page.ts";
import { usualRecognition } from "../core/tweet/recognition.ts";
import type { App } from "./app.ts";
import { interruptedRuns } from "./carry-out.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Task } from "./task.ts";
import { userWord } from "./user-word-shelf.ts";

/** How many pages one question to the host asks for: it answers in 50 to 77 ms then (measurements.json). */
const chunk = 100;

/** Every thread of the graph, read from all of its tweet pages; progress counts pages. */
export async function listThreads({ graph, shelf }: App, task: Task): Promise<readonly IndexedThread[]> {
  const found = await graph.tweetPages();
  const said = await userWord(shelf);
  const interrupted = new Set((await interruptedRuns(shelf)).map(({ run }) => run.page));
  const threads: IndexedThread[] = [];
  for (let at = 0; at < found.length; at += chunk) {
    task.signal.throwIfAborted();
    task.progress(at, found.length);
    const some = found.slice(at, at + chunk).map(({ number }) => number);
    for (const page of await graph.pages(some)) {
      const tweets = readTweetPage(page, usualRecognition);
      const assembled = tweets ? assembleThreads(tweets, "word" in said ? said.word : undefined) : [];
      threads.push(...assembled.flatMap((thread) => indexed(thread, interrupted) ?? []));
    }
  }
  return threads;
}

function indexed(thread: Thread, interrupted: ReadonlySet<string>): IndexedThread | undefined {
  const { page, author, state, evidence, missing } = thread;
  const members = thread.members.filter(({ duplicate }) => !duplicate);
  const [head] = thread.members;
  if (head === undefined) return undefined;
  const holder = holderOf(thread);
  const dates = members.flatMap(({ posted }) => posted ?? []);
  return {
    key: head.id ?? `${page}\n${head.tweet.before.slice(0, 80)}`,
    page,
    block: holder?.id ?? head.highlight.block.id,
    author,
    state,
    evidence,
    tweets: members.length,
    arrived: holder ? members.filter(({ highlight }) => !isUnder(highlight.block, holder)).length : 0,
    cutOff: members.filter(({ tweet }) => tweet.link === undefined).length,
    missing,
    posted: head.posted,
    newest: dates.at(-1),
    interrupted: interrupted.has(page),
    text: readingText(thread, { ...usualReading, author: false }),
  };
}
