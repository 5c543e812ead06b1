import { describe, expect, it } from "vitest";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { type IndexOnStandIn, type IndexOptions, indexOn, unwatched } from "./index-on-stand-in.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

/** Longer than the rest after which news are told, in ms. */
const rest = 400;
/** Until a changed page is in its file, and what that told is over, in ms. */
const written = 1_500;

/** A graph that has been listed, and what was counted so far forgotten. */
async function listed(files: ReadonlyMap<string, string>, options: IndexOptions = {}): Promise<IndexOnStandIn> {
  const on = indexOn(files, options);
  await on.threads();
  on.calls.length = 0;
  on.asked.length = 0;
  return on;
}

async function numberOf({ standIn }: IndexOnStandIn, page: string): Promise<number> {
  return Number(Reflect.get(Object(await standIn.look("get_page", [page])), "id"));
}

const tides = (number: number): string => `Tides ${number}... (highlights)`;

async function update({ standIn }: IndexOnStandIn, begins: string, text: string): Promise<void> {
  await standIn.call("update_block", [await blockThatBegins(standIn, begins), text]);
}

describe("a change of one block", () => {
  it("costs its page, and leaves the other threads the objects they were", async () => {
    const on = await listed(graphOf(60));
    const before = await on.threads();
    await update(on, "The tide of day 7, hour 2", "An ebb of day 7 ([View Tweet](https://x.com/ana_7/status/1))");
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    on.calls.length = 0;
    const after = await on.threads();
    expect(on.asked).toEqual([[await numberOf(on, tides(7))]]);
    expect(on.calls).toEqual(["Storage.getItem", "Storage.allKeys", "Storage.allKeys", "Storage.allKeys", "pages"]);
    expect(after.filter((thread) => !before.includes(thread)).map(({ page }) => page)).toEqual([tides(7)]);
    expect(after.find(({ page }) => page === tides(7))?.text).toContain("An ebb of day 7");
  });

  it("is followed on a page that was asked for and is not kept yet", async () => {
    let isFirst = true;
    const on = indexOn(graphOf(3), {
      between:
        (ask) =>
        async (method, ...args) => {
          const answer = await ask(method, ...args);
          if (isFirst && String(args[0]).includes("_page")) {
            isFirst = false;
            await update(on, "The tide of day 1, hour 2", "Plain words");
          }
          return answer;
        },
    });
    const text = async () => (await on.threads()).find(({ page }) => page === tides(1))?.text;
    expect(await text()).not.toContain("Plain words");
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    expect(await text()).toContain("Plain words");
  });

  it("is told once, however often Logseq tells of it, and the files that it writes are no news", async () => {
    const on = await listed(graphOf(3));
    await update(on, "The tide of day 1, hour 2", "Other words");
    await on.clock.pass(5_000);
    expect(on.news).toEqual(["threads-changed"]);
    expect(on.calls).toEqual([]);
  });

  it("is told of a page that moves its blocks to another, and of that one", async () => {
    const on = await listed(graphOf(3));
    const moved = await blockThatBegins(on.standIn, "The tide of day 1, hour 2");
    const target = await blockThatBegins(on.standIn, "The tide of day 2, hour 0");
    await on.standIn.call("move_block", [moved, target, { children: false, before: false }]);
    await on.clock.pass(rest);
    await on.threads();
    expect(on.asked[0]?.toSorted()).toEqual([await numberOf(on, tides(1)), await numberOf(on, tides(2))].toSorted());
    expect((await on.threads()).find(({ page }) => page === tides(1))?.tweets).toBe(2);
  });

  it("is followed back and forth", async () => {
    const on = await listed(graphOf(3));
    const last = await blockThatBegins(on.standIn, "The tide of day 1, hour 2");
    const tweets = async () => (await on.threads()).find(({ page }) => page === tides(1))?.tweets;
    await on.standIn.call("remove_block", [last]);
    await on.clock.pass(written);
    expect(await tweets()).toBe(2);
    on.standIn.user.undo();
    await on.clock.pass(written);
    expect(await tweets()).toBe(3);
    on.standIn.user.redo();
    await on.clock.pass(written);
    expect(await tweets()).toBe(2);
    expect(on.news).toHaveLength(3);
  });

  it("is nothing to us on a page without tweets, and everything once a tweet comes to it", async () => {
    const on = await listed(graphOf(2));
    await update(on, "Water the figs", "Water the figs, and the tweeting birds");
    await on.clock.pass(written);
    expect(on.news).toEqual([]);
    const tweet = (words: string, id: string) => `${words} ([View Tweet](https://x.com/fig/status/${id}))`;
    const beans = await blockThatBegins(on.standIn, "Beans on the south side");
    await on.standIn.call("insert_block", [beans, tweet("Figs first", "1592385404250095616"), { sibling: true }]);
    await on.standIn.call("insert_block", [beans, tweet("and beans", "1592385406266507264"), { sibling: true }]);
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    expect((await on.threads()).find(({ author }) => author === "fig")?.tweets).toBe(2);
  });

  it("that empties a page of its tweets takes its threads off the list", async () => {
    const on = await listed(graphOf(2));
    const section = await blockThatBegins(on.standIn, "Highlights first synced");
    await on.standIn.call("remove_block", [section]);
    await on.clock.pass(rest);
    expect((await on.threads()).map(({ page }) => page)).toEqual([tides(1)]);
  });
});

