import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../../src/app/fold-commands.ts";
import { readPage } from "../../../src/app/page-reading.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../../src/core/settings.ts";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn } from "./index-on-stand-in.ts";
import { threadPage } from "./made-up-graph.ts";

describe("a collapsed thread", () => {
  const styles: readonly (readonly [string, Partial<Settings>])[] = [
    ["each tweet's link kept", {}],
    ["one link at the end", { links: "one at the end" }],
    ["nested", { style: "nest" }],
  ];

  it.each(styles)("counts the tweets it holds: %s", async (_, settings) => {
    const on = indexOn(new Map([threadPage(1, 5), threadPage(2, 4)]));
    const [before] = await on.threads();
    const { app } = on.plugin;
    const own = { ...app, settings: () => ({ ...defaultSettings, ...settings }), working: on.index.working };
    const block = blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 2"));
    on.calls.length = 0;
    await collapseHere(own, { block });
    await on.clock.pass(2_000);
    expect(on.news).toEqual(["threads-changed"]);
    const after = (await on.threads()).find(({ page: name }) => name === before?.page);
    expect(after).toMatchObject({ tweets: 5, arrived: 0, key: before?.key, newest: before?.newest });
    expect(after?.state).toBe(settings.style === "nest" ? "nested" : "merged");
    for (const hour of [0, 1, 2, 3, 4]) expect(after?.text).toContain(`hour ${hour}`);
  });

  const cutOff = new Map(
    [threadPage(1, 5)].map(([path, text]) => [path, text.replace(/(hour 3) .*/, "$1, cut off here:")] as const),
  );
  const held = new Map(
    [threadPage(1, 5)].map(([path, text]) => [
      path,
      text.replace(/(hour 0 .*)/, "$1\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c"),
    ]),
  );
  held.set("pages/Diary.md", "- ((6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c))");

  it.each([
    ["nested, a tweet without its link", cutOff, { style: "nest" }, 5],
    ["merged, a tweet without its link", cutOff, {}, 5],
    ["merged into a head that others hold", held, {}, 5],
    ["merged into a head that others hold, one link at the end", held, { links: "one at the end" }, 5],
  ] as const)("is listed as the commands see it, collapsed and expanded: %s", async (_, files, settings, tweets) => {
    const on = indexOn(files);
    const app = {
      ...on.plugin.app,
      settings: () => ({ ...defaultSettings, ...settings }),
      working: on.index.working,
    };
    const block = async () => blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 0"));
    const seen = async () => {
      const [page] = await app.graph.pages(["Tides 1... (highlights)"]);
      const reading = page && (await readPage(app, page));
      return reading?.threads.map(({ state }) => state);
    };
    await on.threads();
    await collapseHere(app, { block: await block() });
    expect(await on.threads()).toMatchObject([{ tweets, arrived: 0 }]);
    expect((await on.threads()).map(({ state }) => state)).toEqual(await seen());
    await expandHere(app, { block: await block() });
    expect(await on.threads()).toMatchObject([{ tweets: 5, arrived: 0, state: "spread" }]);
    expect(await seen()).toEqual(["spread"]);
  });

  it("counts what has arrived beside it since", async () => {
    const on = indexOn(new Map([threadPage(1, 3)]));
    const app = { ...on.plugin.app, working: on.index.working };
    await collapseHere(app, { block: blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 2")) });
    const merged = await blockThatBegins(on.standIn, "The tide of day 1, hour 0");
    const late = "The tide of day 1, late ([View Tweet](https://twitter.com/ana_1/status/1500001000006000000))";
    await on.standIn.call("insert_block", [merged, late, { sibling: true }]);
    expect(await on.threads()).toMatchObject([{ tweets: 4, arrived: 1, state: "merged" }]);
  });

  it("asks the storage once for a graph, and again only for those whose links are all gone", async () => {
    const files = new Map([1, 2, 3].map((number) => threadPage(number, 3)));
    const on = indexOn(files);
    const own = { ...on.plugin.app, settings: () => ({ ...defaultSettings, links: "one at the end" as const }) };
    const blocks = [1, 2, 3].map((number) => `The tide of day ${number}, hour 1`);
    for (const [at, words] of blocks.entries()) {
      const block = blockId(await blockThatBegins(on.standIn, words));
      await collapseHere(at === 0 ? own : on.plugin.app, { block });
    }
    on.calls.length = 0;
    expect((await on.threads()).map(({ tweets }) => tweets)).toEqual([3, 3, 3]);
    expect(on.calls.filter((call) => call === "Storage.getItem")).toHaveLength(2);
  });
});
