import { describe, expect, it } from "vitest";
import type { BulkAct } from "../../src/app/bulk.ts";
import { commandRunner } from "../../src/app/command-runner.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { panel, task } from "./panel-on-stand-in.ts";
import { blockThatBegins, standInOn } from "./plugin-on-stand-in.ts";
import { keyOf, threadPage } from "./thread-index/made-up-graph.ts";

const graph = new Map([1, 2, 3].map((number) => threadPage(number, 3)));

/** The graph's pages as they are by now. */
function pagesOf(standIn: StandIn): ReadonlyMap<string, string> {
  return new Map([...standIn.files()].filter(([path]) => graph.has(path)));
}

/** The names of what the plugin keeps of batches. */
function recordsOf(standIn: StandIn): readonly string[] {
  return [...standIn.disk().keys()].filter((path) => path.includes("/batches/"));
}

/**
 * A graph whose pages are as a batch finds them: spread for collapsing and nesting, but for one thread that is collapsed
 * beside a tweet that came later; collapsed for expanding.
 */
async function before(
  what: BulkAct,
): Promise<{ readonly standIn: StandIn; readonly found: ReadonlyMap<string, string> }> {
  const standIn = standInOn(graph);
  const { side, keys, use } = panel(undefined, standIn);
  await keys();
  use({ separator: "rule" });
  await side.act("collapse", keyOf(2));
  if (what === "expand") {
    for (const page of [1, 3]) await side.act("nest", keyOf(page));
  } else {
    const merged = await blockThatBegins(standIn, "The tide of day 2, hour 0");
    const late = "The tide of day 2, late ([View Tweet](https://twitter.com/ana_2/status/1500002000006000000))";
    await standIn.call("insert_block", [merged, late, { sibling: true }]);
  }
  return { standIn, found: pagesOf(standIn) };
}

describe("a batch, once the plugin is loaded anew,", () => {
  it.each(["collapse", "expand", "nest"] as const)("is told and put back to the byte (%s)", async (what) => {
    const { standIn, found } = await before(what);
    const first = panel(undefined, standIn);
    await first.side.bulk(what, await first.keys(), task);
    expect(pagesOf(standIn)).not.toEqual(found);
    const { side, keys } = panel(undefined, standIn);
    const last = await side.lastBatch();
    expect(last).toMatchObject({ did: { what, keys: expect.arrayContaining([...(await keys())]), changed: 3 } });
    const back = await side.putBack(last?.name ?? "", task);
    expect(back).toMatchObject({ results: [{ done: true }, { done: true }, { done: true }], unreadable: 0 });
    expect(pagesOf(standIn)).toEqual(found);
    expect(recordsOf(standIn)).toEqual([]);
    expect(await panel(undefined, standIn).side.lastBatch()).toBeUndefined();
  });

  it("stays on record until all of it is back, or the user leaves it as it is", async () => {
    const standIn = standInOn(graph);
    const first = panel(undefined, standIn);
    await first.side.bulk("collapse", await first.keys(), task);
    const { side, graph: port } = panel(undefined, standIn);
    const { name = "" } = (await side.lastBatch()) ?? {};
    const cancelled = new AbortController();
    const progress = (done: number): void => (done > 0 ? cancelled.abort() : undefined);
    expect((await side.putBack(name, { signal: cancelled.signal, progress })).stopped).toBe(true);
    expect((await side.lastBatch())?.name).toBe(name);
    const stuck = await blockThatBegins(standIn, "The tide of day 3, hour 0");
    port.leaveEditing = async () => stuck as never;
    expect((await side.putBack(name, task)).results.filter(({ done }) => !done)).toHaveLength(1);
    expect((await side.lastBatch())?.name).toBe(name);
    await side.forgetBatch(name);
    expect(recordsOf(standIn)).toEqual([]);
  });
});

