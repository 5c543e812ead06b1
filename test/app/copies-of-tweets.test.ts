import { expect, it } from "vitest";
import { collapseHere, expandPage } from "../../src/app/fold-commands.ts";
import { splitHere } from "../../src/app/word-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, settingsTable } from "../../src/core/settings.ts";
import { blockThatBegins, pluginFor, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Tides (highlights).md";
const call = { page: "Tides (highlights)" };
const tweet = (words: string, second: number): string =>
  `\t- ${words} ([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const text = [
  "title:: Tides (highlights)\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n",
  "- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]",
  ...["One", "Two", "Three"].map(tweet),
  "- New highlights added [[Feb 25th, 2023]] at 5:56 PM",
  tweet("Two", 1),
  tweet("Four", 3),
].join("\n");

it.each(settingsTable.style.values)(
  "a thread that begins with a copy of another's tweet gives those of that section back to their places (%s)",
  async (style) => {
    const { standIn, app } = pluginOn(new Map([[path, text]]), { settings: { ...defaultSettings, style } });
    const [page] = await app.graph.pages([call.page]);
    const block = page?.blocks[2]?.children[0]?.id ?? blockId("");
    await splitHere(app, { block });
    await collapseHere(app, { block });
    expect(standIn.files().get(path)).not.toBe(text);
    standIn.user.reopen();
    await expandPage(pluginFor(standIn).app, call);
    expect(standIn.files().get(path)).toBe(text);
  },
);

it("a nested tweet that lies deeper by now is not taken for another that is the same tweet in other words", async () => {
  const own = [
    ...text.split("\n").slice(0, 5),
    ...["One", "Two"].map(tweet),
    tweet("Two, mended", 1),
    tweet("Three", 2),
  ].join("\n");
  const { standIn, app } = pluginOn(new Map([[path, own]]), { settings: { ...defaultSettings, style: "nest" } });
  const at = async (words: string) => blockId(await blockThatBegins(standIn, words));
  await collapseHere(app, { block: await at("One") });
  await standIn.call("move_block", [await at("Two ("), await at("Three"), { children: true }]);
  standIn.user.reopen();
  await expandPage(pluginFor(standIn).app, call);
  expect(standIn.files().get(path)).toBe(own);
});
