import { expect, it } from "vitest";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Tweets From Ana (highlights).md";
const tweet = (words: string, minute: number, second: number): string =>
  `\t- ${words} ([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + minute * 60_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const text = `title:: Tweets From Ana (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${tweet("One", 0, 0)}
		- **Note**: Thread
${tweet("Two", 0, 1)}
${tweet("Uno", 5_000, 0)}
${["Dos", "Tres", "Cuatro", "Cinco"].map((words, at) => tweet(words, 5_000, at + 1)).join("\n")}`;

// The second thread's section is inserted anew while the first one lies folded in it: from then on its text says so, too.
it.each([
  ["One", "Uno"],
  ["Uno", "One"],
])("spreads two threads that were nested in one section, %s first", async (first, second) => {
  const { standIn, app } = pluginOn(new Map([[path, text]]), { settings: { ...defaultSettings, style: "nest" } });
  const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
  await collapseHere(app, await at("One"));
  await collapseHere(app, await at("Uno"));
  expect(
    standIn
      .files()
      .get(path)
      ?.match(/collapsed:: true/gu),
  ).toHaveLength(2);
  await expandHere(app, await at(first));
  await expandHere(app, await at(second));
  expect(standIn.files().get(path)).toBe(text);
});

it("leaves no fold line in a head that was nested, read from its file, and merged after that", async () => {
  const held = text
    .replace("One (", "One again (")
    .replace(/(\t- One again .*)/u, "$1\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b");
  let style: Settings["style"] = "nest";
  const { standIn, app } = pluginOn(new Map([[path, held]]), { settings: () => ({ ...defaultSettings, style }) });
  const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
  await collapseHere(app, await at("One again"));
  standIn.user.reopen();
  await expandHere(app, await at("One again"));
  style = "merge";
  await collapseHere(app, await at("One again"));
  standIn.user.reopen();
  await expandHere(app, await at("One again"));
  expect(standIn.files().get(path)).toBe(held);
});