describe("the record of a batch", () => {
  it("is kept before anything is changed, else nothing is", async () => {
    const standIn = standInOn(graph);
    const refusing =
      (ask: Ask): Ask =>
      async (method, ...args) =>
        method === "Storage.setItem" && String(args[0]).startsWith("batches/") ? undefined : ask(method, ...args);
    const { side, keys, app, changes } = panel(refusing, standIn);
    const sentence = app.words.refusal({ why: "snapshot-not-kept" });
    const refused = { done: false, sentence };
    expect(await side.bulk("collapse", await keys(), task)).toMatchObject({
      results: [refused, refused, refused],
      batch: undefined,
    });
    expect(changes).toEqual([]);
  });

  it("takes the place of the one before, unless its batch changed nothing", async () => {
    const standIn = standInOn(graph);
    const { side, keys } = panel(undefined, standIn);
    const first = await side.bulk("collapse", await keys(), task);
    expect((await side.bulk("collapse", await keys(), task)).batch).toBeUndefined();
    expect((await side.lastBatch())?.name).toBe(first.batch);
    const second = await side.bulk("expand", await keys(), task);
    expect((await side.lastBatch())?.name).toBe(second.batch);
    expect(recordsOf(standIn).every((path) => path.includes(second.batch ?? "no batch"))).toBe(true);
  });

  it("is not told as one that was cut short while its batch is under way", async () => {
    const told: unknown[] = [];
    const { side, keys } = panel(
      (ask) =>
        async (method, ...args) => {
          if (method === "Editor.insertBatchBlock") told.push(await side.lastBatch());
          return ask(method, ...args);
        },
      standInOn(graph),
    );
    await side.bulk("collapse", await keys(), task);
    expect(told).toEqual([undefined, undefined, undefined]);
  });

  it("that is damaged is told, puts nothing back, and can be dropped", async () => {
    const standIn = standInOn(graph);
    const first = panel(undefined, standIn);
    const { batch = "" } = await first.side.bulk("collapse", await first.keys(), task);
    const collapsed = pagesOf(standIn);
    await first.app.shelf.keep(`batches/${batch}/plan.json`, '{"version":1,"what":');
    const { side } = panel(undefined, standIn);
    expect(await side.lastBatch()).toEqual({ name: batch, did: undefined });
    expect((await side.putBack(batch, task)).results).toEqual([]);
    expect(pagesOf(standIn)).toEqual(collapsed);
    await side.forgetBatch(batch);
    expect(await side.lastBatch()).toBeUndefined();
  });

  it.each([
    ["damaged", (text: string) => text.slice(0, -9)],
    ["of a run that nobody can read", (text: string) => text.replace('\\"kind\\"', '\\"sort\\"')],
  ])("of which all of a page's parts are %s puts that page back thread by thread, and says so", async (_, damage) => {
    const standIn = standInOn(graph);
    const first = panel(undefined, standIn);
    const { batch = "" } = await first.side.bulk("collapse", await first.keys(), task);
    for (const path of [`batches/${batch}/1.json`, `batches/${batch}/1.1.json`])
      await first.app.shelf.keep(path, damage((await first.app.shelf.kept(path)) ?? ""));
    const { side } = panel(undefined, standIn);
    const back = await side.putBack(batch, task);
    expect(back).toMatchObject({ results: [{ done: true }, { done: true }, { done: true }], unreadable: 1 });
    expect(pagesOf(standIn)).toEqual(graph);
  });
});

/** Logseq says "done" of a write to the record of a batch that the disk had no room for (LOGSEQ.md 4). */
function cutWrite(number: number): { readonly between: (ask: Ask) => Ask; readonly writes: () => number } {
  let writes = 0;
  const between =
    (ask: Ask): Ask =>
    async (method, path, text, ...rest) => {
      if (method !== "Storage.setItem" || !String(path).includes("batches/"))
        return ask(method, ...[path, text, ...rest].filter((one) => one !== undefined));
      writes += 1;
      return ask(method, path, writes === number ? String(text).slice(0, 50) : text);
    };
  return { between, writes: () => writes };
}

describe("a batch of whose record one write did not get onto a full disk", () => {
  it("is put back to the byte all the same, whichever write it was", async () => {
    const cases = await whicheverWrite(cutWrite, async (standIn, number) => {
      const { side } = panel(undefined, standIn);
      const last = await side.lastBatch();
      expect(last?.did, `${number}`).toMatchObject({ what: "collapse" });
      const back = await side.putBack(last?.name ?? "", task);
      expect(back, `${number}`).toMatchObject({
        results: [{ done: true }, { done: true }, { done: true }],
        unreadable: 0,
      });
      expect(pagesOf(standIn), `${number}`).toEqual(graph);
    });
    expect(cases).toBeGreaterThanOrEqual(8);
  });
});

