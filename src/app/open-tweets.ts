import { entriesOf } from "../core/thread/entry.ts";
import type { Member } from "../core/thread/thread.ts";
import { withFirstLink } from "../core/thread/whole-page.ts";
import type { StatusId } from "../core/tweet/status-id.ts";
import type { Tweet } from "../core/tweet/tweet.ts";
import { tweetAddress } from "../core/tweet/tweet-address.ts";
import type { App, Call } from "./app.ts";
import { highlightAtCall } from "./thread-at-call.ts";

/** How many tweets are opened without asking. */
const unasked = 5;

interface Target {
  readonly handle: string | undefined;
  readonly id: StatusId;
  /** The page's own status stands in for it (DESIGN.md 4.3). */
  readonly inferred: boolean;
}

/** Opens the tweet on which the command was called; in a merged block that is the thread's first. */
export async function openTweet(app: App, call: Call): Promise<void> {
  await openSome(app, call, ({ tweets }) => tweets.slice(0, 1));
}

/** Opens the first tweet of the thread in which the command was called. */
export async function openFirstTweet(app: App, call: Call): Promise<void> {
  await openSome(app, call, ({ thread, tweets }) => (thread ?? tweets).slice(0, 1));
}

/** Opens every tweet of the thread in which the command was called, once each. */
export async function openTweets(app: App, call: Call): Promise<void> {
  await openSome(app, call, ({ thread, tweets }) => thread ?? tweets);
}

/** The tweets to choose from: those of the highlight and, if it is in a thread, those of the thread; undefined has no link. */
interface Choice {
  readonly tweets: readonly (Target | undefined)[];
  readonly thread: readonly (Target | undefined)[] | undefined;
}

async function openSome(app: App, call: Call, choose: (choice: Choice) => Choice["tweets"]): Promise<void> {
  const { desk, words } = app;
  const found = await highlightAtCall(app, call);
  if ("refused" in found) return desk.say(words.refusal(found.refused), "note");
  const { highlight, thread } = found;
  const { tweets: page } = found.reading;
  const author = thread?.author ?? page.author;
  // A tweet that stands alone is lent its page's status as the first of a thread is.
  const placed: readonly Placed[] = thread?.members ?? withFirstLink(page, entriesOf(page));
  const own = highlight.tweets.map((tweet) => target(tweet, author, placedAs(tweet, placed)));
  const all = thread?.members.map((member) => target(member.tweet, author, member));
  const chosen = choose({ tweets: own, thread: all });
  const addresses = new Set(chosen.flatMap((one) => (one ? [tweetAddress(one.handle, one.id, app.settings())] : [])));
  const without = chosen.filter((one) => one === undefined).length;
  if (addresses.size === 0) return desk.say(words.noLink, "note");
  if (addresses.size > unasked && !(await desk.ask(words.askOpen(addresses.size), words.yesOpen, words.no))) return;
  for (const address of addresses) await desk.open(address);
  const lent = chosen.some((one) => one?.inferred) ? words.lentLink : "";
  if (chosen.length > 1 || lent !== "") await desk.say(`${words.opened(addresses.size, without)}${lent}`, "done");
}

/** A tweet with the id by which its page places it. */
type Placed = Pick<Member, "tweet" | "id" | "inferred">;

function placedAs(tweet: Tweet, placed: readonly Placed[]): Placed | undefined {
  return placed.find((one) => one.tweet === tweet);
}

/** A tweet by its own link, or by the id that was inferred for it. */
function target({ link }: Tweet, author: string | undefined, placed: Placed | undefined): Target | undefined {
  if (link !== undefined) return { handle: link.handle ?? author, id: link.id, inferred: false };
  return placed?.id === undefined ? undefined : { handle: author, id: placed.id, inferred: placed.inferred };
}
