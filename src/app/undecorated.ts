import { withoutMarks } from "../core/fold/merge-marks.ts";
import type { Thread } from "../core/thread/thread.ts";

/** The thread without the marks that part the tweets of its merged block, and the line above them: their author and day. */
export function undecorated(thread: Thread): Thread {
  if (thread.state !== "merged") return thread;
  const members = thread.members.map((member) => {
    const { highlight, tweet } = member;
    if (highlight.tweets.length < 2) return member;
    return { ...member, tweet: { ...tweet, before: withoutMarks(tweet.before, member, thread.author) } };
  });
  return { ...thread, members };
}
