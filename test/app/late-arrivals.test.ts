import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const files = threadPages["a section of one thread"] ?? new Map();
const synced = `
- New highlights added [[Feb 25th, 2023]] at 5:56 PM
	- Y una más, meses después. ([View Tweet](https://twitter.com/ana_mar/status/1628425764922327040))
		- **Note**: late`;

/** What Readwise does at its next sync: a new section behind the last block of the page. */
async function sync(standIn: ReturnType<typeof standInOn>): Promise<void> {
  const page = standIn.files().get(pagePath) ?? "";
  const last =
    page
      .match(/^- .*$/gmu)
      ?.at(-1)
      ?.slice(2) ?? "";
  const section = await blockThatBegins(standIn, last);
  const batch = [
    {
      content: "New highlights added [[Feb 25th, 2023]] at 5:56 PM",
      children: [
        {
          content: "Y una más, meses después. ([View Tweet](https://twitter.com/ana_mar/status/1628425764922327040))",
          children: [{ content: "**Note**: late" }],
        },
      ],
    },
  ];
  await standIn.call("insert_batch_block", [section, batch, { sibling: true }]);
}

describe.each(["merge", "nest"] as const)("tweets that come after a collapse (%s)", (style) => {
  it("join the collapsed thread on request, and go back to their own section", async () => {
    const standIn = standInOn(files);
    const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
    const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
    await collapseHere(app, await at("Las mareas"));
    await sync(standIn);
    await collapseHere(app, await at("Las mareas"));
    expect(said.at(-1)?.sentence).toBe("Took 1 new tweet into the collapsed thread by @ana_mar.");
    const collapsed = standIn.files().get(pagePath) ?? "";
    expect(collapsed.match(/^\t- /gmu)).toHaveLength(1);
    expect(collapsed).toContain("Y una más, meses después.");
    await expandHere(app, await at("Las mareas"));
    expect(said.at(-1)?.sentence).toBe("Expanded the thread by @ana_mar: 4 tweets are back where they were.");
    expect(standIn.files().get(pagePath)).toBe(`${files.get(pagePath)}${synced}`);
  });

  it.each([false, true])(
    "are beside it again after undo, and the thread expands without them (files read anew: %s)",
    async (anew) => {
      const standIn = standInOn(files);
      const { app, said, changes } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
      const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
      await collapseHere(app, await at("Las mareas"));
      await sync(standIn);
      const before = standIn.files().get(pagePath);
      const steps = changes.length;
      await collapseHere(app, await at("Las mareas"));
      for (let step = steps; step < changes.length; step += 1) standIn.user.undo();
      expect(standIn.files().get(pagePath)).toBe(before);
      if (anew) standIn.user.reopen();
      await expandHere(app, await at("Las mareas"));
      expect(said.at(-1)?.sentence).toContain("tweets are back where they were");
      expect(standIn.files().get(pagePath)).toBe(`${files.get(pagePath)}${synced}`);
    },
  );
});

describe.each(["merge", "nest"] as const)("tweets that come right behind a collapsed thread (%s)", (style) => {
  it("stay behind it once they were taken in and all is expanded", async () => {
    const standIn = standInOn(files);
    const { app } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
    const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
    await collapseHere(app, await at("Las mareas"));
    const late = "Y una más. ([View Tweet](https://twitter.com/ana_mar/status/1628425764922327040))";
    await standIn.call("insert_batch_block", [(await at("Las mareas")).block, [{ content: late }], { sibling: true }]);
    await collapseHere(app, await at("Las mareas"));
    await expandHere(app, await at("Las mareas"));
    expect(standIn.files().get(pagePath)).toBe(`${files.get(pagePath)}\n\t- ${late}`);
  });
});

it.each(["merge", "nest"] as const)(
  "a tweet that comes into a section whose header was rewritten keeps its place behind the others (%s)",
  async (style) => {
    const standIn = standInOn(files);
    const { app } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
    const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
    await collapseHere(app, await at("Las mareas"));
    const { block: header } = await at("Highlights first");
    await standIn.call("update_block", [header, "My highlights"]);
    const late = "Y una más. ([View Tweet](https://twitter.com/ana_mar/status/1592385410263520256))";
    await standIn.call("insert_block", [(await at("Las mareas")).block, late, { sibling: true }]);
    await collapseHere(app, await at("Las mareas"));
    standIn.user.reopen();
    await expandHere(app, await at("Las mareas"));
    const text = files.get(pagePath)?.replace(/- Highlights first.*/u, "- My highlights") ?? "";
    expect(standIn.files().get(pagePath)).toBe(`${text}\n\t- ${late}`);
  },
);

