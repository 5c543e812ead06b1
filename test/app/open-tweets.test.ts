import { describe, expect, it } from "vitest";
import { commandRunner } from "../../src/app/command-runner.ts";
import type { CommandKey } from "../../src/app/commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { en } from "../../src/core/words/en.ts";
import { panel } from "./panel-on-stand-in.ts";
import { blockThatBegins, pluginOn, standInOn } from "./plugin-on-stand-in.ts";

const id = "1714823680619469618";
const address = `https://x.com/shuxiang_li/status/${id}`;
const lent = `${en.opened(1, 0)}${en.lentLink}`;

/** A page of tweets in org, whose template writes no link at a tweet, under the title that Readwise makes of the first. */
function orgPage(title: string, tweets: readonly string[]): ReadonlyMap<string, string> {
  const quoted = tweets.map(
    (words) => `** 📌 [[2023-10-19]]\n#+BEGIN_QUOTE\n${words}\n#+END_QUOTE\\\n*** **Note**: about ${words.slice(0, 6)}`,
  );
  const file = `:PROPERTIES:
:title: readwise/${title}
:END:


* metadata
:PROPERTIES:
:author: [[shuxiang_li on Twitter]]
:category: [[tweets]]
:url: https://twitter.com/shuxiang_li/status/${id}
:END:

* Highlights first synced by [[Readwise]] [[2023-12-22]]
${quoted.join("\n")}
`;
  return new Map([["pages/Shelf.org", file]]);
}

const alone = orgPage("Why my shelf is sorted by...", ["Why my shelf is sorted by smell"]);
const cut = new Map([
  [
    "pages/Shelf.md",
    `title:: Why my shelf is sorted by... (highlights)\nauthor:: [[@shuxiang_li on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/shuxiang_li/status/${id}\n\n- Highlights first synced by [[Readwise]] [[Dec 22nd, 2023]]\n\t- Why my shelf is sorted by smell:\n\t\t- **Note**: about Why my`,
  ],
]);

const opening: readonly CommandKey[] = ["open-tweet", "open-first-tweet", "open-tweets"];

/** A plugin on a graph, with what it opens. */
function opener(files: ReadonlyMap<string, string>) {
  const opened: string[] = [];
  const plugin = pluginOn(files, {
    between:
      (ask) =>
      async (method, ...args) => {
        if (method === "App.openExternalLink") opened.push(String(args[0]));
        return ask(method, ...args);
      },
  });
  const run = async (command: CommandKey, words: string) =>
    commandRunner(plugin.app)(command, { block: blockId(await blockThatBegins(plugin.standIn, words)) });
  return { ...plugin, opened, run };
}

describe("a tweet alone on the page of its status, saved without its link", () => {
  it.each([
    ["in org", alone, "📌"],
    ["in org, called on its note", alone, "**Note**"],
    ["cut off in Markdown", cut, "Why my shelf"],
    ["cut off in Markdown, called on its note", cut, "**Note**"],
  ])("is opened by the page's, which is told: %s", async (_, files, words) => {
    for (const command of opening) {
      const { run, opened, said } = opener(files);
      await run(command, words);
      expect([command, opened, said]).toEqual([command, [address], [{ sentence: lent, tone: "done" }]]);
    }
  });

  it("is opened where the cursor is in it", async () => {
    const { app, standIn, opened, said } = opener(alone);
    standIn.user.edit(await blockThatBegins(standIn, "📌"), null);
    await commandRunner(app)("open-tweets", {});
    expect([opened, said]).toEqual([[address], [{ sentence: lent, tone: "done" }]]);
  });

  it.each([
    ["whose title begins otherwise", orgPage("Of shelves and...", ["Why my shelf is sorted by smell"])],
    ["of a profile", new Map([...alone].map(([path, text]) => [path, text.replace(`/status/${id}`, "")]))],
  ])("stays closed on a page %s, and is not called cut off", async (_, files) => {
    for (const command of opening) {
      const { run, opened, said } = opener(files);
      await run(command, "📌");
      expect([opened, said]).toEqual([[], [{ sentence: en.noLink, tone: "note" }]]);
    }
  });
});

describe("a thread whose first tweet alone is lent a link", () => {
  const tweets = ["Why my shelf is sorted by smell, 1/2", "Old books, 2/2"];
  const thread = orgPage("Why my shelf is sorted by...", tweets);

  it("is opened as far as it can be, and both are told", async () => {
    const { run, opened, said } = opener(thread);
    await run("open-tweets", "**Note**: about Old bo");
    expect(opened).toEqual([address]);
    expect(said).toEqual([{ sentence: `${en.opened(1, 1)}${en.lentLink}`, tone: "done" }]);
    await run("open-tweet", "**Note**: about Old bo");
    expect(said.at(-1)).toEqual({ sentence: en.noLink, tone: "note" });
  });

  it("is told of in the panel as well", async () => {
    const on = panel(undefined, standInOn(thread));
    const [key = ""] = await on.keys();
    expect(await on.side.act("open-first", key)).toEqual({ sentence: lent, tone: "done" });
  });
});
