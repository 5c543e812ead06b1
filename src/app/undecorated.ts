import { bareText } from "../core/block/property-lines.ts";
import type { Thread } from "../core/thread/thread.ts";

/** A rule and a number, as they are written before a tweet. */
const decoration = /^(?:---\s*\n+)?(?:\*\*\d+\*\*[ \n])?/;

/** The thread without the marks that part the tweets of its merged block, and the line above them: their author and day. */
export function undecorated(thread: Thread): Thread {
  if (thread.state !== "merged") return thread;
  const isAbove = (part: string): boolean => part === `@${thread.author}` || /^\[\[[^\n]+\]\]$/.test(part);
  const members = thread.members.map((member) => {
    const { highlight, tweet } = member;
    if (highlight.tweets.length < 2) return member;
    const text = bareText(tweet.before);
    const [first = "", ...others] = tweet === highlight.tweets[0] ? text.split("\n\n") : [];
    const own = others.length > 0 && first.split(" · ").every(isAbove) ? others.join("\n\n") : text;
    return { ...member, tweet: { ...tweet, before: own.replace(decoration, "") } };
  });
  return { ...thread, members };
}
