import { describe, expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { restoreThreads } from "../../src/app/restore-threads.ts";
import { blockId } from "../../src/core/block/block.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Gezeiten (highlights).md";
const long = "Ebbe und Flut. ".repeat(400).trim();
const tweet = (text: string, id: string) => `\t- ${text} ([View Tweet](https://twitter.com/ana_mar/status/${id}))\n`;
const page = `title:: Gezeiten (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${tweet("1/2 Kurz", "1592385404250095616")}${tweet("2/2 und gut", "1592385406266507264")}${tweet(`1/2 ${long}`, "1600000000250095616")}${tweet(`2/2 ${long}`, "1600000002266507264")}`.trimEnd();

async function threadsHere(text: string) {
  const plugin = pluginOn(new Map([[path, text]]));
  return { ...plugin, at: async (words: string) => ({ block: blockId(await blockThatBegins(plugin.standIn, words)) }) };
}

it("collapses a page's threads but for one too long for a block, and says so", async () => {
  const { app, said, standIn, at } = await threadsHere(page);
  await collapsePage(app, await at("1/2 Kurz"));
  expect(said.at(-1)).toEqual({
    sentence:
      "Collapsed 1 thread on this page. Left 1 thread uncollapsed; Collapse thread, run on each, says why and what can be done.",
    tone: "done",
  });
  expect(standIn.files().get(path)?.match(/^\t- /gmu)).toHaveLength(3);
  await expandPage(app, await at("1/2 Kurz"));
  expect(said.at(-1)?.sentence).toBe("Expanded 1 thread on this page.");
  expect(standIn.files().get(path)).toBe(page);
});

it("says why when the only thread of a page is too long", async () => {
  const only = page.replace(/\t- .*Kurz.*\n\t- .*gut.*\n/u, "");
  const { app, said, standIn, at } = await threadsHere(only);
  await collapsePage(app, await at("1/2 Ebbe"));
  expect(said.at(-1)?.sentence).toContain("Logseq cannot edit blocks of more than 10,000. Nothing was changed.");
  expect(standIn.files().get(path)).toBe(only);
});

it("expands a page's threads but for one that stands spread as well, and says so", async () => {
  const second = `${tweet("1/2 Später", "1600000000250095616")}${tweet("2/2 am Tag", "1600000002266507264")}`;
  const both = page.replace(/\t- 1\/2 Ebbe.*$/su, second.trimEnd());
  const { app, said, standIn, at } = await threadsHere(both);
  await collapsePage(app, await at("1/2 Kurz"));
  const collapsed = await at("1/2 Kurz");
  // As an undo leaves it that Logseq has forgotten since.
  const spread = both.split("\n").filter((line) => /1\/2 Kurz|2\/2 und gut/u.test(line));
  const tree = spread.map((line) => ({ content: line.slice(3) }));
  await standIn.call("insert_batch_block", [collapsed.block, tree, { sibling: true }]);
  await expandPage(app, collapsed);
  expect(said.at(-1)?.sentence).toBe(
    "Expanded 1 thread on this page. Left 1 thread collapsed; Expand thread, run on each, says why.",
  );
  expect(standIn.files().get(path)).toContain(second.trimEnd());
  await expandHere(app, collapsed);
  expect(said.at(-1)?.sentence).toContain("stand on the page twice, collapsed and spread");
});

it("says of a page's expanded threads which were edited", async () => {
  const { app, said, standIn, at } = await threadsHere(page);
  await collapsePage(app, await at("1/2 Kurz"));
  const merged = await at("1/2 Kurz");
  const block = await standIn.call("get_block", [merged.block]);
  const content = String(Reflect.get(Object(block), "content")).replace("und gut", "und besser");
  await standIn.call("update_block", [merged.block, content]);
  await expandPage(app, merged);
  expect(said.at(-1)?.sentence).toBe(
    "Expanded 1 thread on this page. Collapsed blocks that had been edited stay below their tweets.",
  );
  expect(standIn.files().get(path)).toContain("und besser");
});

it.each([
  [
    "beside certain ones",
    `${page}\n`,
    "Collapsed 1 thread on this page. Left 1 thread uncollapsed; Collapse thread, run on each, says why and what can be done. Left 1 thread of which it is not certain that the tweets belong together; Collapse thread, run on each, takes it anyway.",
  ],
  [
    "alone",
    page.slice(0, page.indexOf("\t- ")),
    "1 thread on this page is not certain, so nothing was changed. To collapse one anyway, run Collapse thread on one of its tweets.",
  ],
])("leaves threads that are not certain, %s, and says so", async (_, others, sentence) => {
  const unsure = `${tweet("Das Boot liegt im Schlick und wartet auf das Wasser, wie jeden Tag um diese Zeit.", "1610000000250095616")}${tweet("Die Reusen sind geflickt, der Rest des Tages gehört dem Garten und den Bienen.", "1610000200250095616")}`;
  const { app, said, standIn, at } = await threadsHere(`${others}${unsure}`.trimEnd());
  await collapsePage(app, await at("Das Boot"));
  expect(said.at(-1)?.sentence).toBe(sentence);
  expect(standIn.files().get(path)).toContain(unsure.trimEnd());
});

describe("on a page without tweets", () => {
  const notes = new Map([["pages/Garden.md", "- Plant the beans\n\t- They like the wall"]]);
  const commands = { collapsePage, expandPage, restoreThreads, collapseHere, expandHere };
  const commandsThere = async (name: keyof typeof commands, place: "its menu" | "the palette" | "a block") => {
    const { app, said, standIn } = pluginOn(notes);
    standIn.user.openPage("Garden");
    const block = blockId(await blockThatBegins(standIn, "They like"));
    await commands[name](app, place === "its menu" ? { page: "garden" } : place === "a block" ? { block } : {});
    return said;
  };

  it.each([
    ["collapsePage", "There is no thread on this page that could be collapsed."],
    ["expandPage", "There is no collapsed thread on this page."],
    [
      "restoreThreads",
      "No thread of this page is missing: nothing that was collapsed here has been deleted, or its tweets are on the page.",
    ],
  ] as const)("%s speaks of the page, from wherever it was called", async (name, sentence) => {
    for (const place of ["its menu", "the palette", "a block"] as const)
      expect(await commandsThere(name, place), place).toEqual([{ sentence, tone: "note" }]);
  });

  it.each(["collapseHere", "expandHere"] as const)("%s speaks of the block", async (name) => {
    expect((await commandsThere(name, "a block"))[0]?.sentence).toMatch(/^This block is not one of the tweets/);
    expect((await commandsThere(name, "the palette"))[0]?.sentence).toMatch(/press Escape/);
  });

  it("brings back the tweets that were all that the page had", async () => {
    const journal = "journals/2023_02_03.md";
    const text =
      `- Heute\n${tweet("1/2 Kurz", "1592385404250095616")}${tweet("2/2 und gut", "1592385406266507264")}`.trimEnd();
    const { app, said, standIn } = pluginOn(new Map([[journal, text]]));
    await collapseHere(app, { block: blockId(await blockThatBegins(standIn, "1/2 Kurz")) });
    await standIn.call("remove_block", [await blockThatBegins(standIn, "1/2 Kurz")]);
    await restoreThreads(app, { block: blockId(await blockThatBegins(standIn, "Heute")) });
    expect(said.at(-1)?.sentence).toMatch(/^Restored 1 thread/);
    expect(standIn.files().get(journal)).toBe(text);
  });
});