describe("a file that another program changes", () => {
  const path = `pages/${tides(1)}.md`;

  it("is followed, by the one page it holds", async () => {
    const on = await listed(graphOf(40));
    const [, text] = threadPage(1, 5);
    on.standIn.user.changeFile(path, text);
    await on.clock.pass(2_500);
    expect(on.news).toEqual([]);
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    expect((await on.threads()).find(({ page }) => page === tides(1))?.tweets).toBe(5);
    expect(on.calls.filter((call) => call === "pages")).toHaveLength(1);
  });

  it("is followed when it is new, and when it is gone", async () => {
    const on = await listed(graphOf(3));
    const [newPath, text] = threadPage(8);
    on.standIn.user.changeFile(newPath, text);
    on.standIn.user.deleteFile(path);
    await on.clock.pass(2_500 + rest);
    expect(on.news).toEqual(["threads-changed"]);
    const pages = (await on.threads()).map(({ page }) => page);
    expect(pages.toSorted()).toEqual([tides(0), tides(2), tides(8)]);
  });

  it("is followed when Logseq writes other files at the same time", async () => {
    const on = await listed(graphOf(5));
    const [, text] = threadPage(1, 4);
    on.standIn.user.changeFile(path, text);
    await on.clock.pass(2_100);
    await update(on, "The tide of day 3, hour 2", "Other words");
    await on.clock.pass(3_000);
    expect((await on.threads()).find(({ page }) => page === tides(1))?.tweets).toBe(4);
  });
});

describe("very many news", () => {
  const event = (block: number, page: number) => ({
    blocks: [{ id: block, uuid: `u${block}`, page: { id: page }, content: "a tide" }],
    txData: [[block, "block/content", "a tide", 536_870_913, true]],
    txMeta: { outlinerOp: "save-block" },
  });

  it("of ten thousand changes cost nothing until somebody asks, then each page once", async () => {
    const on = await listed(graphOf(20));
    const numbers = await Promise.all([1, 2, 3].map((number) => numberOf(on, tides(number))));
    for (let at = 0; at < 10_000; at += 1) on.tell("DB.onChanged", event(10_000 + at, numbers[at % 3] ?? 0));
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    expect(on.calls).toEqual([]);
    await on.threads();
    expect(on.asked.map((pages) => pages.toSorted())).toEqual([numbers.toSorted()]);
  });

  it("that never rest are told all the same, now and then", async () => {
    const on = await listed(graphOf(2));
    const number = await numberOf(on, tides(1));
    for (let at = 0; at < 400; at += 1) {
      on.tell("DB.onChanged", event(at, number));
      await on.clock.pass(100);
    }
    expect(on.news.length).toBeGreaterThanOrEqual(3);
    expect(on.news.length).toBeLessThanOrEqual(5);
  });

  it("of a sync of 500 pages are one piece of work", async () => {
    const on = await listed(graphOf(10));
    for (let number = 100; number < 600; number += 1) {
      const [path, text] = threadPage(number);
      on.standIn.user.changeFile(path, text);
      await on.clock.pass(2);
    }
    await on.clock.pass(2_500 + rest);
    expect(on.news.length).toBeLessThanOrEqual(2);
    expect(on.calls).toEqual([]);
    expect(await on.threads()).toHaveLength(510);
    expect(on.calls.filter((call) => call === "pages").length).toBeLessThanOrEqual(10);
  });

  it("of another shape than any known have the graph looked through", async () => {
    const on = await listed(graphOf(3));
    on.tell("DB.onChanged", { blocks: "all of them" });
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.calls).toContain("find");
  });
});

