import { expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Tides (highlights).md";
const call = { page: "Tides (highlights)" };
const link = (second: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const one = `One ${link(0)}`;
const head = `\t- TODO ${one}\n\t\t- **Note**: Thread\n\t\t- my words`;
const others = `\t- Two ${link(1)}\n\t\t- more words\n\t- Three ${link(2)}`;
const text = `title:: Tides (highlights)\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets\n
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n${head}\n${others}`;

/** The page with its thread collapsed, the head, a task, under the merged block, and others referring to that one. */
async function referredMerge() {
  const files = new Map([
    [path, text],
    ["journals/2023_02_03.md", "- see\n- and"],
  ]);
  const { standIn, app, said } = pluginOn(files, { settings: defaultSettings });
  const named = async (words: string) => blockId(await blockThatBegins(standIn, words));
  const write = async (words: string, now: string) => standIn.call("update_block", [await named(words), now]);
  await collapsePage(app, call);
  const merged = await named("One");
  await write("see", `see ((${merged}))`);
  return {
    standIn,
    named,
    write,
    merged,
    expand: async () => {
      await expandPage(app, call);
      return said.at(-1)?.sentence;
    },
    collapse: () => collapsePage(app, call),
    page: () => (standIn.files().get(path) ?? "").replaceAll(/\n\s*id:: .*/gu, ""),
  };
}

it.each([false, true])("gives a head that is a task back once, the files read anew: %s", async (reopens) => {
  const { standIn, merged, page, expand, collapse } = await referredMerge();
  if (reopens) standIn.user.reopen();
  expect(await expand()).toBe(en.expandedPage(1));
  expect(page()).toBe(text);
  const block = await standIn.call("get_block", [merged]);
  expect(String(Reflect.get(Object(block), "content"))).toMatch(/^TODO One/u);
  expect(await expand()).toBe(en.nothingToExpand);
  await collapse();
  expect(await expand()).toBe(en.expandedPage(1));
  expect(page()).toBe(text);
});

it("gives a task back that was done while it lay under the merged block", async () => {
  const { write, page, expand, standIn, named } = await referredMerge();
  await write("TODO One", `DONE ${one}`);
  await standIn.call("insert_block", [await named("DONE One"), "an afterthought", { sibling: false }]);
  expect(await expand()).toBe(en.expandedPage(1));
  expect(page()).toBe(text.replace("TODO", "DONE").replace("\t\t- my words", "$&\n\t\t- an afterthought"));
});

it("gives a head that is a task back where it was, and says that it stands twice, where others refer to either", async () => {
  const { write, page, expand, named } = await referredMerge();
  await write("and", `and ((${await named("TODO One")}))`);
  expect(await expand()).toContain("1 tweet stands on the page twice");
  expect(page()).toBe(`${text}\n\t- ${one}`);
  expect(await expand()).toBe(en.nothingToExpand);
});
