import type { App, Call } from "./app.ts";
import type { CommandKey } from "./commands.ts";
import { collapseHere, collapsePage, expandHere, expandPage } from "./fold-commands.ts";

/** What each command does. */
export const runs: Readonly<Record<CommandKey, (app: App, call: Call) => Promise<void>>> = {
  "collapse-thread": collapseHere,
  "expand-thread": expandHere,
  "open-tweets": async (app, call) => (await import("./open-tweets.ts")).openTweets(app, call),
  "open-tweet": async (app, call) => (await import("./open-tweets.ts")).openTweet(app, call),
  "open-first-tweet": async (app, call) => (await import("./open-tweets.ts")).openFirstTweet(app, call),
  "insert-thread": async (app, call) => (await import("./insert-thread.ts")).insertHere(app, call),
  "collapse-page": collapsePage,
  "expand-page": expandPage,
  "restore-threads": async (app, call) => (await import("./restore-threads.ts")).restoreThreads(app, call),
  "join-above": async (app, call) => (await import("./word-commands.ts")).joinAbove(app, call),
  "split-here": async (app, call) => (await import("./word-commands.ts")).splitHere(app, call),
  "leave-out": async (app, call) => (await import("./word-commands.ts")).leaveOutHere(app, call),
  "forget-word": async (app, call) => (await import("./word-commands.ts")).forgetWordHere(app, call),
  "finish-runs": async (app) => (await import("./run-commands.ts")).finishRuns(app),
  "put-back-runs": async (app) => (await import("./run-commands.ts")).putBackRuns(app),
  "show-threads": ({ desk }) => desk.showPanel(),
};
