import { describe, expect, it } from "vitest";
import { collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, pluginOn } from "./plugin-on-stand-in.ts";
import { indexOn } from "./thread-index/index-on-stand-in.ts";

const path = "pages/Tides (highlights).md";
const call = { page: "Tides (highlights)" };
const link = (minute: number, second: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + minute * 60_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;

function graphOf(body: string, journal = "- nothing") {
  const text = `title:: Tides (highlights)\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n\n${body}`;
  const files = new Map([
    [path, text],
    ["journals/2023_02_03.md", journal],
  ]);
  const plugin = pluginOn(files, { settings: defaultSettings });
  const { standIn, said } = plugin;
  return {
    ...plugin,
    text,
    page: () => standIn.files().get(path) ?? "",
    sentence: () => said.at(-1)?.sentence,
    at: async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) }),
  };
}

const byLine = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .toSorted();

const header = "- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";
const thread = ["One", "Two", "Three"].map((words, at) => `\t- ${words} ${link(0, at)}`).join("\n");

describe("a merged block", () => {
  const others = `\t- Alone ${link(-5_000, 0)}\n\t\t- **Note**: look\n\t\t- my words\n\t\t\t- more of them`;

  it.each(["**Note**", "my words", "more of them", "Alone", "Uno"])(
    "is found and expanded where it was dragged under “%s”",
    async (whom) => {
      const more = ["Uno", "Dos"].map((words, at) => `\t- ${words} ${link(9_000, at)}`).join("\n");
      const { app, standIn, at, page, sentence, text } = graphOf(`${header}\n${thread}\n${others}\n${more}`);
      await collapsePage(app, call);
      await standIn.call("move_block", [(await at("One")).block, (await at(whom)).block, { children: true }]);
      const on = indexOn(standIn.files());
      expect((await on.threads()).filter(({ state }) => state === "merged")).toHaveLength(2);
      await expandHere(app, await at("One"));
      expect(sentence()).toBe(en.expanded(3, "ana_mar"));
      await expandPage(app, call);
      expect(byLine(page())).toEqual(byLine(text));
    },
  );

  it("is found where it was dragged to the top of its page and has lost its links", async () => {
    const { app, standIn, at, page, sentence, text } = graphOf(`${header}\n${thread}\n${others}`);
    await collapsePage(app, call);
    const { block } = await at("One");
    await standIn.call("move_block", [block, (await at("Highlights")).block, {}]);
    await standIn.call("update_block", [block, "What I make of it"]);
    await expandHere(app, { block });
    expect(sentence()).toBe(en.expandedKeptEdited(3));
    expect(byLine(page())).toEqual(byLine(`${text}\n- What I make of it`));
  });
});

describe("a head to which others refer, without an id line of its own", () => {
  const cases = (["each tweet", "one at the end"] as const).flatMap((links) =>
    [false, true].flatMap((reopens) => [false, true].map((stays) => ({ links, reopens, stays }))),
  );

  it.each(cases)("is known once it is merged, and gets its bytes back: %j", async ({ links, reopens, stays }) => {
    for (const first of ["One", "1. One", "```\n\t  code\n\t  ```\n\t  One"]) {
      const { standIn, at, text, page } = graphOf(`${header}\n${thread.replace("One", first)}`, "- see");
      const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, links } });
      const [, section] = (await app.graph.pages([call.page]))[0]?.blocks ?? [];
      const block = section?.children[0]?.id ?? blockId("");
      const note = (await at("see")).block;
      await standIn.call("update_block", [note, `see ((${block}))`]);
      await collapsePage(app, call);
      if (!stays) await standIn.call("update_block", [note, "see nothing"]);
      if (reopens) standIn.user.reopen();
      await expandHere(app, { block });
      expect(said.at(-1)?.sentence).toBe(en.expanded(3, "ana_mar"));
      // What is referred to has its id written by Logseq itself.
      expect(stays ? page().replace(/\n\s*id:: .*|id:: .*\n\t {2}/u, "") : page()).toBe(text);
    }
  });
});
