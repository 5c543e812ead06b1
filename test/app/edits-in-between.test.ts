import { describe, expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const files = threadPages["a section of one thread"] ?? new Map<string, string>();

/** A thread that is collapsed, and the hands of the user on it. */
async function collapsed(style: Settings["style"] = "merge") {
  const standIn = standInOn(files);
  const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
  const find = (words: string) => blockThatBegins(standIn, words);
  await collapseHere(app, { block: blockId(await find("Las mareas")) });
  const expand = async (words = "Las mareas") => {
    await expandHere(app, { block: blockId(await find(words)) });
    return said.at(-1)?.sentence;
  };
  return { standIn, find, expand, page: () => standIn.files().get(pagePath) ?? "" };
}

describe("between a collapse and an expand", () => {
  it("an edit of the merged text stays as a block of its own, and the originals come back", async () => {
    const { standIn, find, expand, page } = await collapsed();
    const merged = await find("Las mareas");
    const block = await standIn.call("get_block", [merged]);
    const text = String(Reflect.get(Object(block), "content"));
    await standIn.call("update_block", [merged, text.replace("nadie", "NADIE (dice mi hermana)")]);
    expect(await expand()).toBe(
      "Expanded the thread: 3 tweets are back. The collapsed block had been edited, so it stays below them.",
    );
    for (const line of (files.get(pagePath) ?? "").split("\n")) expect(page()).toContain(line);
    expect(page()).toContain("NADIE (dice mi hermana)");
  });

  it.each([
    ["text at its end", (text: string) => `${text} and I agree`],
    ["a task", (text: string) => `TODO ${text}`],
    ["nothing but the user's words", () => "What I make of it"],
  ])(
    "an edited block is no thread once the tweets are back, and one again where that is undone: %s",
    async (_, edit) => {
      const { standIn, find, page } = await collapsed();
      const merged = await find("Las mareas");
      const block = await standIn.call("get_block", [merged]);
      await standIn.call("update_block", [merged, edit(String(Reflect.get(Object(block), "content")))]);
      const edited = page();
      const call = { page: "Tides (highlights)" };
      let { app, said } = pluginFor(standIn, { limit: 5_000 });
      await expandPage(app, call);
      const expanded = page();
      for (let press = 0; press < 5 && page() !== edited; press += 1) standIn.user.undo();
      expect(page()).toBe(edited);
      for (const reopens of [false, true]) {
        if (reopens) standIn.user.reopen();
        ({ app, said } = pluginFor(standIn, { limit: 5_000 }));
        await expandPage(app, call);
        expect(page()).toBe(expanded);
        await expandPage(app, call);
        expect(said.at(-1)?.sentence).toBe(en.nothingToExpand);
        await collapsePage(app, call);
        expect(said.at(-1)?.sentence).toBe(en.collapsedPage(1, 0, 0));
      }
      await expandPage(app, call);
      expect(page()).toBe(expanded);
    },
  );

  it("notes that were added or changed under the merged block stay with the thread", async () => {
    const { standIn, find, expand, page } = await collapsed();
    await standIn.call("insert_block", [await find("Las mareas"), "my own afterthought", { sibling: false }]);
    await standIn.call("update_block", [await find("**Note**"), "**Note**: Thread, and a good one"]);
    await expand();
    expect(page()).toContain("\t\t- my own afterthought");
    expect(page()).toContain("\t\t- **Note**: Thread, and a good one");
    expect(page()).not.toMatch(/\*\*Note\*\*: Thread$/mu);
  });

  it("a merged block that was moved to another page is expanded there", async () => {
    const { standIn, find, expand, page } = await collapsed();
    await standIn.call("move_block", [await find("Las mareas"), await find("nothing of note"), {}]);
    expect(await expand()).toContain("They came from the page “Tides (highlights)”.");
    const journal = standIn.files().get("journals/2023_02_03.md") ?? "";
    for (const words of ["Las mareas tienen memoria", "Suben dos veces", "y nadie les da"]) {
      expect(journal).toContain(`- ${words}`);
      expect(page()).not.toContain(words);
    }
  });

  it("a tweet that was changed while nested keeps the change", async () => {
    const { standIn, find, expand, page } = await collapsed("nest");
    const tweet = await find("Suben dos veces");
    const block = await standIn.call("get_block", [tweet]);
    const text = String(Reflect.get(Object(block), "content"));
    await standIn.call("update_block", [tweet, text.replace("Suben", "Suben (y bajan)")]);
    standIn.user.reopen();
    await expand();
    expect(page()).toBe((files.get(pagePath) ?? "").replace("Suben", "Suben (y bajan)"));
  });

  it("a merged block that somebody has come to refer to stays, as the first tweet", async () => {
    const { standIn, find, expand, page } = await collapsed();
    const merged = await find("Las mareas");
    await standIn.call("update_block", [await find("nothing of note"), `see ((${merged}))`]);
    await expand();
    expect(standIn.files().get("journals/2023_02_03.md")).toBe(`- see ((${merged}))`);
    expect(page().replace(`\t  id:: ${merged}\n`, "")).toBe(files.get(pagePath));
  });

  it.each([
    ["merge", "section of one thread"],
    ["merge", "no sections"],
  ] as const)("without its record a thread is cut at its links (%s, %s)", async (style, name) => {
    const graph =
      [...Object.entries(threadPages)].find(([key]) => key.includes(name))?.[1] ?? new Map<string, string>();
    const standIn = standInOn(graph);
    const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, style }, limit: 5_000 });
    const head = name === "no sections" ? "One (" : "Las mareas";
    await collapseHere(app, { block: blockId(await blockThatBegins(standIn, head)) });
    for (const path of await app.shelf.paths("threads")) await app.shelf.forget(path);
    await expandHere(app, { block: blockId(await blockThatBegins(standIn, head)) });
    expect(said.at(-1)?.sentence).toContain("Expanded the thread at its links: 3 tweets.");
    const bullets = (text: string) => text.split("\n").filter((line) => line.includes("View Tweet"));
    expect(bullets(standIn.files().get(pagePath) ?? "")).toEqual(bullets(graph.get(pagePath) ?? ""));
  });

  it("a change while a command is at work is told with a piece of the block", async () => {
    const standIn = standInOn(threadPages["no sections"] ?? new Map());
    const { app, said } = pluginFor(standIn, { limit: 5_000 });
    const two = await blockThatBegins(standIn, "Two");
    const head = blockId(await blockThatBegins(standIn, "One"));
    const edit = () => void standIn.look("update_block", [two, "Two, and a word that I have just added to it"]);
    standIn.fail({ method: "remove_block", times: 1 }, { before: edit });
    await collapseHere(app, { block: head });
    expect(said.at(-1)?.sentence).toBe(
      "A block of the thread changed in the meantime (“Two, and a word that I have just added t…”). Everything is as it was; run the command again.",
    );
  });

  it("one undo is taken for half of one, and the command that follows does the other half", async () => {
    const { standIn, expand, page } = await collapsed();
    standIn.user.undo();
    expect(page().match(/Highlights first synced/gu)).toHaveLength(2);
    expect(await expand()).toBe(
      "Undo or redo had left half of an earlier command on this page, so the rest was taken back as well.",
    );
    expect(page()).toBe(files.get(pagePath));
  });

  it("one undo is not completed where that would remove a block that somebody has come to refer to", async () => {
    const { standIn, find, expand, page } = await collapsed();
    const merged = await find("Las mareas");
    standIn.user.undo();
    const note = await find("nothing of note");
    await standIn.call("update_block", [note, `see ((${merged}))`]);
    const both = page();
    const said = await expand("Suben");
    expect(said).toContain("a block that would have to go now is referred to elsewhere");
    expect(said).not.toContain("one of the two");
    expect(page()).toBe(both);
    await standIn.call("update_block", [note, "nothing of note"]);
    await expand("Suben");
    expect(page()).toBe(files.get(pagePath));
  });

  it("one undo of which a plugin loaded anew knows nothing is told, and nothing is changed", async () => {
    const { standIn, find, page } = await collapsed();
    standIn.user.undo();
    const both = page();
    const { app, said } = pluginFor(standIn);
    await expandHere(app, { block: blockId(await find("Las mareas tienen memoria")) });
    expect(said.at(-1)?.sentence).toContain("stand on the page twice, collapsed and spread");
    expect(page()).toBe(both);
  });

  it.each(["merge", "nest"] as const)("undo, pressed any number of times, leaves every word (%s)", async (style) => {
    const { standIn, expand } = await collapsed(style);
    await expand();
    const words = ["Las mareas tienen memoria", "Suben dos veces", "y nadie les da", "**Note**: Thread"];
    for (let presses = 0; presses < 12; presses += 1) {
      standIn.user.undo();
      const rows = await standIn.call("datascript_query", [
        "[:find ?c :where [?b :block/content ?c] [?b :block/page]]",
      ]);
      const page = JSON.stringify(rows);
      for (const word of words) expect(page).toContain(word);
    }
  });
});
