import { describe, expect, it } from "vitest";
import { collapsePage, expandHere, expandPage } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { textKey } from "../../src/core/fold/sibling-keys.ts";
import { readSnapshot } from "../../src/core/fold/snapshot.ts";
import { textHash } from "../../src/core/fold/text-hash.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { indexOn } from "./thread-index/index-on-stand-in.ts";

const settings = { ...defaultSettings, style: "nest" } as const;
const header = "Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]";
const shelf = "assets/storages/logseq-tweet-threads/";

const link = (second: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${(BigInt(1_667_000_000_000 + second * 1_000 - 1_288_834_974_657) << 22n) + 1n}))`;
const pathOf = (name: string): string => `pages/${name}.md`;

/** A page with a thread of three between whose tweets others stand: where they go back to, only a record tells. */
function pageNamed(name: string, between = ["Alone", "Aside"], head = `One ${link(0)}`): readonly [string, string] {
  const [one, two] = between.map((words, at) => `${words} ${link(-90_000 * (at + 1))}`);
  const tweets = [head, one, `Two ${link(1)}`, two, `Three ${link(2)}`].filter((tweet) => tweet !== undefined);
  const facts = `title:: ${name}\nauthor:: [[@ana_mar on Twitter]]\ncategory:: #tweets`;
  return [pathOf(name), `${facts}\n\n- ${header}\n${tweets.map((tweet) => `\t- ${tweet}`).join("\n")}`];
}

/** A graph's files once a page has another name: Logseq moves its file and writes its title anew. */
function renamed(files: ReadonlyMap<string, string>, from: string, to: string): ReadonlyMap<string, string> {
  const moved = new Map(files);
  const text = moved.get(pathOf(from)) ?? "";
  moved.delete(pathOf(from));
  return moved.set(pathOf(to), text.replace(`title:: ${from}`, `title:: ${to}`));
}

/** The plugin on a graph in which all threads of some pages have been nested. */
async function nestedOn(pages: readonly string[], files: ReadonlyMap<string, string>) {
  const plugin = pluginFor(standInOn(files), { settings });
  for (const page of pages) await collapsePage(plugin.app, { page });
  expect(plugin.said.map(({ tone }) => tone)).toEqual(pages.map(() => "done"));
  return plugin;
}

/** What a page holds once its threads are expanded, and what was said of that. */
async function expandedOn(files: ReadonlyMap<string, string>, page: string) {
  const standIn = standInOn(files, 1_000);
  const { app, said } = pluginFor(standIn, { settings });
  await expandPage(app, { page });
  return { text: standIn.files().get(pathOf(page)), sentence: said.at(-1)?.sentence, files: standIn.files() };
}

/** The records under the names that the first versions gave them: after the text of the head. */
function asOfOld(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const old = [...files].map(([path, text]): [string, string] => {
    if (!path.startsWith(`${shelf}nested/`)) return [path, text];
    const { spread: _, ...record } = readSnapshot(text) ?? expect.fail(path);
    const name = textHash(textKey(record.members[0]?.block.text ?? ""));
    return [path.replace(/[^/]+$/u, `${name}.json`), JSON.stringify(record)];
  });
  return new Map(old);
}

describe("a nested thread whose page was renamed", () => {
  it.each([
    ["now", (files: ReadonlyMap<string, string>) => files],
    ["by an earlier version", asOfOld],
  ])("is expanded as it was, its record written %s", async (_, kept) => {
    const { standIn } = await nestedOn(["Tides"], new Map([pageNamed("Tides")]));
    const { text, sentence, files } = await expandedOn(renamed(kept(standIn.files()), "Tides", "Moon"), "Moon");
    expect(sentence).toBe(en.expandedPage(1));
    expect(text).toBe(pageNamed("Moon")[1]);
    expect((await expandedOn(renamed(kept(standIn.files()), "Tides", "Tides"), "Tides")).text).toBe(
      pageNamed("Tides")[1],
    );
    const again = await nestedOn(["Moon"], files);
    expect((await expandedOn(again.standIn.files(), "Moon")).text).toBe(text);
  });

  it("is expanded though its head was edited as well", async () => {
    const { standIn } = await nestedOn(["Tides"], new Map([pageNamed("Tides")]));
    const edited = renamed(standIn.files(), "Tides", "Moon");
    const page = edited.get(pathOf("Moon"))?.replace("One", "ONE") ?? "";
    const { text } = await expandedOn(new Map(edited).set(pathOf("Moon"), page), "Moon");
    expect(text).toBe(pageNamed("Moon", undefined, `ONE ${link(0)}`)[1]);
  });

  it("is expanded on the page to which it was moved, and that is told", async () => {
    const { standIn, app, said } = await nestedOn(
      ["Tides"],
      new Map([pageNamed("Tides"), [pathOf("Moon"), "category:: #tweets\n\n- Tweets"]]),
    );
    const named = async (words: string) => blockId(await blockThatBegins(standIn, words));
    await standIn.call("move_block", [await named("One"), await named("Tweets"), {}]);
    await expandHere(app, { block: await named("One") });
    expect(said.at(-1)?.sentence).toBe(en.expandedElsewhere(3, "Tides"));
    const tweets = [0, 1, 2].map((second) => `- ${["One", "Two", "Three"][second]} ${link(second)}`);
    expect(standIn.files().get(pathOf("Moon"))).toBe(`category:: #tweets\n\n- Tweets\n${tweets.join("\n")}`);
  });

  it("is listed with tweets that have lost their links", async () => {
    const [path, text] = pageNamed("Tides", [], `One ${link(0)}\n\t\t- **Note**: Thread`);
    const { standIn } = await nestedOn(["Tides"], new Map([[path, text.replace(` ${link(1)}`, "")]]));
    const on = indexOn(renamed(standIn.files(), "Tides", "Moon"));
    expect((await on.threads()).map(({ page, tweets }) => ({ page, tweets }))).toEqual([{ page: "Moon", tweets: 3 }]);
  });
});

