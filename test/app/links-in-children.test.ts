import { describe, expect, it } from "vitest";
import { asSpread } from "../../src/app/as-spread.ts";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const ids = ["1592385404250095616", "1592385408444399616", "1592385412638703616"];
const link = (at: number): string => `[View Tweet](https://twitter.com/ana_mar/status/${ids[at]})`;

/** What a template writes that puts the link below the tweet; and what becomes of a list whose dashes are not escaped. */
const shapes = {
  "the link alone": `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- One, of three.
		- from _Bread_ by @ana_mar on Twitter
		- ${link(0)}
	- Two, which has a line
	  and another.
		- from _Bread_ by @ana_mar on Twitter
		- ${link(1)}
		- **Note**: mine
	- Three
		- from _Bread_ by @ana_mar on Twitter
		- ${link(2)}`,
  "the end of a list": `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- One begins with a list:
		- flour
		- water (${link(0)})
	- Two (${link(1)})
	- Three, with another
	  list:
		- salt
		- time (${link(2)})
			- Date:: [[Nov 19th, 2022]]`,
};

describe("a thread whose links stand in children", () => {
  it.each(
    Object.entries(shapes).flatMap(([shape, blocks]) =>
      (["merge", "nest"] as const).flatMap((style) =>
        [false, true].map((isReopened) => ({ shape, blocks, style, isReopened })),
      ),
    ),
  )("keeps its tweets while collapsed, and comes back: $shape, $style, opened anew: $isReopened", async (one) => {
    const text = `title:: Bread\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/ana_mar/status/${ids[0]}\n\n${one.blocks}`;
    const standIn = standInOn(new Map([[pagePath, text]]));
    const { app } = pluginFor(standIn, { settings: { ...defaultSettings, style: one.style }, limit: 5_000 });
    const head = async () => ({ block: blockId(await blockThatBegins(standIn, "One")) });
    const known = async () => {
      const [page] = await app.graph.pages(["Bread"]);
      const reading = page && (await readPage(app, page));
      const [thread, ...others] = reading?.threads ?? [];
      expect(others).toEqual([]);
      const each = reading && thread && asSpread(reading.tweets, thread);
      return each && { state: thread.state, ids: each.members.map(({ id }) => id) };
    };
    expect(await known()).toEqual({ state: "spread", ids });
    await collapseHere(app, await head());
    if (one.isReopened) standIn.user.reopen();
    expect(await known()).toEqual({ state: one.style === "merge" ? "merged" : "nested", ids });
    await expandHere(app, await head());
    expect(standIn.files().get(pagePath)).toBe(text);
  });
});
