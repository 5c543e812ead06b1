import { describe, expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere } from "../../src/app/fold-commands.ts";
import { restoreThreads } from "../../src/app/restore-threads.ts";
import { blockId } from "../../src/core/block/block.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };

/** A page whose threads are collapsed, and the hands of the user on it. */
async function collapsed(name: string) {
  const files = threadPages[name] ?? new Map<string, string>();
  const standIn = standInOn(files);
  const { app, said } = pluginFor(standIn, { limit: 5_000 });
  await collapsePage(app, call);
  return {
    app,
    standIn,
    spread: files.get(pagePath) ?? "",
    page: () => standIn.files().get(pagePath) ?? "",
    told: () => said.at(-1)?.sentence ?? "",
    remove: async (words: string) => standIn.call("remove_block", [await blockThatBegins(standIn, words)]),
  };
}

const withoutIds = (text: string): string => text.replaceAll(/\n\s*id:: \S+/gu, "");

describe("a thread whose collapsed block was deleted", () => {
  it.each(Object.keys(threadPages))("comes back to its places: %s", async (name) => {
    const graph = await collapsed(name);
    const merged = graph.page().match(/id:: (\S+)/u)?.[1] ?? "";
    await graph.standIn.call("remove_block", [merged]);
    graph.standIn.user.reopen();
    await restoreThreads(graph.app, call);
    expect(graph.told()).toMatch(/^Restored 1 thread whose collapsed block had been deleted: [34] tweets are back/);
    expect(withoutIds(graph.page())).toBe(withoutIds(graph.spread));
    await restoreThreads(graph.app, call);
    expect(graph.told()).toContain("No thread of this page is missing");
  });

  it("is not missing while its block stands somewhere, collapsed or expanded, on this page or another", async () => {
    const graph = await collapsed("a section of one thread");
    const nothing = async () => {
      const before = [...graph.standIn.files().values()];
      await restoreThreads(graph.app, call);
      expect(graph.told()).toContain("No thread of this page is missing");
      expect([...graph.standIn.files().values()]).toEqual(before);
    };
    await nothing();
    const block = async (words: string) => blockId(await blockThatBegins(graph.standIn, words));
    await graph.standIn.call("move_block", [await block("Las mareas"), await block("nothing of note"), {}]);
    await nothing();
    await expandHere(graph.app, { block: await block("Las mareas") });
    await nothing();
  });

  it("is left where some of its tweets, or a later collapse of it, stand on the page", async () => {
    const graph = await collapsed("a section of one thread");
    await expandHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    await collapseHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    const before = graph.page();
    await restoreThreads(graph.app, call);
    expect(graph.told()).toContain("No thread of this page is missing");
    expect(graph.page()).toBe(before);
    await expandHere(graph.app, { block: blockId(await blockThatBegins(graph.standIn, "Las mareas")) });
    await graph.remove("Suben");
    const part = graph.page();
    await restoreThreads(graph.app, call);
    expect(graph.page()).toBe(part);
  });
});

describe("a thread whose page was renamed before its collapsed block was deleted", () => {
  const moon = { page: "Moon" };
  async function deleted() {
    const standIn = standInOn(threadPages["a section of one thread"] ?? new Map());
    const { app } = pluginFor(standIn, { limit: 5_000 });
    await collapsePage(app, call);
    await standIn.call("rename_page", [call.page, moon.page]);
    await standIn.call("remove_block", [await blockThatBegins(standIn, "Las mareas")]);
    const questions: string[] = [];
    const restored = async (answer: boolean) => {
      const plugin = pluginFor(standIn, { limit: 5_000 });
      const ask = async (question: string) => questions.push(question) > 0 && answer;
      await restoreThreads({ ...plugin.app, desk: { ...plugin.app.desk, ask } }, moon);
      return plugin.said.at(-1)?.sentence;
    };
    return { standIn, questions, restored, page: () => standIn.files().get("pages/Moon.md") };
  }

  it.each([false, true])("comes back where the user says that it is the page (opened anew: %s)", async (reopens) => {
    const { standIn, questions, restored, page } = await deleted();
    if (reopens) standIn.user.reopen();
    const before = page();
    expect(await restored(false)).toBe(en.nothingToRestore);
    expect(page()).toBe(before);
    expect(await restored(true)).toBe(en.restored(1, 3));
    expect(questions).toEqual([en.askRestoreGone(1, call.page), en.askRestoreGone(1, call.page)]);
    const text = threadPages["a section of one thread"]?.get(pagePath) ?? "";
    expect(withoutIds(page() ?? "")).toBe(text.replace(`title:: ${call.page}`, "title:: Moon"));
    expect(await restored(true)).toBe(en.nothingToRestore);
    expect(questions).toHaveLength(2);
  });

  it("is another page's where there is one of that name", async () => {
    const { standIn, questions, restored } = await deleted();
    await standIn.call("create_page", [call.page, {}, { redirect: false }]);
    expect(await restored(true)).toBe(en.nothingToRestore);
    expect(questions).toEqual([]);
  });
});