describe("what Logseq does not tell", () => {
  it("is noticed when somebody asks: a change of more than a thousand blocks", async () => {
    const on = await listed(graphOf(30));
    const head = await blockThatBegins(on.standIn, "The tide of day 4, hour 2");
    const many = Array.from({ length: 1_100 }, (_, at) => {
      const id = 1_592_385_404_250_095_616n + BigInt(at) * 2_000_000_000n;
      return { content: `Wave ${at} ([View Tweet](https://twitter.com/ana_4/status/${id}))` };
    });
    await on.standIn.call("insert_batch_block", [head, many, { sibling: true }]);
    await on.clock.pass(written);
    expect(on.news).toEqual([]);
    const thread = (await on.threads()).find(({ page }) => page === tides(4));
    expect(thread?.tweets).toBe(1_103);
    expect(new Set(on.asked.flat())).toEqual(new Set([await numberOf(on, tides(4))]));
    on.calls.length = 0;
    await on.threads();
    expect(on.calls).toEqual(["find", "changed files"]);
  });

  it("is noticed when somebody asks: a page that is gone", async () => {
    const on = await listed(graphOf(3));
    await on.index.close();
    await on.standIn.call("delete_page", [tides(2)]);
    expect((await on.threads()).map(({ page }) => page)).toEqual([tides(0), tides(1)]);
  });

  it("is noticed when somebody asks: a page that is new, before its file is written, is not lost again", async () => {
    const on = await listed(graphOf(1));
    await on.standIn.call("create_page", [tides(50), { category: "#tweets" }, { redirect: false }]);
    const page = Reflect.get(Object(await on.standIn.look("get_page", [tides(50)])), "uuid");
    for (const [words, id] of [
      ["One", "1592385404250095616"],
      ["Two", "1592385406266507264"],
    ])
      await on.standIn.call("insert_block", [page, `${words} ([View Tweet](https://x.com/new/status/${id}))`, {}]);
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
    await on.clock.pass(written);
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
  });
});

describe("commands of ours", () => {
  it("are neither followed nor told while they are at work, and read once when they have ended", async () => {
    const on = await listed(graphOf(5));
    const ended = on.index.working(tides(2).toUpperCase());
    await update(on, "The tide of day 2, hour 2", "half done");
    await on.clock.pass(rest);
    expect(on.news).toEqual([]);
    await on.threads();
    expect(on.asked).toEqual([]);
    await update(on, "half done", "The tide of day 2, done ([View Tweet](https://twitter.com/ana_2/status/15))");
    ended();
    ended();
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.asked).toEqual([[await numberOf(on, tides(2))]]);
  });

  it("that decide about a page have it read anew", async () => {
    const on = await listed(graphOf(5));
    on.index.working(tides(3))();
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.asked).toEqual([[await numberOf(on, tides(3))]]);
  });
});

describe("another graph", () => {
  it("is none when Logseq tells of one without cause", async () => {
    const on = await listed(graphOf(2));
    on.tell("App.onCurrentGraphChanged", {});
    await on.clock.pass(rest);
    expect(on.news).toEqual([]);
    expect(on.calls).not.toContain("find");
  });

  it("has everything forgotten, and the listing under way called off", async () => {
    let url = "logseq_local_/one";
    const on = await listed(graphOf(60), {
      between:
        (ask) =>
        async (method, ...args) =>
          method === "App.getCurrentGraph" ? { url, name: "g", path: "/g" } : ask(method, ...args),
    });
    const [first] = await on.threads();
    url = "logseq_local_/two";
    on.index.working(tides(1))();
    const listing = on.index.threads({
      ...unwatched(),
      progress: (done) => done === 0 && on.tell("App.onCurrentGraphChanged", {}),
    });
    await expect(listing).rejects.toMatchObject({ name: "AbortError" });
    await on.clock.pass(rest);
    expect(on.news).toEqual(["graph-changed"]);
    expect(on.index.thread(first?.key ?? "")).toBeUndefined();
    on.asked.length = 0;
    await on.threads();
    expect(on.asked.flat()).toHaveLength(60);
  });

  it("made by a re-index in the midst of a listing ends it, and the next one reads everything", async () => {
    const on = await listed(graphOf(60), { cost: (pages) => pages });
    on.index.working(tides(1))();
    on.index.working(tides(2))();
    const listing = on.index.threads({
      ...unwatched(),
      progress: (done) => done === 0 && on.tell("App.onGraphAfterIndexed", { repo: "logseq_local_/graph" }),
    });
    await expect(listing).rejects.toMatchObject({ name: "AbortError" });
    on.asked.length = 0;
    expect(await on.threads()).toHaveLength(60);
    expect(on.asked.flat()).toHaveLength(60);
  });

  it("is what a re-index makes of it: nothing is what it was", async () => {
    const on = await listed(graphOf(4));
    on.standIn.user.reopen();
    on.tell("App.onGraphAfterIndexed", { repo: "logseq_local_/graph" });
    expect(on.news).toEqual(["threads-changed"]);
    const threads = await on.threads();
    expect(on.asked.flat()).toHaveLength(4);
    const block = await blockThatBegins(on.standIn, "The tide of day 0, hour 0");
    expect(threads.map((thread) => String(thread.block))).toContain(block);
  });
});