describe("a thread that two pages hold", () => {
  const files = new Map([pageNamed("Thread by Ana"), pageNamed("Tweets From Ana", ["Before", "After"])]);
  const names = ["Thread by Ana", "Tweets From Ana"] as const;

  it.each([
    ["the first", 0],
    ["the second", 1],
  ] as const)("is expanded on each as it was there, once %s is renamed", async (_, which) => {
    for (const order of [names, names.toReversed()]) {
      const { standIn } = await nestedOn(order, files);
      const now = renamed(standIn.files(), names[which], "Moon");
      const [own, other] = [names[which], names[1 - which] ?? ""];
      expect((await expandedOn(now, "Moon")).text).toBe(files.get(pathOf(own))?.replace(own, "Moon"));
      expect((await expandedOn(now, other)).text).toBe(files.get(pathOf(other)));
    }
  });

  it("is expanded as it was on its page, which is renamed, after the other, whose head has an id of its own", async () => {
    const own = `One ${link(0)}\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b`;
    const graph = new Map([pageNamed(names[0], ["Alone", "Aside"], own), pageNamed(names[1], ["Before", "After"])]);
    for (const order of [names, names.toReversed()]) {
      const { standIn } = await nestedOn(order, graph);
      const { files: now } = await expandedOn(renamed(standIn.files(), names[1], "Moon"), names[0]);
      const { text, sentence } = await expandedOn(now, "Moon");
      expect(sentence).toBe(en.expandedPage(1));
      expect(text).toBe(graph.get(pathOf(names[1]))?.replace(names[1], "Moon"));
    }
  });

  it("has no record on the page where it was nested by hand", async () => {
    const { standIn, app, said } = await nestedOn([names[0]], files);
    const [page] = await app.graph.pages([names[1]]);
    const tweets = page?.blocks[1]?.children ?? [];
    for (const at of [4, 2]) await standIn.call("move_block", [tweets[at]?.id, tweets[0]?.id, { children: true }]);
    await expandPage(app, { page: names[1] });
    expect(said.at(-1)?.sentence).toBe(en.expandedPageGuessed(1));
  });
});

it("reads few records however many there are", async () => {
  const names = Array.from({ length: 30 }, (_, at) => `Tides ${at}`);
  const pages = names.map((name, at) => {
    const [path, text] = pageNamed(name);
    return [path, text.replaceAll(/status\/(\d+)/gu, (_, id) => `status/${BigInt(id) + BigInt(at + 1)}`)] as const;
  });
  const { standIn } = await nestedOn(names, new Map(pages));
  const now = renamed(standIn.files(), "Tides 7", "Moon");
  const reads: string[] = [];
  const { app, said } = pluginFor(standInOn(now, 1_000), {
    settings,
    between:
      (ask) =>
      (method, ...args) => {
        if (method === "Storage.getItem") reads.push(String(args[0]));
        return ask(method, ...args);
      },
  });
  await expandHere(app, { page: "Moon", block: (await app.graph.pages(["Moon"]))[0]?.blocks[1]?.children[0]?.id });
  expect(said.at(-1)?.sentence).toBe(en.expanded(3, "ana_mar"));
  expect(new Set(reads.filter((path) => path.startsWith("nested/"))).size).toBe(1);
});

describe("a nested thread whose whole section stands on the page once more", () => {
  const text = pageNamed("Tides")[1];
  const section = text.slice(text.indexOf("- Highlights"));

  it("is expanded where a sync has brought it, and that is told", async () => {
    const { standIn } = await nestedOn(["Tides"], new Map([pageNamed("Tides")]));
    const nested = standIn.files().get(pathOf("Tides")) ?? "";
    const { text: expanded, sentence } = await expandedOn(
      new Map(standIn.files()).set(pathOf("Tides"), `${nested}\n${section}`),
      "Tides",
    );
    expect(expanded).toBe(`${text}\n${section}`);
    expect(sentence).toContain("3 tweets stand on the page twice");
  });

  it.each([
    ["is not expanded where undo has taken back half of an expand", 1, en.refusal({ why: "stands-twice" })],
    ["is expanded where undo has taken back all of it", 2, en.expandedPage(1)],
  ])("%s", async (_, undos, said) => {
    const { standIn, app } = await nestedOn(["Tides"], new Map([pageNamed("Tides")]));
    await expandPage(app, { page: "Tides" });
    for (let press = 0; press < undos; press += 1) standIn.user.undo();
    expect((await expandedOn(standIn.files(), "Tides")).sentence).toBe(said);
  });

  it("is expanded beside what a sync has brought since it was nested anew", async () => {
    const { standIn, app } = await nestedOn(["Tides"], new Map([pageNamed("Tides")]));
    await expandPage(app, { page: "Tides" });
    await collapsePage(app, { page: "Tides" });
    const nested = standIn.files().get(pathOf("Tides")) ?? "";
    const brought = new Map(standIn.files()).set(pathOf("Tides"), `${nested}\n${section}`);
    expect((await expandedOn(brought, "Tides")).text).toBe(`${text}\n${section}`);
  });
});