/** Collapses on a new graph for each write that can be hindered, from the second on, and looks at what came of it; how many there were. */
async function whicheverWrite(
  hindered: (number: number) => Pick<ReturnType<typeof cutWrite>, "between" | "writes">,
  look: (standIn: ReturnType<typeof standInOn>, number: number) => Promise<void>,
): Promise<number> {
  for (let number = 2; ; number += 1) {
    const standIn = standInOn(graph);
    const { between, writes } = hindered(number);
    const first = panel(between, standIn);
    await first.side.bulk("collapse", await first.keys(), task);
    if (writes() < number) return number - 2;
    await look(standIn, number);
  }
}

describe("a batch of whose record a write comes to nothing", () => {
  it.each([false, true])(
    "is put back after a restart, whichever write it was (the host says so: %s)",
    async (isTold) => {
      const failed = (number: number) => failedWrite((count) => count === number, isTold);
      const cases = await whicheverWrite(failed, async (standIn, number) => {
        const { side } = panel(undefined, standIn);
        const last = await side.lastBatch();
        await side.putBack(last?.name ?? "", task);
        expect(pagesOf(standIn), `${number}`).toEqual(graph);
      });
      expect(cases).toBeGreaterThanOrEqual(6);
    },
  );

  it("leaves a page as it is of which it cannot keep what it does, and says so", async () => {
    const standIn = standInOn(graph);
    const { between } = failedWrite((_, path) => /\/0(?:\.\d+)?\.json$/u.test(path), true);
    const first = panel(between, standIn);
    const { results } = await first.side.bulk("collapse", await first.keys(), task);
    const left = results.filter(({ done }) => !done);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(results.length);
    for (const { sentence } of left) expect(sentence).toBe(first.app.words.refusal({ why: "snapshot-not-kept" }));
    const { side } = panel(undefined, standIn);
    const last = await side.lastBatch();
    const back = await side.putBack(last?.name ?? "", task);
    expect(back.results).toHaveLength(results.length - left.length);
    expect(pagesOf(standIn)).toEqual(graph);
  });
});

/** Lets writes of a batch's record come to nothing, by their number and path; whether the host says so. */
function failedWrite(fails: (number: number, path: string) => boolean, isTold: boolean) {
  let writes = 0;
  const between =
    (ask: Ask): Ask =>
    async (method, path, ...args) => {
      const isRecord = method === "Storage.setItem" && String(path).startsWith("batches/");
      if (isRecord) writes += 1;
      if (!isRecord || !fails(writes, String(path))) return ask(method, path, ...args);
      if (isTold) throw new Error("the disk is full");
      return undefined;
    };
  return { between, writes: () => writes };
}

/** Lets so many calls through that change a graph or its storage; the window is closed on the next one. */
function closing(after: number): { readonly between: (ask: Ask) => Ask; readonly isClosed: () => boolean } {
  let calls = 0;
  const between =
    (ask: Ask): Ask =>
    async (method, ...args) => {
      if (/^Editor\.(?:insert|move|update|remove|setBlock)|^Storage\.(?:set|remove)/u.test(method)) calls += 1;
      if (calls > after) throw new Error("the window is closed");
      return ask(method, ...args);
    };
  return { between, isClosed: () => calls > after };
}

describe("a batch that a closed window has cut short", () => {
  it.each(
    (["collapse", "expand", "nest"] as const).flatMap((what) =>
      (["put-back-runs", "finish-runs"] as const).map((end) => [what, end] as const),
    ),
  )(
    "is told so, and put back to the byte, whichever call was the last, and however its page was settled (%s, %s)",
    async (what, end) => {
      let cut = 0;
      for (let after = 0; ; after += 1) {
        const { standIn, found } = await before(what);
        const { between, isClosed } = closing(after);
        const known = await panel(undefined, standIn).keys();
        const first = panel(between, standIn);
        await first.keys();
        await first.side.bulk(what, known, task).catch(() => undefined);
        if (!isClosed()) break;
        cut += 1;
        const { app, side, said } = panel(undefined, standIn);
        await commandRunner(app)(end, {});
        const last = await side.lastBatch();
        if (last === undefined) {
          expect(pagesOf(standIn), `nothing on record after ${after} calls: ${said.at(-1)?.sentence}`).toEqual(found);
          continue;
        }
        const { results } = await side.putBack(last.name, task);
        expect(
          results.filter(({ done }) => !done),
          `after ${after} calls`,
        ).toEqual([]);
        expect(pagesOf(standIn), `after ${after} calls`).toEqual(found);
        expect(recordsOf(standIn)).toEqual([]);
      }
      expect(cut).toBeGreaterThan(15);
    },
  );
});
