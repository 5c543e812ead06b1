import { noWord } from "../core/thread/user-word.ts";
import type { StatusId } from "../core/tweet/status-id.ts";
import { tweetAddress } from "../core/tweet/tweet-address.ts";
import { actOnThread, type ThreadAct } from "./act-on-thread.ts";
import type { App } from "./app.ts";
import type { BulkAct } from "./bulk.ts";
import { decide } from "./decide.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { once } from "./once.ts";
import { onlyReads } from "./only-reads.ts";
import type { Said } from "./said.ts";
import { refusalSaid } from "./say-result.ts";
import type { Task } from "./task.ts";
import type { ThreadIndex } from "./thread-index.ts";
import { threadNow } from "./thread-now.ts";
import type { Decision, ThreadReading } from "./thread-reading.ts";
import { userWord } from "./user-word-shelf.ts";
import { wholeThread } from "./whole-thread.ts";

/** Where the panel's own state is kept. */
const view = "view.json";
/** Where the records of batches are kept. */
const batches = "batches";

/** What the panel asks of the app, threads by their keys in the index. What is said goes to the panel alone. */
export function panelSide(app: App, index: ThreadIndex) {
  const work = once(async () => (await import("./batch-work.ts")).batchWork(app, batches));
  const known = (keys: readonly string[]): readonly IndexedThread[] => keys.flatMap((key) => index.thread(key) ?? []);

  return {
    facts: () => app.graph.facts(),
    threads: (task: Task) => index.threads(task),
    troubles: index.troubles,
    reading: (key: string) => wholeReading(app, index.thread(key)),
    act: async (what: ThreadAct, key: string): Promise<Said> => {
      const thread = index.thread(key);
      if (thread === undefined) return refusalSaid(app.words, { why: "thread-gone" });
      const act = (): Promise<Said> => actOnThread(app, what, thread);
      return onlyReads(what) ? act() : saidAlone(app, act);
    },
    decide: async (decision: Decision): Promise<Said> =>
      saidAlone(app, () => decide(app, decision, (key) => index.thread(key))),
    preview: async (what: BulkAct, keys: readonly string[], task: Task) =>
      (await work()).preview(what, known(keys), task),
    bulk: async (what: BulkAct, keys: readonly string[], task: Task) => (await work()).run(what, known(keys), task),
    putBack: async (batch: string, task: Task) => (await work()).putBack(batch, task),
    lastBatch: async () => ((await app.shelf.paths(batches)).length > 0 ? (await work()).last() : undefined),
    forgetBatch: async (batch: string) => (await work()).forget(batch),
    address: (handle: string | undefined, id: StatusId) => tweetAddress(handle, id, app.settings()),
    recall: () => app.shelf.kept(view),
    remember: (text: string) => app.shelf.keep(view, text),
    listen: index.listen,
  };
}

/** What is said of work that must be alone at the graph: that it was not begun, where other work is under way. */
async function saidAlone(app: App, work: () => Promise<Said>): Promise<Said> {
  const done = await app.exclusively(work);
  return done === "busy" ? { sentence: app.words.busy, tone: "note" } : done.result;
}

async function wholeReading(app: App, known: IndexedThread | undefined): Promise<ThreadReading | undefined> {
  if (known === undefined) return undefined;
  const now = await threadNow(app, known);
  const said = await userWord(app.shelf);
  if (now === undefined) return undefined;
  const { highlights } = now.page;
  const word = "word" in said ? said.word : noWord;
  return wholeThread(known.key, now.thread, { settings: app.settings(), word, highlights });
}