describe("tweets that undo has put beside a nested thread", () => {
  it("are taken in as what they are where the plugin is loaded anew, and stand once when all is expanded", async () => {
    const kept = "id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";
    const page = (files.get(pagePath) ?? "").replace(/(Suben .*)/u, `$1\n\t  ${kept}`);
    const settings: Settings = { ...defaultSettings, style: "nest" };
    let taken = 0;
    for (let undone = 1; ; undone += 1) {
      const standIn = standInOn(new Map([[pagePath, page]]));
      const first = pluginFor(standIn, { settings, limit: 5_000 });
      const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
      await collapseHere(first.app, await at("Las mareas"));
      if (undone >= first.changes.length) break;
      for (let step = 0; step < undone; step += 1) standIn.user.undo();
      const { app, said } = pluginFor(standIn, { settings, limit: 5_000 });
      await collapseHere(app, await at("Las mareas"));
      if (said.at(-1)?.sentence.startsWith("Took")) taken += 1;
      await expandHere(app, await at("Las mareas"));
      expect(said.at(-1)?.tone, `${undone}`).toBe("done");
    }
    expect(taken).toBeGreaterThan(0);
  });
});

const minutes = (words: string, minute: number, second: number): string =>
  `${words} ([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + minute * 60_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const first = ["One", "Two", "Three", "Four"].map((words, at) => minutes(words, 0, at));
const second = ["Uno", "Dos", "Tres", "Cuatro"].map((words, at) => minutes(words, 5_000, at));
const [one = "", two = ""] = first;
const [uno = "", ...others] = second;
const profile = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar
`;

/** A page on which the thread by name of One is collapsed, and what a later sync brings. */
async function resynced(sections: readonly string[], tweets: readonly (readonly string[])[]) {
  const drawn = (texts: readonly string[], indent: string) => texts.map((text) => `\n${indent}- ${text}`).join("");
  const [top, ...more] = sections;
  const whole = [first, ...tweets].map((texts, at) => {
    const header = [top, ...more][at];
    return header === undefined ? drawn(texts, "") : `\n- ${header}${drawn(texts, "\t")}`;
  });
  const standIn = standInOn(new Map([[pagePath, `${profile}${whole[0]}`]]));
  const { app, said } = pluginFor(standIn, { limit: 5_000 });
  const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
  await collapseHere(app, await at("One"));
  const holder = await at("One");
  const batch = tweets.flatMap((texts, number) => {
    const children = texts.map((content) => ({ content }));
    const header = more[number];
    return header === undefined ? children : [{ content: header, children }];
  });
  const last = top === undefined ? holder.block : await blockThatBegins(standIn, top);
  await standIn.call("insert_batch_block", [last, batch, { sibling: true }]);
  return {
    collapse: async (words: string) => collapseHere(app, await at(words)),
    expand: async (words: string) => expandHere(app, words === "One" ? holder : await at(words)),
    page: () => standIn.files().get(pagePath) ?? "",
    told: () => said.at(-1)?.sentence ?? "",
    spread: `${profile}${whole.join("")}`,
  };
}

describe("a tweet of a collapsed thread that a later sync brings once more", () => {
  it("keeps its place among tweets of another thread that are collapsed around it", async () => {
    const graph = await resynced(["Highlights first synced", "New highlights added"], [[uno, one, ...others]]);
    await graph.collapse("Uno");
    expect(graph.told()).toContain("Collapsed 4 tweets");
    await graph.expand("One");
    await graph.expand("Uno");
    expect(graph.page()).toBe(graph.spread);
  });

  it.each([
    ["without sections", [], [[two]]],
    ["in one of two sections of the same header", ["Highlights first synced", "New", "New"], [[uno], [two]]],
    ["in a section of the same header", ["New", "New"], [[two]]],
  ])("is a copy and no thread that stands there twice: %s", async (_, sections, tweets) => {
    const graph = await resynced(sections, tweets);
    await graph.expand("One");
    expect(graph.told()).toContain("4 tweets are back where they were");
    expect(graph.page()).toBe(graph.spread);
  });
});
