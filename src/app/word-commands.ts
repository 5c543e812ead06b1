import type { Refusal } from "../core/fold/refusal.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import {
  isSaidOf,
  type TweetName,
  tweetName,
  type UserWord,
  withJoin,
  withLeaveOut,
  withoutWordOn,
  withSplit,
} from "../core/thread/user-word.ts";
import type { Highlight } from "../core/tweet/highlight.ts";
import type { App, Call } from "./app.ts";
import type { PageReading } from "./page-reading.ts";
import { highlightAtCall } from "./thread-at-call.ts";
import { keepUserWord, userWord } from "./user-word-shelf.ts";

/** Makes the thread of a tweet and that of the tweet above it one. */
export async function joinAbove(app: App, call: Call): Promise<void> {
  await decide(app, call, app.words.joined, (word, { reading, highlight }) => {
    const { highlights } = reading.tweets;
    const above = highlights[highlights.findIndex(({ block }) => block.id === highlight.block.id) - 1];
    return above && withJoin(word, nameOf(reading, above), nameOf(reading, highlight));
  });
}

/** Lets a thread of its own begin with a tweet. */
export async function splitHere(app: App, call: Call): Promise<void> {
  await decide(app, call, app.words.split, (word, { reading, highlight, thread }) => {
    const at = thread?.members.findIndex((member) => member.highlight.block.id === highlight.block.id) ?? 0;
    if (thread === undefined || at < 1) return undefined;
    const names = thread.members.map(memberName);
    return withSplit(word, nameOf(reading, highlight), names.slice(0, at), names.slice(at));
  });
}

/** Takes a tweet out of its thread. */
export async function leaveOutHere(app: App, call: Call): Promise<void> {
  await decide(
    app,
    call,
    app.words.leftOut,
    (word, { reading, highlight, thread }) => thread && withLeaveOut(word, nameOf(reading, highlight)),
  );
}

/** Takes back whatever the user has decided about a tweet. */
export async function forgetWordHere(app: App, call: Call): Promise<void> {
  await decide(app, call, app.words.forgot, (word, { reading, highlight }) => {
    const name = nameOf(reading, highlight);
    return isSaidOf(word, name) ? withoutWordOn(word, name) : undefined;
  });
}

interface Place {
  readonly reading: PageReading;
  readonly highlight: Highlight;
  readonly thread: Thread | undefined;
}

/** Changes the user's word by a tweet, unless its thread is collapsed or there is nothing to decide. */
async function decide(
  app: App,
  call: Call,
  done: string,
  change: (word: UserWord, place: Place) => UserWord | undefined,
): Promise<void> {
  const refuse = (refused: Refusal) => app.desk.say(app.words.refusal(refused), "note");
  const found = await highlightAtCall(app, call);
  if ("refused" in found) return refuse(found.refused);
  if (found.thread !== undefined && found.thread.state !== "spread") return refuse({ why: "expand-first" });
  const read = await userWord(app.shelf);
  if ("refused" in read) return refuse(read.refused);
  const word = change(read.word, found);
  if (word === undefined) return refuse({ why: "nothing-to-decide" });
  if (!(await keepUserWord(app.shelf, word))) return refuse({ why: "snapshot-not-kept" });
  app.working?.(found.reading.page.name)();
  await app.desk.say(done, "done");
}

/** A tweet's name as its thread has it, where the link may be inferred. */
function nameOf({ threads }: PageReading, { block, tweets }: Highlight): TweetName {
  const members = threads.flatMap((thread) => thread.members);
  const member = members.find(({ highlight }) => highlight.block.id === block.id);
  const [tweet] = tweets;
  if (member !== undefined) return memberName(member);
  return tweet === undefined ? "" : tweetName(tweet.link?.id, tweet);
}

function memberName({ id, tweet }: Member): TweetName {
  return tweetName(id, tweet);
}
