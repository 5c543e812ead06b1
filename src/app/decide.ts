import { tweetName, type UserWord, withJoin, withoutWordOn } from "../core/thread/user-word.ts";
import type { App } from "./app.ts";
import { asSpread } from "./as-spread.ts";
import { bulkPage } from "./bulk-pages.ts";
import { heard } from "./heard.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Said } from "./said.ts";
import type { Decision } from "./thread-reading.ts";
import { keepUserWord, userWord } from "./user-word-shelf.ts";

type Find = (key: string) => IndexedThread | undefined;

/** Remembers what the user has decided in a list about what belongs together. */
export async function decide(app: App, decision: Decision, find: Find): Promise<Said> {
  if (decision.do === "split" || decision.do === "leave-out") return atTweet(app, decision, find);
  const { shelf, words } = app;
  const read = await userWord(shelf);
  if ("refused" in read) return { sentence: words.refusal(read.refused), tone: "note" };
  const threads = decision.do === "join" ? decision.keys.flatMap((key) => find(key) ?? []) : [];
  const word =
    decision.do === "forget" ? withoutWordOn(read.word, decision.decided.tweet) : await joined(app, read.word, threads);
  if (!(await keepUserWord(shelf, word)))
    return { sentence: words.refusal({ why: "snapshot-not-kept" }), tone: "note" };
  for (const { page } of threads) app.working?.(page)();
  return { sentence: decision.do === "forget" ? words.forgot : words.joined, tone: "done" };
}

async function atTweet(app: App, decision: Extract<Decision, { readonly tweet: string }>, find: Find): Promise<Said> {
  const nothing: Said = { sentence: app.words.refusal({ why: "nothing-to-decide" }), tone: "note" };
  const known = find(decision.key);
  const { reading, found = [] } = known ? await bulkPage(app, [known], "to-read") : {};
  const shown = found[0]?.thread;
  const thread = reading && shown && asSpread(reading.tweets, shown);
  const member = thread?.members.find(({ id, tweet }) => tweetName(id, tweet) === decision.tweet);
  const block = member?.highlight.block.id;
  if (block === undefined) return nothing;
  const { leaveOutHere, splitHere } = await import("./word-commands.ts");
  const run = decision.do === "split" ? splitHere : leaveOutHere;
  return (await heard(app, (voiced) => run(voiced, { block }))) ?? nothing;
}

async function joined(app: App, word: UserWord, threads: readonly IndexedThread[]): Promise<UserWord> {
  const names: string[] = [];
  for (const known of threads) {
    const head = (await bulkPage(app, [known], "to-read")).found[0]?.thread?.members[0];
    if (head !== undefined) names.push(tweetName(head.id, head.tweet));
  }
  const [first = "", ...others] = names;
  return others.reduce((all, name) => withJoin(all, first, name), word);
}