const path = "pages/Tides of Ana (highlights).md";
const tweet = (words: string, minute: number, second: number, more = ""): string => {
  const ms = BigInt(1_667_000_000_000 + minute * 60_000 + second * 1_000 - 1_288_834_974_657);
  return `\t- ${words} ([View Tweet](https://twitter.com/ana_mar/status/${(ms << 22n) + 1n}))${more}`;
};
const held = "\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";
const first = [tweet("One", 0, 0, held), ...["Two", "Three", "Four"].map((words, at) => tweet(words, 0, at + 1))];
const second = ["Uno", "Dos", "Tres", "Cuatro"].map((words, at) => tweet(words, 5_000, at));

/** A page of these tweets, none collapsed. */
function spread(tweets: readonly string[]) {
  const text = `title:: Tides of Ana (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${tweets.join("\n")}`;
  const standIn = standInOn(new Map([[path, text]]));
  const plugin = pluginFor(standIn, { limit: 5_000 });
  const { app, said } = plugin;
  const at = async (words: string) => blockId(await blockThatBegins(standIn, words));
  return {
    text,
    plugin,
    standIn,
    page: () => standIn.files().get(path) ?? "",
    told: () => said.at(-1)?.sentence ?? "",
    collapse: async (words: string) => collapseHere(app, { block: await at(words) }),
    expand: async (words: string) => expandHere(app, { block: await at(words) }),
    remove: async (words: string) => standIn.call("remove_block", [await at(words)]),
    restore: () => restoreThreads(app, { page: "Tides of Ana (highlights)" }),
    edit: async (words: string, other: string) => {
      const block = await standIn.call("get_block", [await at(words)]);
      const content = String(Reflect.get(Object(block), "content"));
      await standIn.call("update_block", [await at(words), content.replace(words, other)]);
    },
  };
}

describe("a thread that was collapsed more than once", () => {
  it("comes back as it was the last time", async () => {
    const graph = spread(second);
    await graph.collapse("Uno");
    await graph.expand("Uno");
    await graph.remove("Cuatro");
    await graph.edit("Dos", "Dos, as I have it");
    const now = graph.page();
    await graph.collapse("Uno");
    await graph.remove("Uno");
    await graph.restore();
    expect(graph.told()).toContain("3 tweets are back");
    expect(graph.page()).toBe(now);
  });

  it("comes back as it was the last time although an older record holds more of it", async () => {
    const graph = spread(second);
    await graph.collapse("Uno");
    await graph.expand("Uno");
    for (const path of await graph.plugin.app.shelf.paths("threads")) {
      const kept = JSON.parse((await graph.plugin.app.shelf.kept(path)) ?? "");
      // As it is where undo has taken back the expand: no command of ours has spread it since.
      await graph.plugin.app.shelf.keep(path, JSON.stringify({ ...kept, spread: undefined }));
    }
    await graph.edit("Dos", "Dos, as I have it");
    await graph.remove("Cuatro");
    const now = graph.page();
    await graph.collapse("Uno");
    await graph.remove("Uno");
    await graph.restore();
    expect(graph.page()).toBe(now);
  });
});

describe("tweets that were deleted once their thread had been expanded", () => {
  const gone = async () => {
    const graph = spread([...first.slice(1), ...second]);
    await graph.collapse("Uno");
    await graph.expand("Uno");
    for (const words of ["Uno", "Dos", "Tres", "Cuatro"]) await graph.remove(words);
    return graph;
  };

  it("stay deleted unless the user wants them", async () => {
    const graph = await gone();
    graph.plugin.answer = false;
    const before = graph.page();
    await graph.restore();
    expect(graph.told()).toContain("No thread of this page is missing");
    expect(graph.page()).toBe(before);
    graph.plugin.answer = true;
    await graph.restore();
    expect(graph.page()).toBe(graph.text);
  });

  it("are asked for again after they were restored once", async () => {
    const graph = spread(second);
    await graph.collapse("Uno");
    await graph.remove("Uno");
    await graph.restore();
    for (const words of ["Uno", "Dos", "Tres", "Cuatro"]) await graph.remove(words);
    graph.plugin.answer = false;
    await graph.restore();
    expect(graph.told()).toContain("No thread of this page is missing");
  });
});

it("puts tweets behind those of a thread that stands expanded, whose first tweet others hold", async () => {
  const graph = spread([...first, ...second]);
  await graph.collapse("One");
  await graph.expand("One");
  await graph.collapse("Uno");
  await graph.remove("Uno");
  await graph.restore();
  expect(graph.page()).toBe(graph.text);
});

it("does not ask where the command that takes back a collapse is undone by another", async () => {
  const graph = spread(second);
  await graph.collapse("Uno");
  graph.standIn.user.undo();
  await graph.expand("Uno");
  expect(graph.told()).toContain("the rest was taken back");
  graph.standIn.user.undo();
  await graph.collapse("Uno");
  expect(graph.told()).toContain("Undo or redo had");
  await graph.remove("Uno");
  graph.plugin.answer = false;
  await graph.restore();
  expect(graph.told()).toContain("4 tweets are back");
  expect(graph.page()).toBe(graph.text);
});
