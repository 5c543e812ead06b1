import type { App, Call } from "./app.ts";
import type { CommandKey } from "./commands.ts";
import { collapseHere, collapsePage, expandHere, expandPage } from "./fold-commands.ts";
import { openFirstTweet, openTweet, openTweets } from "./open-tweets.ts";

/** What each command does. */
export const runs: Readonly<Record<CommandKey, (app: App, call: Call) => Promise<void>>> = {
  "collapse-thread": collapseHere,
  "expand-thread": expandHere,
  "open-tweets": openTweets,
  "open-tweet": openTweet,
  "open-first-tweet": openFirstTweet,
  "collapse-page": collapsePage,
  "expand-page": expandPage,
  "show-threads": ({ desk }) => desk.showPanel(),
};
