import type { ThreadAct } from "../../src/app/act-on-thread.ts";
import type { BulkAct, BulkReport, LastBatch } from "../../src/app/bulk.ts";
import type { IndexedThread } from "../../src/app/indexed-thread.ts";
import { type ListTroubles, noTroubles } from "../../src/app/list-troubles.ts";
import type { Task } from "../../src/app/task.ts";
import type { Decision } from "../../src/app/thread-reading.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { tweetAddress } from "../../src/core/tweet/tweet-address.ts";
import type { PanelNews, PanelPort } from "../../src/ui/panel-port.ts";
import type { Known } from "./made-up-thread.ts";

/** What lies outside the panel, held in memory: a graph of threads, and a person's Logseq that only takes notes. */
export interface FakeOutside {
  readonly port: PanelPort;
  /** Everything that the panel asked for, in order, as words. */
  readonly asked: string[];
  readonly remembered: Map<string, string>;
  /** The graph as it is by now. */
  known: readonly Known[];
  graph: string;
  dateFormat: string;
  /** How long a listing and a bulk step take, in ms. */
  pace: number;
  /** How many threads a bulk run does before it waits for this to be changed. */
  halt: number | undefined;
  troubles: ListTroubles;
  /** Told as the batch that can be put back. */
  lastBatch: LastBatch | undefined;
  /** How many pages' records of a batch are damaged. */
  unreadable: number;
  /** What calls are answered with instead, by the port's own names. */
  readonly failing: Map<keyof PanelPort, string>;
  news(news: PanelNews): void;
}

export function fakeOutside(known: readonly Known[]): FakeOutside {
  const hearers = new Set<(news: PanelNews) => void>();
  const batches = new Map<string, ReadonlyMap<string, IndexedThread>>();
  const asked: string[] = [];
  /** The threads as they were before the last decision. */
  let before = known;
  const outside: FakeOutside = {
    asked,
    known,
    graph: "graph",
    dateFormat: "MMM do, yyyy",
    pace: 0,
    halt: undefined,
    troubles: noTroubles,
    lastBatch: undefined,
    unreadable: 0,
    remembered: new Map(),
    failing: new Map(),
    news: (news) => {
      for (const hear of hearers) hear(news);
    },
    port: refusing({
      facts: async () => ({ key: outside.graph, dateFormat: outside.dateFormat }),
      threads: (task) => listed(outside, task),
      troubles: () => outside.troubles,
      reading: async (key) => {
        const found = find(outside, key);
        return found && { ...found.reading(), state: found.listed.state };
      },
      act: async (what, key) => {
        asked.push(`${what} ${key}`);
        await pause(outside.pace);
        if (isFold(what)) change(outside, [key], folded(what));
        return { sentence: `Done: ${what}.`, tone: "done" };
      },
      decide: async (decision) => {
        asked.push(`decide ${JSON.stringify(decision)}`);
        if (decision.do !== "forget") before = outside.known;
        if (decision.do === "forget") outside.known = before;
        else if (decision.do === "join") join(outside, decision.keys);
        else if (decision.do === "split" || decision.do === "leave-out") cut(outside, decision);
        const undo: Decision = { do: "forget", keys: keysOf(decision), tweets: [] };
        return { sentence: `Remembered: ${decision.do}.`, tone: "done", ...(decision.do !== "forget" && { undo }) };
      },
      preview: async (what, keys, task) => {
        asked.push(`preview ${what} ${keys.length}`);
        await step(outside, keys.length, task);
        const threads = keys.flatMap((key) => find(outside, key)?.listed ?? []);
        const able = threads.filter((thread) => can(what, thread));
        return {
          threads: able.length,
          tweets: able.reduce((sum, thread) => sum + thread.tweets, 0),
          pages: new Set(able.map(({ page }) => page)).size,
          warnings: able
            .filter(({ tweets }) => tweets > 5)
            .map(({ key }) => ({ key, sentence: "Two notes will lie under the collapsed block." })),
          refused: threads.filter((thread) => !able.includes(thread)).map((thread) => refusal(thread)),
        };
      },
      bulk: async (what, keys, task) => {
        asked.push(`bulk ${what} ${keys.length}`);
        const before = new Map(keys.flatMap((key) => [[key, find(outside, key)?.listed] as const]));
        const report = await run(outside, keys, task, (thread) =>
          can(what, thread) ? folded(what)(thread) : undefined,
        );
        const done = report.results.filter((result) => result.done);
        batches.set(
          "batch",
          new Map(done.flatMap(({ key }) => (before.get(key) ? [[key, before.get(key)]] : [])) as []),
        );
        if (done.length === 0) return report;
        outside.lastBatch = { name: "batch", did: { what, keys, changed: done.length } };
        return { ...report, batch: "batch" };
      },
      putBack: async (batch, task) => {
        asked.push(`put back ${batch}`);
        const before = batches.get(batch) ?? new Map<string, IndexedThread>();
        outside.lastBatch = undefined;
        const report = await run(outside, [...before.keys()], task, ({ key }) => before.get(key));
        return { ...report, unreadable: outside.unreadable };
      },
      lastBatch: async () => outside.lastBatch,
      forgetBatch: async (batch) => {
        asked.push(`leave ${batch}`);
        outside.lastBatch = undefined;
      },
      goTo: async ({ page, block }) => void asked.push(`go to ${page} ${block}`),
      openBeside: async ({ page, block }) => void asked.push(`beside ${page} ${block}`),
      address: (handle, id) => tweetAddress(handle, id, defaultSettings),
      openAddress: async (address) => void asked.push(`open ${address}`),
      recall: async () => outside.remembered.get(outside.graph),
      remember: async (text) => void outside.remembered.set(outside.graph, text),
      listen: (hear) => {
        hearers.add(hear);
        return () => hearers.delete(hear);
      },
    }),
  };
  /** The port, but for the calls that are to fail. */
  function refusing(port: PanelPort): PanelPort {
    return new Proxy(port, {
      get(target, name, receiver) {
        const why = [...outside.failing].find(([call]) => call === name)?.[1];
        return why === undefined ? Reflect.get(target, name, receiver) : async () => Promise.reject(new Error(why));
      },
    });
  }
  return outside;
}

