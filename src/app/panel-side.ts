import type { Thread } from "../core/thread/thread.ts";
import { tweetName, type UserWord, withJoin, withoutWordOn } from "../core/thread/user-word.ts";
import { tweetAddress } from "../core/tweet/tweet-address.ts";
import type { App } from "./app.ts";
import type { BulkAct, BulkPreview, BulkReport, BulkResult } from "./bulk.ts";
import { finishRun, interruptedRuns, putBackRun } from "./carry-out.ts";
import { collapseThreads } from "./collapse-threads.ts";
import type { IndexedThread } from "./indexed-thread.ts";
import { listThreads } from "./list-threads.ts";
import { type PageReading, readPage, threadAt } from "./page-reading.ts";
import { runs } from "./runs.ts";
import type { Said } from "./said.ts";
import { sayResult } from "./say-result.ts";
import type { Task } from "./task.ts";
import { highlightAtCall } from "./thread-at-call.ts";
import type { Decision, ThreadReading } from "./thread-reading.ts";
import { keepUserWord, userWord } from "./user-word-shelf.ts";
import { wholeThread } from "./whole-thread.ts";

const view = "view.json";

/** What the panel asks of the app, threads by the keys of the last listing. What is said goes to the panel alone. */
export function panelSide(app: App) {
  let known = new Map<string, IndexedThread>();
  const batches = new Map<string, { readonly what: BulkAct; readonly keys: readonly string[] }>();

  async function bulk(what: BulkAct, keys: readonly string[], { signal, progress }: Task): Promise<BulkReport> {
    const results: BulkResult[] = [];
    for (const [at, key] of keys.entries()) {
      if (signal.aborted) break;
      progress(at, keys.length);
      const thread = known.get(key);
      if (thread === undefined) continue;
      const { sentence, tone } = await fold(app, what, thread);
      results.push({ key, done: tone === "done", sentence: tone === "done" ? undefined : sentence, spot: thread });
    }
    const done = results.filter((result) => result.done).map(({ key }) => key);
    const batch = done.length === 0 ? undefined : app.newId();
    if (batch !== undefined) batches.set(batch, { what, keys: done });
    return { results, stopped: signal.aborted, batch };
  }

  return {
    facts: () => app.graph.facts(),
    async threads(task: Task): Promise<readonly IndexedThread[]> {
      const threads = await listThreads(app, task);
      known = new Map(threads.map((thread) => [thread.key, thread]));
      return threads;
    },
    async reading(key: string): Promise<ThreadReading | undefined> {
      const found = await readAgain(app, known.get(key));
      return found && wholeThread(key, found.thread, app.settings(), found.word);
    },
    async act(
      what: BulkAct | "insert" | "open-first" | "open-all" | "finish" | "put-back",
      key: string,
    ): Promise<Said> {
      const thread = known.get(key);
      if (thread === undefined) return { sentence: app.words.refusal({ why: "not-a-thread" }), tone: "note" };
      const call = { block: thread.block };
      switch (what) {
        case "open-first":
          return heard(app, (voiced) => runs["open-first-tweet"](voiced, call), app.words.opened(1, 0));
        case "open-all":
          return heard(app, (voiced) => runs["open-tweets"](voiced, call), app.words.no);
        case "finish":
        case "put-back":
          return endRun(app, thread.page, what);
        case "insert":
          throw new Error("Inserting is not there yet");
        default:
          return fold(app, what, thread);
      }
    },
    decide: (decision: Decision) => decide(app, decision, (key) => known.get(key)),
    async preview(what: BulkAct, keys: readonly string[], _task: Task): Promise<BulkPreview> {
      const threads = keys.flatMap((key) => known.get(key) ?? []);
      const able = threads.filter(({ state }) => (what === "expand") === (state !== "spread"));
      const why = what === "expand" ? "not-collapsed" : "already-collapsed";
      return {
        threads: able.length,
        blocks: able.reduce((sum, { tweets }) => sum + tweets, 0),
        pages: new Set(able.map(({ page }) => page)).size,
        warnings: [],
        refused: threads
          .filter((thread) => !able.includes(thread))
          .map(({ key }) => ({ key, sentence: app.words.refusal({ why }) })),
      };
    },
    bulk,
    async putBack(batch: string, task: Task): Promise<BulkReport> {
      const { what, keys } = batches.get(batch) ?? { what: "expand" as const, keys: [] };
      return bulk(what === "expand" ? "collapse" : "expand", keys, task);
    },
    address: (handle: string | undefined, id: Parameters<typeof tweetAddress>[1]) =>
      tweetAddress(handle, id, app.settings()),
    recall: () => app.shelf.kept(view),
    remember: (text: string) => app.shelf.keep(view, text),
  };
}

