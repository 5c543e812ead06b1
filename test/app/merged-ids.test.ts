import { expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { hasLastingId } from "../../src/core/block/property-lines.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const call = { page: "Tides (highlights)" };
const link = (id: string): string => `([View Tweet](https://twitter.com/ana_mar/status/${id}))`;
const links = ["1586139078456246273", "1586139082650550273", "1586139086844854273"].map(link);

/** Texts of which `insertBatchBlock` would keep only a part: what stands behind such a line is a block of its own to it. */
const split = ["$$E=mc^2$$ - Einstein", "x\n$$5$$- cheap", "x\n$$a$$ # b", "x\n\\begin{a}z\\end{a} - y"];
/** A text that hides the `id::` behind it. */
const hiding = "x\r- y";

it.each([...split.flatMap((text) => [0, 2].map((at) => [text, at] as const)), [hiding, 0] as const])(
  "keeps the id of a merged block, whatever the host reads its text as: %j as tweet %i",
  async (text, at) => {
    const page = `title:: Tides (highlights)\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- first`;
    const standIn = standInOn(new Map([[pagePath, page]]));
    for (const [number, end] of [...links.entries()].toReversed()) {
      const made = await standIn.call("insert_block", [
        await blockThatBegins(standIn, "first"),
        "x",
        { sibling: true },
      ]);
      const own = number === at ? text : `Tweet ${number}`;
      await standIn.call("update_block", [Reflect.get(Object(made), "uuid"), `${own} ${end}`]);
    }
    const whole = standIn.files().get(pagePath);
    const { app, said } = pluginFor(standIn);
    await collapsePage(app, call);
    expect(said.at(-1)?.sentence).toBe("Collapsed 1 thread on this page.");
    const [merged = ""] = (await app.shelf.paths("threads")).map((path) => path.slice("threads/".length, -5));
    const block = await standIn.call("get_block", [merged]);
    expect(hasLastingId(String(Reflect.get(Object(block), "content")))).toBe(true);
    if (text !== hiding) standIn.user.reopen();
    await expandPage(app, call);
    expect(said.at(-1)?.sentence).toBe("Expanded 1 thread on this page.");
    expect(standIn.files().get(pagePath)).toBe(whole);
  },
);

const page = `title:: Tides (highlights)\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
${links.map((end, at) => `\t- Tweet ${at} ${end}`).join("\n")}`;

/** A host that drops the ids of what it inserts: of everything, or only of blocks that have a text. */
function droppingIds(standIn: StandIn, isAll: boolean) {
  return pluginFor(standIn, {
    between: (ask) => (method, target, batch, options) => {
      if (method !== "Editor.insertBatchBlock")
        return ask(method, ...[target, batch, options].filter((one) => one !== undefined));
      const keepUUID = !isAll && !JSON.stringify(batch).includes("Tweet 0");
      return ask(method, target, batch, { ...Object(options), keepUUID });
    },
  });
}

it("inserts a merged block without its text first, where the host drops its id otherwise", async () => {
  const standIn = standInOn(new Map([[pagePath, page]]));
  const { app, said } = droppingIds(standIn, false);
  await collapsePage(app, call);
  expect(said.at(-1)?.sentence).toBe("Collapsed 1 thread on this page.");
  expect(standIn.files().get(pagePath)).toMatch(/- Tweet 0 .*\n\t {2}id:: /u);
  await expandPage(pluginFor(standIn).app, call);
  expect(standIn.files().get(pagePath)).toBe(page);
});

it("takes a collapse back where the host will not let the merged block keep its id", async () => {
  const standIn = standInOn(new Map([[pagePath, page]]));
  const { app, said } = droppingIds(standIn, true);
  await collapsePage(app, call);
  expect(said.at(-1)?.sentence).toBe(
    "Logseq did not carry out a change. Everything is as it was; try again in a moment.",
  );
  expect(standIn.files().get(pagePath)).toBe(page);
});
