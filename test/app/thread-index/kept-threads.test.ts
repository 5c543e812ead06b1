import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../../src/app/fold-commands.ts";
import type { IndexedThread } from "../../../src/app/indexed-thread.ts";
import { readPage } from "../../../src/app/page-reading.ts";
import { threadIndex } from "../../../src/app/thread-index.ts";
import { leaveOutHere } from "../../../src/app/word-commands.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../../src/core/settings.ts";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { threadPage } from "./made-up-graph.ts";

const tweet = (words: string, second: number): string => {
  const id = 1_592_385_404_250_095_616n + BigInt(second) * 4_194_304_000n;
  return `${words} ([View Tweet](https://twitter.com/mina/status/${id}))`;
};
const head = "author:: [[@mina on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/mina\n\n";
const page = (blocks: string): ReadonlyMap<string, string> => new Map([["pages/Mina.md", head + blocks]]);

async function kept(blocks: string): Promise<readonly IndexedThread[]> {
  return indexOn(page(blocks)).threads();
}

describe("what is kept of a thread", () => {
  it("counts no copies, and those that lost their end", async () => {
    const lines = [
      tweet("1/ Un", 0),
      tweet("2/ Deux", 1),
      tweet("2/ Deux", 1),
      "3/ Trois, coupé ici :",
      tweet("4/ Quatre", 2),
    ];
    const [thread] = await kept(
      `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- ${lines.join("\n\t- ")}`,
    );
    expect(thread).toMatchObject({ tweets: 4, cutOff: 1, missing: [], author: "mina" });
  });

  it("says when Readwise brought the latest of its tweets, in the user's own order of day and month", async () => {
    const sections = `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
\t- ${tweet("1/ Un", 0)}
\t- ${tweet("2/ Deux", 1)}
- New highlights added [[Feb 25th, 2023]] at 5:56 PM
\t- ${tweet("3/ Trois", 2)}`;
    const [thread] = await kept(sections);
    expect(thread?.synced).toBe(new Date(2023, 1, 25, 17, 56).getTime());
    const [other] = await kept(`- ${tweet("1/ Un", 0)}\n- ${tweet("2/ Deux", 1)}`);
    expect(other).not.toHaveProperty("synced");
  });

  it("names a thread without a first link by its page and words, and no two threads alike", async () => {
    const files = new Map([threadPage(1)]);
    const [path, text] = threadPage(1);
    files.set(path.replace("Tides", "Tides again"), text.replace("Tides", "Tides again"));
    const { threads, index } = indexOn(files);
    const keys = (await threads()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(index.thread(key)?.key).toBe(key);
  });

  it("names a thread whose first tweet lost its link by its page and first words", async () => {
    const url = /\((https[^)]*)\)/.exec(tweet("", 1))?.[1] ?? "";
    const lines = ["Lost its end:", tweet("2/ Deux", 1), tweet("3/ Trois", 2)].join("\n\t- ");
    const text = `category:: #tweets\nurl:: ${url}\n\n- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- ${lines}`;
    const [thread] = await indexOn(new Map([["pages/Mina.md", text]])).threads();
    expect(thread?.key).toBe("Mina\n“Lost its end:”");
    expect(thread?.posted).toBeUndefined();
  });

  it("marks threads of a page on which a run was cut short", async () => {
    const on = indexOn(new Map([threadPage(1), threadPage(2)]));
    const run = { version: 1, kind: "collapse", page: "Tides 2... (highlights)", before: [], edits: [] };
    await on.plugin.app.shelf.keep("runs/one.json", JSON.stringify(run));
    expect((await on.threads()).map(({ interrupted }) => interrupted)).toEqual([false, true]);
  });

  it("follows what the user decides, once the page is read anew", async () => {
    const on = indexOn(new Map([threadPage(1, 4)]));
    expect((await on.threads())[0]?.tweets).toBe(4);
    const app = { ...on.plugin.app, working: on.index.working };
    const block = blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 3"));
    await leaveOutHere(app, { block });
    await on.clock.pass(400);
    expect(on.news).toEqual(["threads-changed"]);
    expect((await on.threads())[0]?.tweets).toBe(3);
  });
});

describe("a damaged record of what the user decided", () => {
  const shelved = async (on: ReturnType<typeof indexOn>, text: string) => on.plugin.app.shelf.keep("word.json", text);

  it("is told, and the list does without it", async () => {
    const on = indexOn(new Map([threadPage(1, 4)]));
    await shelved(on, '{"version":1,"joins":[[');
    expect((await on.threads()).map(({ tweets }) => tweets)).toEqual([4]);
    expect(on.index.troubles()).toEqual({ isWordDamaged: true, unreadPages: 0, reason: "" });
    expect(await on.plugin.app.shelf.kept("word.json")).toBe('{"version":1,"joins":[[');
  });

  it("is told no more once it is mended, and the list heeds it then", async () => {
    const on = indexOn(new Map([threadPage(1, 4), threadPage(2)]));
    await on.threads();
    const block = blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 3"));
    await leaveOutHere(on.plugin.app, { block });
    const whole = (await on.plugin.app.shelf.kept("word.json")) ?? "";
    await shelved(on, whole.slice(0, -3));
    const again = threadIndex(on.parts);
    expect((await again.threads(unwatched())).map(({ tweets }) => tweets).toSorted()).toEqual([3, 4]);
    expect(again.troubles().isWordDamaged).toBe(true);
    on.asked.length = 0;
    await again.threads(unwatched());
    expect(on.asked).toEqual([]);
    await shelved(on, whole);
    expect((await again.threads(unwatched())).map(({ tweets }) => tweets)).toEqual([3, 3]);
    expect(again.troubles().isWordDamaged).toBe(false);
  });
});

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
      const reading = page && (await readPage(app.shelf, page));
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