/** Runs something with a desk whose voice is caught. */
async function heard(app: App, run: (voiced: App) => Promise<void>, silence: string): Promise<Said> {
  let said: Said = { sentence: silence, tone: "done" };
  const say: App["desk"]["say"] = async (sentence, tone) => {
    said = { sentence, tone };
  };
  await run({ ...app, desk: { ...app.desk, say } });
  return said;
}

async function fold(app: App, what: BulkAct, { block }: IndexedThread): Promise<Said> {
  const call = { block };
  if (what !== "nest") {
    const run = what === "collapse" ? runs["collapse-thread"] : runs["expand-thread"];
    return heard(app, (voiced) => run(voiced, call), "");
  }
  return heard(
    app,
    async (voiced) => {
      const found = await highlightAtCall(voiced, call);
      if ("refused" in found) return sayResult(voiced, found, "");
      const { thread, reading } = found;
      if (thread === undefined) return sayResult(voiced, { refused: { why: "not-a-thread" } }, "");
      const result = await collapseThreads(voiced, reading, [thread], "nest");
      await sayResult(voiced, result, app.words.collapsed(thread.members.length, thread.author));
    },
    "",
  );
}

async function endRun(app: App, page: string, what: "finish" | "put-back"): Promise<Said> {
  const run = (await interruptedRuns(app.shelf)).find((one) => one.run.page === page);
  if (run === undefined) return { sentence: app.words.noRuns, tone: "note" };
  const [end, done] = what === "finish" ? [finishRun, app.words.finished] : [putBackRun, app.words.putBack];
  return heard(app, async (voiced) => sayResult(voiced, await end(voiced, run), done(page)), "");
}

interface Again {
  readonly reading: PageReading;
  readonly thread: Thread;
  readonly word: UserWord;
}

async function readAgain({ graph, shelf }: App, known: IndexedThread | undefined): Promise<Again | undefined> {
  if (known === undefined) return undefined;
  const page = await graph.pageAround(known.block);
  const said = await userWord(shelf);
  if (page === undefined || "refused" in said) return undefined;
  const reading = await readPage(shelf, page, said.word);
  const thread = reading && threadAt(reading, known.block);
  return reading && thread ? { reading, thread, word: said.word } : undefined;
}

async function decide(app: App, decision: Decision, find: (key: string) => IndexedThread | undefined): Promise<Said> {
  const { words } = app;
  if (decision.do === "split" || decision.do === "leave-out") {
    const found = await readAgain(app, find(decision.key));
    const member = found?.thread.members.find(({ id, tweet }) => tweetName(id, tweet) === decision.tweet);
    const run = decision.do === "split" ? runs["split-here"] : runs["leave-out"];
    const block = member?.highlight.block.id;
    if (block === undefined) return { sentence: words.refusal({ why: "nothing-to-decide" }), tone: "note" };
    return heard(app, (voiced) => run(voiced, { block }), "");
  }
  const read = await userWord(app.shelf);
  if ("refused" in read) return { sentence: words.refusal(read.refused), tone: "note" };
  const [word, done] =
    decision.do === "forget"
      ? [withoutWordOn(read.word, decision.decided.tweet), words.forgot]
      : [
          await joined(
            app,
            read.word,
            decision.keys.flatMap((key) => find(key) ?? []),
          ),
          words.joined,
        ];
  if (!(await keepUserWord(app.shelf, word)))
    return { sentence: words.refusal({ why: "snapshot-not-kept" }), tone: "note" };
  return { sentence: done, tone: "done" };
}

async function joined(app: App, word: UserWord, threads: readonly IndexedThread[]): Promise<UserWord> {
  const names: string[] = [];
  for (const known of threads) {
    const head = (await readAgain(app, known))?.thread.members[0];
    if (head !== undefined) names.push(tweetName(head.id, head.tweet));
  }
  return names.slice(1).reduce((all, name) => withJoin(all, names[0] ?? "", name), word);
}
