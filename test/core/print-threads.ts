import { assembleThreads } from "../../src/core/thread/assemble-threads.ts";
import type { Joint } from "../../src/core/thread/joint.ts";
import type { Member, Thread } from "../../src/core/thread/thread.ts";
import { wordsOf } from "../../src/core/thread/words-of.ts";
import type { Highlight } from "../../src/core/tweet/highlight.ts";
import type { Tweet } from "../../src/core/tweet/tweet.ts";
import type { TweetPage } from "../../src/core/tweet/tweet-page.ts";

/** A page as read, for a person to check: what it says of itself, its threads with their joints, its single tweets. */
export function printThreads(page: TweetPage | undefined): string {
  if (!page) return "not a tweet page\n";
  const threads = assembleThreads(page);
  const inThread = new Set(threads.flatMap(({ members }) => members.map(({ tweet }) => tweet)));
  const singles = page.highlights.flatMap(({ tweets }) => tweets).filter((tweet) => !inThread.has(tweet));
  return [
    `author: ${page.author ?? "-"}`,
    `status: ${page.status ?? "-"}`,
    `one thread: ${page.isOneThread ? "yes" : "no"}`,
    `highlights: ${page.highlights.length}`,
    ...threads.map((thread, index) => printThread(thread, index + 1)),
    ...(singles.length === 0 ? [] : ["", "single:", ...singles.map((tweet) => `  ${printTweet(tweet)}`)]),
    "",
  ].join("\n");
}

function printThread({ author, evidence, state, missing, members, joints }: Thread, number: number): string {
  const lack = missing.length === 0 ? "" : `, missing ${missing.join(" ")}`;
  const rows = members.map((member, index) => {
    const joint = joints[index - 1];
    return `  ${printMember(member)}${joint ? `  <- ${printJoint(joint)}` : ""}`;
  });
  return `\nthread ${number}: ${author ?? "-"}, ${evidence}, ${state}${lack}\n${rows.join("\n")}`;
}

function printMember({ id, inferred, posted, reply, foreign, duplicate, tweet }: Member): string {
  const marks = Object.entries({ inferred, reply, foreign, duplicate }).flatMap(([mark, is]) => (is ? [mark] : []));
  const time = posted === undefined ? "-" : new Date(posted).toISOString();
  return [id ?? "-", time, ...marks, excerpt(tweet)].join("  ");
}

function printTweet(tweet: Tweet): string {
  const { id, handle } = tweet.link ?? {};
  return `${handle === undefined ? "-" : `@${handle}`}  ${id ?? "-"}  ${excerpt(tweet)}`;
}

function excerpt(tweet: Tweet): string {
  const after = tweet.after.trim() === "" ? "" : ` + ${JSON.stringify(tweet.after)}`;
  return `${JSON.stringify([...wordsOf(tweet)].slice(0, 40).join(""))}${after}`;
}

function printJoint(joint: Joint): string {
  const facts = Object.entries(joint).flatMap(([key, value]) =>
    key === "why" || key === "evidence" ? [] : [`${key} ${value}`],
  );
  return [joint.why, ...facts, `(${joint.evidence})`].join(" ");
}

/** The highlight's text, put together again from its pieces. */
export function written({ tweets }: Highlight): string {
  return tweets.map(({ before, link, after }) => before + (link?.verbatim ?? "") + after).join("");
}