async function listed(outside: FakeOutside, task: Task): Promise<readonly IndexedThread[]> {
  outside.asked.push("list");
  const { known } = outside;
  await step(outside, known.length, task);
  return known.map((one) => one.listed);
}

/** Takes its time in ten steps, and can be called off. */
async function step({ pace }: FakeOutside, of: number, { signal, progress }: Task): Promise<void> {
  for (let done = 0; pace > 0 && done < 10; done += 1) {
    progress(Math.round((of * done) / 10), of);
    await pause(pace);
    signal.throwIfAborted();
  }
}

async function run(
  outside: FakeOutside,
  keys: readonly string[],
  { signal, progress }: Task,
  make: (thread: IndexedThread) => IndexedThread | undefined,
): Promise<BulkReport> {
  const results: BulkReport["results"][number][] = [];
  for (const [at, key] of keys.entries()) {
    if (signal.aborted) return { results, stopped: true, batch: undefined };
    progress(at, keys.length);
    await pause(outside.pace);
    while (outside.halt === at) await pause(20);
    const thread = find(outside, key)?.listed;
    const made = thread && make(thread);
    if (thread === undefined) continue;
    if (made) change(outside, [key], () => made);
    const { page, block } = thread;
    const sentence = made ? undefined : refusal(thread).sentence;
    results.push({ key, done: made !== undefined, sentence, spot: { page, block } });
  }
  return { results, stopped: false, batch: undefined };
}

function can(what: BulkAct, { state, interrupted }: IndexedThread): boolean {
  return !interrupted && (what === "expand") === (state !== "spread");
}

function refusal({ key, interrupted }: IndexedThread): { readonly key: string; readonly sentence: string } {
  const sentence = interrupted ? "A command on this thread was cut short: finish it first." : "It is that way already.";
  return { key, sentence };
}

function isFold(what: ThreadAct): what is BulkAct {
  return what === "collapse" || what === "expand" || what === "nest";
}

function folded(what: BulkAct): (thread: IndexedThread) => IndexedThread {
  const state = { collapse: "merged", expand: "spread", nest: "nested" } as const;
  return (thread) => ({ ...thread, state: state[what], arrived: 0 });
}

function change(outside: FakeOutside, keys: readonly string[], make: (thread: IndexedThread) => IndexedThread): void {
  outside.known = outside.known.map((one) =>
    keys.includes(one.listed.key) ? { ...one, listed: make(one.listed) } : one,
  );
}

function join(outside: FakeOutside, keys: readonly string[]): void {
  const [first, ...others] = keys;
  outside.known = outside.known.filter(({ listed: { key } }) => key === first || !others.includes(key));
}

function keysOf(decision: Decision): readonly string[] {
  return "keys" in decision ? decision.keys : [decision.key];
}

/** Takes a tweet out of its thread, or that one and all behind it; a tweet alone is no thread. */
function cut(outside: FakeOutside, { do: what, key, tweet }: Extract<Decision, { readonly tweet: string }>): void {
  outside.known = outside.known.flatMap((one) => {
    if (one.listed.key !== key) return [one];
    const read = one.reading();
    const at = read.tweets.findIndex(({ name }) => name === tweet);
    const tweets = read.tweets.filter((_, index) => (what === "split" ? index < at : index !== at));
    if (tweets.length < 2) return [];
    return [{ listed: { ...one.listed, tweets: tweets.length }, reading: () => ({ ...read, tweets }) }];
  });
}

function find({ known }: FakeOutside, key: string): Known | undefined {
  return known.find((one) => one.listed.key === key);
}

function pause(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
