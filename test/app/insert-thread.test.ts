import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../src/app/attempt.ts";
import { insertHere, insertThread } from "../../src/app/insert-thread.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { finishRuns } from "../../src/app/run-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import { panel } from "./panel-on-stand-in.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const files = new Map(threadPages["a section of one thread"]);
const journal = "journals/2023_02_03.md";

/** The plugin on a thread page and a journal, with the cursor in a block of it. */
async function cursorIn(words: string, texts: ReadonlyMap<string, string> = files) {
  let shown = 0;
  const plugin = pluginOn(texts, { limit: 5_000 });
  const showPanel = async (): Promise<void> => {
    shown += 1;
  };
  const app = { ...plugin.app, desk: { ...plugin.app.desk, showPanel } };
  const block = await blockThatBegins(plugin.standIn, words);
  plugin.standIn.user.openPage(words === "nothing of note" ? "Feb 3rd, 2023" : "Tides (highlights)");
  plugin.standIn.user.edit(block, null);
  return { ...plugin, app, call: { block: blockId(block) }, shown: () => shown };
}

const text = (file: string, { standIn }: Awaited<ReturnType<typeof cursorIn>>): string =>
  standIn.files().get(file) ?? "";

describe("inserting a thread as text", () => {
  it("puts the text under the tweet on which it is called, and the thread stays as it is", async () => {
    const on = await cursorIn("Suben dos veces");
    await insertHere(on.app, on.call);
    const inserted = `		- @ana_mar
		  
		  Las mareas tienen memoria. Hilo 🧵
		  
		  Suben dos veces al día
		  
		  y nadie les da las gracias.
`;
    const before = files.get(pagePath) ?? "";
    const line = before.indexOf("\t- y nadie");
    expect(text(pagePath, on)).toBe(before.slice(0, line) + inserted + before.slice(line));
    expect(on.said).toEqual([{ sentence: expect.stringMatching(/^Inserted 3 tweets by @ana_mar/), tone: "done" }]);
    expect(await on.app.graph.edited()).toBeUndefined();
  });

  it("is no tweet of the thread when it is read again", async () => {
    const on = await cursorIn("Las mareas");
    await insertHere(on.app, on.call);
    const [page] = await on.app.graph.pages(["Tides (highlights)"]);
    const reading = page && (await readPage(on.app, page));
    expect(reading?.threads.map(({ members }) => members.length)).toEqual([3]);
  });

  it("lets a thread be chosen where the cursor is in none, and leaves the cursor there", async () => {
    const on = await cursorIn("nothing of note");
    await insertHere(on.app, on.call);
    expect(on.shown()).toBe(1);
    expect(on.said.at(-1)?.sentence).toMatch(/^Choose a thread in the panel/);
    expect(await on.app.graph.edited()).toBe(on.call.block);
    expect(on.changes).toEqual([]);
  });

  it("puts a chosen thread behind the block with the cursor, escaped", async () => {
    const texts = new Map(files).set(
      pagePath,
      (files.get(pagePath) ?? "").replace("Suben", "\\- una\n\t  \\- dos\n\t  Suben"),
    );
    const on = await cursorIn("nothing of note", texts);
    const [page] = await on.app.graph.pages(["Tides (highlights)"]);
    const thread = page && (await readPage(on.app, page))?.threads[0];
    if (thread === undefined) throw new Error("There is no thread.");
    expect(await insertThread(on.app, thread)).toMatchObject({ tone: "done" });
    expect(text(journal, on).split("\n- ")).toHaveLength(2);
    expect(text(journal, on)).toContain("\n  \\- una\n  \\- dos\n  Suben");
    expect(text(pagePath, on)).toBe(texts.get(pagePath));
  });

  const portrait = "![](https://pbs.twimg.com/profile_images/1/ana.jpg)";
  it.each([
    ["no sections", "title", "refused"],
    ["no sections", "One", "first under it"],
    ["no sections", portrait, "first under it"],
    ["a section of one thread", "title", "behind it"],
    ["a section of one thread", "Highlights first", "behind it"],
    ["a section of one thread", portrait, "behind it"],
  ] as const)("makes no tweet on a page of %s, where the cursor is in “%s”: %s", async (name, words, where) => {
    const before = `${threadPages[name]?.get(pagePath)}\n- ${portrait}`;
    const on = await cursorIn(words, new Map([[pagePath, before]]));
    const read = async () => {
      const [page] = await on.app.graph.pages(["Tides (highlights)"]);
      const reading = page && (await readPage(on.app, page));
      if (reading?.threads[0] === undefined) throw new Error("There is no thread.");
      return { ...reading, thread: reading.threads[0] };
    };
    const { thread, tweets } = await read();
    const said = await insertThread(on.app, thread);
    expect((await read()).tweets.highlights.map(({ tweets }) => tweets)).toEqual(
      tweets.highlights.map(({ tweets }) => tweets),
    );
    if (where === "refused") {
      expect(said).toEqual({ sentence: expect.stringMatching(/would be taken for one of the page's/), tone: "note" });
      expect(text(pagePath, on)).toBe(before);
    } else {
      expect(said.tone).toBe("done");
      const { blocks } = (await read()).page;
      const at = blocks.findIndex(({ text }) => text.startsWith(words));
      const copy = where === "behind it" ? blocks[at + 1] : blocks[at]?.children[0];
      expect(copy?.text).toMatch(/^@ana_mar\n/);
    }
  });

  const decorated = [
    { separator: "numbers", header: "on" },
    { separator: "rule", links: "one at the end" },
  ] as const;
  it.each(decorated)("writes of a merged thread its tweets, without what stands between them: %j", async (chosen) => {
    const { app, side, keys, use, standIn } = panel();
    use(chosen);
    await side.act("collapse", (await keys())[0] ?? "");
    const here = blockId(await blockThatBegins(standIn, "nothing of note"));
    standIn.user.openPage("Feb 3rd, 2023");
    standIn.user.edit(here, null);
    expect((await side.act("insert", (await keys())[0] ?? "")).sentence).toMatch(/^Inserted 3 tweets/);
    const [page] = await app.graph.pages(["Tides (highlights)"]);
    const block = page?.blocks[1]?.children[0]?.id;
    await insertHere(app, { block });
    const words =
      "@ana_mar\n\nLas mareas tienen memoria. Hilo 🧵\n\nSuben dos veces al día\n\ny nadie les da las gracias.";
    const texts = async (name: string) =>
      [...everyBlock((await app.graph.pages([name]))[0]?.blocks ?? [])].map((one) => one.text);
    expect(await texts("Feb 3rd, 2023")).toEqual(["nothing of note", words]);
    expect(await texts("Tides (highlights)")).toContain(words);
  });

  it("refuses a text that Logseq could not edit, and says so", async () => {
    const long = (files.get(pagePath) ?? "").replace("Suben", `${"Suben y bajan. ".repeat(700)}Suben`);
    const on = await cursorIn("Las mareas", new Map(files).set(pagePath, long));
    await insertHere(on.app, on.call);
    expect(on.changes).toEqual([]);
    expect(on.said.at(-1)?.sentence).toMatch(/cannot edit blocks of more than 10,000/);
  });

  it.each([true, false])(
    "says so where Logseq keeps quiet, and has nothing to be finished (in the panel: %s)",
    async (inPanel) => {
      const on = await cursorIn("Las mareas");
      const [page] = await on.app.graph.pages(["Tides (highlights)"]);
      const thread = page && (await readPage(on.app, page))?.threads[0];
      if (thread === undefined) throw new Error("There is no thread.");
      const change = async () => {
        throw new NoAnswer("insertBatchBlock");
      };
      const app = { ...on.app, graph: { ...on.app.graph, change } };
      if (!inPanel) await insertHere(app, on.call);
      const said = inPanel ? await insertThread(app, thread) : on.said.at(-1);
      expect(said?.tone).toBe("trouble");
      expect(said?.sentence).toMatch(/^Logseq did not say whether the text was inserted/);
      expect(said?.sentence).not.toContain("interrupted");
      await finishRuns(on.app);
      expect(on.said.at(-1)?.sentence).toBe(on.app.words.noRuns);
    },
  );

  it("says that a place is needed when nothing has the cursor", async () => {
    const plugin = pluginOn(files);
    await insertHere(plugin.app, {});
    expect(plugin.said.at(-1)?.sentence).toMatch(/^Put the cursor into the block below which/);
    expect(plugin.changes).toEqual([]);
  });
});
