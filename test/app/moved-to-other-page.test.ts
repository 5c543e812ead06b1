import { expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";
import { pagePath, threadPages } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };
const second = "Suben dos veces";

/** A thread of three tweets, the second of which is kept under the merged block, as a task or by its `id::`. */
async function collapsed(style: Settings["style"], kept: "no" | "task" | "id") {
  const was = threadPages["a section of one thread"]?.get(pagePath) ?? "";
  const id = "6530a1b2-3c4d-4e5f-8a6b-000000000002";
  const marked = {
    no: was,
    task: was.replace(second, `TODO ${second}`),
    id: was.replace(new RegExp(`(- ${second}.*)`, "u"), `$1\n\t  id:: ${id}`),
  };
  const files = new Map([
    [pagePath, marked[kept]],
    ["journals/2023_02_03.md", "- today"],
  ]);
  const { standIn, app, said } = pluginOn(files, { settings: { ...defaultSettings, style } });
  await collapsePage(app, call);
  const named = (words: string) => blockThatBegins(standIn, words);
  return { standIn, app, said, named, text: marked[kept], tweet: kept === "task" ? `TODO ${second}` : second };
}

it.each([
  ["nest", "no", true],
  ["nest", "no", false],
  ["merge", "id", true],
  ["merge", "id", false],
  ["merge", "task", false],
] as const)(
  "a tweet of a collapsed thread that was moved to another page stays there alone (%s, kept: %s, reopened: %s)",
  async (style, kept, reopens) => {
    const { standIn, app, said, named, text, tweet } = await collapsed(style, kept);
    await standIn.call("move_block", [await named(tweet), await named("today"), {}]);
    if (reopens) standIn.user.reopen();
    await expandPage(app, call);
    expect(said.at(-1)?.sentence).toBe(en.expandedPage(1));
    const lines = text.split("\n");
    const at = lines.findIndex((line) => line.includes(tweet));
    const own = lines.splice(at, kept === "id" ? 2 : 1);
    expect(standIn.files().get(pagePath)).toBe(lines.join("\n"));
    expect(standIn.files().get("journals/2023_02_03.md")).toBe(
      `- today\n${own.map((line) => line.slice(1)).join("\n")}`,
    );
  },
);

it.each([false, true])(
  "takes no copy of a tweet for the tweet where the merged block was moved (reopened: %s)",
  async (reopens) => {
    const { standIn, app, said, named } = await collapsed("merge", "no");
    const author = "pages/Tweets From ana.md";
    const copy = `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- ${second} al día ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))`;
    standIn.user.reopen();
    standIn.user.changeFile(author, `author:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n\n${copy}`);
    standIn.user.reopen();
    await standIn.call("move_block", [await named("Las mareas"), await named(second), {}]);
    if (reopens) standIn.user.reopen();
    await expandPage(app, { page: "Tweets From ana" });
    expect(said.at(-1)?.tone).toBe("done");
    expect((standIn.files().get(author) ?? "").split(second)).toHaveLength(3);
  },
);
