import { describe, expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { panel, task } from "./panel-on-stand-in.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };
const header = "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";
const id = (second: number): string =>
  String((BigInt(1_667_000_000_000 + second * 1000 - 1_288_834_974_657) << 22n) + 1n);
const tweet = (words: string, second: number): string =>
  `${words} ([View Tweet](https://twitter.com/ana_mar/status/${id(second)}))`;
const [one, two, three, four, five] = [
  tweet("One", 0),
  tweet("Two", 1),
  tweet("Three", 2),
  tweet("Four", 3),
  tweet("Five", 4),
] as const;
const held = `${one}\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c`;

/** A graph with one section of tweets and a journal, and the hands of the user on it. */
function graphOf(tweets: readonly string[], settings: Partial<Settings> = {}, between?: (ask: Ask) => Ask) {
  const page = `title:: Tides (highlights)\ncategory:: #tweets\n\n- ${[header, ...tweets].join("\n\t- ")}`;
  const standIn = standInOn(
    new Map([
      [pagePath, page],
      ["journals/2023_02_03.md", "- today"],
    ]),
  );
  const options = { settings: { ...defaultSettings, ...settings }, limit: 5_000, ...(between && { between }) };
  let plugin = pluginFor(standIn, options);
  const at = async (words: string) => blockId(await blockThatBegins(standIn, words));
  const text = async (words: string) =>
    String(Reflect.get(Object(await standIn.call("get_block", [await at(words)])), "content"));
  return {
    standIn,
    changes: () => plugin.changes.length,
    page: () => standIn.files().get(pagePath) ?? "",
    said: () => plugin.said.at(-1)?.sentence ?? "",
    collapse: async (words: string) => collapseHere(plugin.app, { block: await at(words) }),
    expand: async (words: string) => expandHere(plugin.app, { block: await at(words) }),
    collapseAll: () => collapsePage(plugin.app, call),
    expandAll: () => expandPage(plugin.app, call),
    refer: async (words: string) => standIn.call("update_block", [await at("today"), `today: ((${await at(words)}))`]),
    write: async (words: string, now: string) => standIn.call("update_block", [await at(words), now]),
    edit: async (words: string, now: string) =>
      standIn.call("update_block", [await at(words), (await text(words)).replace(words, now)]),
    remove: async (words: string) => standIn.call("remove_block", [await at(words)]),
    sync: async (...children: readonly string[]) => {
      const section = { content: "New highlights added", children: children.map((content) => ({ content })) };
      await standIn.call("insert_batch_block", [await at(header), [section], { sibling: true }]);
    },
    reopen: () => {
      standIn.user.reopen();
      plugin = pluginFor(standIn, options);
    },
    states: async () => {
      const on = panel(undefined, standIn);
      return (await on.side.threads(task)).map(({ state, tweets }) => [state, tweets]);
    },
  };
}

describe("a thread that was expanded", () => {
  it.each([
    ["of three tweets", [one, two, three], false],
    ["of two tweets", [one, two], false],
    ["of three tweets, Logseq started anew", [one, two, three], true],
  ])("is spread though somebody had come to refer to its collapsed block: %s", async (_, tweets, reopens) => {
    const graph = graphOf(["plain", ...tweets]);
    await graph.collapseAll();
    await graph.refer("One");
    await graph.expandAll();
    if (reopens) graph.reopen();
    const before = graph.page();
    await graph.expandAll();
    expect(graph.said()).toBe(en.nothingToExpand);
    await graph.collapse("Two");
    expect(graph.said()).toContain(`Collapsed ${tweets.length} tweets`);
    await graph.expand("One");
    expect(graph.said()).toContain(`${tweets.length} tweets are back where they were`);
    expect(graph.page()).toBe(before);
    await graph.expandAll();
    expect(graph.said()).toBe(en.nothingToExpand);
    expect(graph.page()).toBe(before);
  });

  const hands = {
    edited: (graph: ReturnType<typeof graphOf>) => graph.edit("Two", "Two, as I see it"),
    deleted: (graph: ReturnType<typeof graphOf>) => graph.remove("Two"),
  } as const;
  const tails = [[two], [two, three]] as const;
  const cases = tails.flatMap((tail) =>
    (["edited", "deleted"] as const).flatMap((what) =>
      [false, true].map((anew) => [tail.length, what, anew, tail] as const),
    ),
  );

  it.each(cases)(
    "is left as the user has edited it: head and tail of %i, %s, started anew: %s",
    async (_, what, anew, tail) => {
      const graph = graphOf(["plain", held, ...tail]);
      await graph.collapseAll();
      await graph.expandAll();
      await graph.edit("One", "One, as I see it");
      await hands[what](graph);
      if (anew) graph.reopen();
      const before = graph.page();
      await graph.expandAll();
      expect(graph.said()).toBe(en.nothingToExpand);
      expect(graph.page()).toBe(before);
      const isLeft = tail.length > 1 || what === "edited";
      expect(await graph.states()).toEqual(isLeft ? [["spread", what === "edited" ? tail.length + 1 : 2]] : []);
      await graph.collapse("One");
      expect(graph.said()).toContain(isLeft ? "into one block" : "stands alone");
      await graph.expand("One");
      expect(graph.page()).toBe(before);
    },
  );

  it("is collapsed once undo has merged it again, be the text edited then, and comes back whole", async () => {
    const graph = graphOf([held, two, three]);
    const whole = graph.page();
    await graph.collapseAll();
    const collapsed = graph.page();
    const before = graph.changes();
    await graph.expandAll();
    for (let step = before; step < graph.changes(); step += 1) graph.standIn.user.undo();
    expect(graph.page()).toBe(collapsed);
    graph.reopen();
    await graph.edit("One", "One, as I see it");
    await graph.expandAll();
    expect(graph.said()).toBe(en.expandedPageKeptEdited(1));
    expect(graph.page()).toBe(`${whole}\n\t- ${tweet("One, as I see it", 0)}\n\t  \n\t  ${two}\n\t  \n\t  ${three}`);
  });

  it("is collapsed once undo has merged it again, though the user had left nothing but its head's words", async () => {
    const graph = graphOf([held, two, three]);
    const whole = graph.page();
    await graph.collapseAll();
    await graph.write("One", tweet("One, in short", 0));
    const before = graph.changes();
    await graph.expandAll();
    const expanded = graph.page();
    expect(expanded).toBe(`${whole}\n\t- ${tweet("One, in short", 0)}`);
    for (let step = before; step < graph.changes(); step += 1) graph.standIn.user.undo();
    graph.reopen();
    await graph.expandAll();
    expect(graph.page()).toBe(expanded);
  });
});

describe("an edited collapsed thread whose late tweets were taken out again", () => {
  const late = [[four], [four, five]] as const;
  it.each(late.flatMap((tweets) => (["undo", "the host"] as const).map((by) => [tweets.length, by, tweets] as const)))(
    "expands to what it held, and leaves them where they are: %i, by %s",
    async (_, by, tweets) => {
      let refuses = false;
      const graph = graphOf([one, two, three], {}, (ask) => async (method, ...args) => {
        if (refuses && method === "Editor.removeBlock") throw new Error("no");
        return ask(method, ...args);
      });
      const whole = graph.page();
      await graph.collapseAll();
      await graph.edit("One", "One, as I see it");
      await graph.sync(...tweets);
      const before = graph.page();
      const changes = graph.changes();
      refuses = by === "the host";
      await graph.collapse("One");
      refuses = false;
      if (by === "undo") for (let step = changes; step < graph.changes(); step += 1) graph.standIn.user.undo();
      expect(graph.page()).toBe(before);
      graph.reopen();
      await graph.expand("One");
      expect(graph.said()).toContain("3 tweets are back. The collapsed block had been edited");
      expect(graph.page().startsWith(whole)).toBe(true);
      expect(graph.page().endsWith(`\n- New highlights added\n\t- ${tweets.join("\n\t- ")}`)).toBe(true);
      for (const own of tweets) expect(graph.page().split(own)).toHaveLength(2);
    },
  );
});

// Snapshots of nested threads are listed in an order that depends on their heads' words.
it.each(["One!", "One and", "Ones", "Onee", "OneX"])(
  "a thread nested again after its head was edited comes back as it was the last time: %s",
  async (words) => {
    const graph = graphOf([one, two, three], { style: "nest" });
    await graph.collapseAll();
    await graph.expandAll();
    await graph.edit("One", words);
    await graph.sync(four);
    const before = graph.page();
    await graph.collapse("One");
    await graph.expand("One");
    expect(graph.said()).toContain("4 tweets are back where they were");
    expect(graph.page()).toBe(before);
  },
);
