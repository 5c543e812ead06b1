import { noWord } from "../core/thread/user-word.ts";
import type { StatusId } from "../core/tweet/status-id.ts";
import { tweetAddress } from "../core/tweet/tweet-address.ts";
import { actOnThread, type ThreadAct } from "./act-on-thread.ts";
import type { App } from "./app.ts";
import type { BatchStep, BulkAct, BulkReport } from "./bulk.ts";
import { bulkPage } from "./bulk-pages.ts";
import { previewBulk } from "./bulk-preview.ts";
import { runBulk } from "./bulk-run.ts";
import { decide } from "./decide.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { onlyReads } from "./only-reads.ts";
import { type Batch, putBackBatch } from "./put-back-batch.ts";
import type { Said } from "./said.ts";
import type { Task } from "./task.ts";
import type { ThreadIndex } from "./thread-index.ts";
import type { Decision, ThreadReading } from "./thread-reading.ts";
import { userWord } from "./user-word-shelf.ts";
import { wholeThread } from "./whole-thread.ts";

/** Where the panel's own state is kept. */
const view = "view.json";

/** What the panel asks of the app, threads by their keys in the index. What is said goes to the panel alone. */
export function panelSide(app: App, index: ThreadIndex) {
  const batches = new Map<string, Batch>();
  const known = (keys: readonly string[]): readonly IndexedThread[] => keys.flatMap((key) => index.thread(key) ?? []);

  const said = (work: { readonly result: Said } | "busy"): Said =>
    work === "busy" ? { sentence: app.words.busy, tone: "note" } : work.result;

  async function alone(items: readonly IndexedThread[], work: () => Promise<BulkReport>): Promise<BulkReport> {
    const done = await app.exclusively(work);
    if (done !== "busy") return done.result;
    const sentence = app.words.busy;
    const results = items.map(({ key, page, block }) => ({ key, done: false, sentence, spot: { page, block } }));
    return { results, stopped: false, batch: undefined };
  }

  async function bulk(what: BulkAct, items: readonly IndexedThread[], task: Task): Promise<BulkReport> {
    const steps: BatchStep[] = [];
    const results = await runBulk(app, what, items, { ...task, ran: (step) => steps.push(step) });
    const done = new Set(results.filter((result) => result.done).map(({ key }) => key));
    const batch = done.size === 0 ? undefined : app.newId();
    if (batch !== undefined) batches.set(batch, { what, items: items.filter(({ key }) => done.has(key)), steps });
    return { results, stopped: task.signal.aborted, batch };
  }

  async function putBack(batch: Batch, task: Task): Promise<BulkReport> {
    return { results: await putBackBatch(app, batch, task), stopped: task.signal.aborted, batch: undefined };
  }

  return {
    facts: () => app.graph.facts(),
    threads: (task: Task) => index.threads(task),
    troubles: index.troubles,
    reading: (key: string) => wholeReading(app, index.thread(key)),
    act: async (what: ThreadAct, key: string): Promise<Said> => {
      const thread = index.thread(key);
      if (thread === undefined) return { sentence: app.words.refusal({ why: "thread-gone" }), tone: "note" };
      const work = (): Promise<Said> => actOnThread(app, what, thread);
      return onlyReads(what) ? work() : said(await app.exclusively(work));
    },
    decide: async (decision: Decision): Promise<Said> =>
      said(await app.exclusively(() => decide(app, decision, (key) => index.thread(key)))),
    preview: (what: BulkAct, keys: readonly string[], task: Task) => previewBulk(app, what, known(keys), task),
    bulk: (what: BulkAct, keys: readonly string[], task: Task) =>
      alone(known(keys), () => bulk(what, known(keys), task)),
    putBack: async (batch: string, task: Task): Promise<BulkReport> => {
      const found = batches.get(batch);
      if (found === undefined) return { results: [], stopped: false, batch: undefined };
      return alone(found.items, () => putBack(found, task));
    },
    address: (handle: string | undefined, id: StatusId) => tweetAddress(handle, id, app.settings()),
    recall: () => app.shelf.kept(view),
    remember: (text: string) => app.shelf.keep(view, text),
    listen: index.listen,
  };
}

async function wholeReading(app: App, known: IndexedThread | undefined): Promise<ThreadReading | undefined> {
  if (known === undefined) return undefined;
  const { reading, found } = await bulkPage(app, [known], "to-read");
  const thread = found[0]?.thread;
  const said = await userWord(app.shelf);
  if (reading === undefined || thread === undefined) return undefined;
  const { highlights } = reading.tweets;
  return wholeThread(known.key, thread, {
    settings: app.settings(),
    word: "word" in said ? said.word : noWord,
    highlights,
  });
}
