import type { App, Call } from "./app.ts";
import type { CommandKey } from "./commands.ts";
import { collapseHere, collapsePage, expandHere, expandPage } from "./fold-commands.ts";
import { openFirstTweet, openTweet, openTweets } from "./open-tweets.ts";
import { finishRuns, putBackRuns } from "./run-commands.ts";

/** What each command does. */
export const runs: Readonly<Record<CommandKey, (app: App, call: Call) => Promise<void>>> = {
  "collapse-thread": collapseHere,
  "expand-thread": expandHere,
  "open-tweets": openTweets,
  "open-tweet": openTweet,
  "open-first-tweet": openFirstTweet,
  "insert-thread": async (app, call) => (await import("./insert-thread.ts")).insertHere(app, call),
  "collapse-page": collapsePage,
  "expand-page": expandPage,
  "restore-threads": async (app, call) => (await import("./restore-threads.ts")).restoreThreads(app, call),
  "join-above": async (app, call) => (await import("./word-commands.ts")).joinAbove(app, call),
  "split-here": async (app, call) => (await import("./word-commands.ts")).splitHere(app, call),
  "leave-out": async (app, call) => (await import("./word-commands.ts")).leaveOutHere(app, call),
  "forget-word": async (app, call) => (await import("./word-commands.ts")).forgetWordHere(app, call),
  "finish-runs": finishRuns,
  "put-back-runs": putBackRuns,
  "show-threads": ({ desk }) => desk.showPanel(),
};
