import { expect, it } from "vitest";
import { collapseHere, collapsePage, expandHere } from "../../src/app/fold-commands.ts";
import { keepUserWord } from "../../src/app/user-word-shelf.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { noWord, withJoin } from "../../src/core/thread/user-word.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };

const idAt = (day: number, second: number): string =>
  String(1_592_385_404_250_095_616n + ((BigInt(day * 86_400 + second) * 1000n) << 22n));
const link = (who: string, day: number, second: number): string =>
  `([View Tweet](https://twitter.com/${who}/status/${idAt(day, second)}))`;

const page = `title:: Tides (highlights)
category:: #tweets

- Highlights first synced
	- One ${link("ana", 0, 0)}
	- Two ${link("ana", 40, 0)}
	- Three ${link("ana", 40, 1)}
	- Uno ${link("bob", 3, 0)}
	- Dos ${link("bob", 3, 1)}`;

it("leaves a thread that undo has left collapsed and spread, and collapses the others of its page", async () => {
  const standIn = standInOn(new Map([[pagePath, page]]));
  const settings = { ...defaultSettings, links: "one at the end" } as const;
  const { app } = pluginFor(standIn, { settings, limit: 5_000 });
  await keepUserWord(app.shelf, withJoin(noWord, idAt(0, 0), idAt(40, 0)));
  const one = async () => ({ block: blockId(await blockThatBegins(standIn, "One")) });
  await collapseHere(app, await one());
  await expandHere(app, await one());
  standIn.user.undo();
  await keepUserWord(app.shelf, noWord);
  const anew = pluginFor(standIn, { settings, limit: 5_000 });
  await collapsePage(anew.app, call);
  expect(standIn.files().get(pagePath)).toContain("\t- Three ([View Tweet]");
  expect(anew.said.at(-1)?.sentence).toBe(en.collapsedPage(1, 1, 0));
});
