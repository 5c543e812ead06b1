import type { App } from "./app.ts";
import type { BulkAct } from "./bulk.ts";
import { runBulk } from "./bulk-run.ts";
import { interruptedRuns } from "./carry-out.ts";
import { heard } from "./heard.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import type { Said } from "./said.ts";
import { refusalSaid, resultSaid } from "./say-result.ts";
import { threadNow } from "./thread-now.ts";

/** What one thread of a list can be asked to do. */
export type ThreadAct = BulkAct | "insert" | "open-first" | "open-all" | "finish" | "put-back";

/** Does it, and tells what became of it. */
export async function actOnThread(app: App, what: ThreadAct, thread: IndexedThread): Promise<Said> {
  const { words } = app;
  switch (what) {
    case "open-first":
    case "open-all":
      return open(app, what, thread);
    case "finish":
    case "put-back":
      return endRun(app, thread.page, what);
    case "insert": {
      const now = await threadNow(app, thread);
      if (now === undefined) return refusalSaid(words, { why: "thread-gone" });
      return (await import("./insert-thread.ts")).insertThread(app, now.thread);
    }
    default:
      return fold(app, what, thread);
  }
}

async function fold(app: App, what: BulkAct, thread: IndexedThread): Promise<Said> {
  const { words } = app;
  const task = { signal: new AbortController().signal, progress: () => {} };
  const [result] = await runBulk(app, what, [thread], task);
  if (!result?.done) return { sentence: result?.sentence ?? words.refusal({ why: "thread-gone" }), tone: "note" };
  const { arrived, author, tweets } = thread;
  const isNested = what === "nest" || app.settings().style === "nest";
  const folded = what === "expand" ? words.expanded : isNested ? words.nested : words.collapsed;
  const took = what !== "expand" && arrived > 0 ? words.tookIn(arrived, author) : undefined;
  return { sentence: result.sentence ?? took ?? folded(tweets, author), tone: "done" };
}

async function open(app: App, what: "open-first" | "open-all", thread: IndexedThread): Promise<Said> {
  const now = await threadNow(app, thread);
  const call = { block: now?.thread.members[0]?.highlight.block.id ?? thread.block };
  const { openFirstTweet, openTweets } = await import("./open-tweets.ts");
  const run = what === "open-first" ? openFirstTweet : openTweets;
  const said = await heard(app, (voiced) => run(voiced, call));
  const opened: Said = { sentence: app.words.opened(1, 0), tone: "done" };
  return said ?? (what === "open-first" ? opened : { sentence: app.words.notOpened, tone: "note" });
}

async function endRun(app: App, page: string, what: "finish" | "put-back"): Promise<Said> {
  const run = (await interruptedRuns(app.shelf)).find((one) => one.run.page === page);
  if (run === undefined) return { sentence: app.words.noRuns, tone: "note" };
  const { finishRun, putBackRun } = await import("./run-commands.ts");
  const result = await (what === "finish" ? finishRun : putBackRun)(app, run);
  return resultSaid(app.words, result, what === "finish" ? app.words.finished(page) : app.words.putBack(page));
}
