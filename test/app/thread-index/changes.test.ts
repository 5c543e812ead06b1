import { describe, expect, it } from "vitest";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn } from "./index-on-stand-in.ts";
import { listed, numberOf, rest, tides, update, written } from "./listed-graph.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

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
