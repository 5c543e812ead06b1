import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const address = (number: number): string =>
  `https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + BigInt(number) * 4_194_304_000n}`;
const link = (number: number): string => `([View Tweet](${address(number)}))`;

/** A page of these tweets, one thread where seconds lie between them, and the plugin on it. */
function on(
  tweets: readonly string[],
  settings: Partial<Settings>,
  author = "author:: [[@ana_mar on Twitter]]\nurl:: https://twitter.com/ana_mar",
) {
  const text = `title:: Looks
${author}
category:: #tweets

- Highlights first synced
${tweets.map((tweet) => `\t- ${tweet.replaceAll("\n", "\n\t  ")}`).join("\n")}`;
  const standIn = standInOn(new Map([[pagePath, text]]));
  const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, ...settings } });
  const page = () => standIn.files().get(pagePath) ?? "";
  const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
  return {
    text,
    page,
    /** The text of the one block under the section, but for its id. */
    merged: () => (page().split("\n\t- ")[1] ?? "").replaceAll("\n\t  ", "\n").replace(/\nid:: [-0-9a-f]{36}/u, ""),
    collapse: async (words: string) => collapseHere(app, await at(words)),
    expand: async (words: string) => expandHere(app, await at(words)),
    forget: async () => {
      for (const path of await app.shelf.paths("threads")) await app.shelf.forget(path);
    },
    told: () => said.at(-1)?.sentence ?? "",
  };
}

describe("one link at the end", () => {
  const alike = [`1/4 Uno ${link(0)}`, `👇 ${link(1)}`, `👇 ${link(2)}`, `4/4 fin ${link(3)}`];

  it("keeps each of two tweets that say the same", async () => {
    const graph = on(alike, { links: "one at the end" });
    await graph.collapse("1/4");
    expect(graph.merged()).toBe(`1/4 Uno\n\n👇\n\n👇\n\n4/4 fin\n\n${link(0)}`);
    await graph.expand("1/4");
    expect(graph.page()).toBe(graph.text);
  });

  it("leaves out a tweet that was saved twice, and a copy that lost its link", async () => {
    const graph = on([...alike.slice(0, 2), `👇 ${link(1)}`, "4/4 fin", `4/4 fin ${link(3)}`], {
      links: "one at the end",
    });
    await graph.collapse("1/4");
    expect(graph.merged()).toBe(`1/4 Uno\n\n👇\n\n4/4 fin\n\n${link(0)}`);
    await graph.expand("1/4");
    expect(graph.page()).toBe(graph.text);
  });
});

describe("links of a template that writes them as properties", () => {
  const tweets = [0, 1, 2].map((at) => `${at + 1}/3 Ola\nlocation:: ${address(at)}`);
  // By its form a page tells which links are its tweets' own.
  const other = `Sola\nlocation:: https://twitter.com/bob/status/1490766923795398656`;

  it.each([
    ["each tweet", [0, 1, 2].map((at) => `${at + 1}/3 Ola\nlocation:\\: ${address(at)}`).join("\n\n")],
    ["one at the end", `1/3 Ola\n\n2/3 Ola\n\n3/3 Ola\n\nlocation:\\: ${address(0)}`],
  ] as const)("are no property of the merged block: %s", async (links, text) => {
    const graph = on([...tweets, other], { links });
    await graph.collapse("1/3");
    expect(graph.merged()).toBe(text);
    await graph.expand("1/3");
    expect(graph.page()).toBe(graph.text);
  });

  it("part the merged block once its record is gone", async () => {
    const graph = on([...tweets, other], {});
    await graph.collapse("1/3");
    await graph.forget();
    await graph.expand("1/3");
    expect(graph.page()).toBe(graph.text);
  });
});

describe("a line above the tweets", () => {
  const tweets = [0, 1, 2].map((at) => `${at + 1}/3 Ola ${link(at)}`);

  it.each(["blank line", "rule", "numbers"] as const)(
    "goes with the expand although the record is gone, %s between the tweets",
    async (separator) => {
      const graph = on(tweets, { header: "on", separator });
      await graph.collapse("1/3");
      expect(graph.merged()).toMatch(/^@ana_mar · \[\[Nov 15th, 2022\]\]\n\n/u);
      await graph.forget();
      await graph.expand("@ana_mar");
      expect(graph.page()).toBe(graph.text);
    },
  );

  it("is none where the first tweet begins with a page link", async () => {
    const graph = on([`[[Mareas]]\n\n${tweets[0]}`, ...tweets.slice(1)], {});
    await graph.collapse("[[Mareas");
    await graph.forget();
    await graph.expand("[[Mareas");
    expect(graph.page()).toBe(graph.text);
  });
});

describe("a text for reading", () => {
  const tweets = [`1/3 That‚Äôs Uno ${link(0)} my own thought #sea`, `2/3 Dos ${link(1)}`, "3/3 Tres"];

  it.each([
    ["each tweet", `1/3 That’s Uno ${link(0)} my own thought #sea\n\n2/3 Dos ${link(1)}\n\n3/3 Tres`],
    ["one at the end", `1/3 That’s Uno  my own thought #sea\n\n2/3 Dos\n\n3/3 Tres\n\n${link(0)}`],
  ] as const)("keeps what stands behind a link, links at %s", async (links, text) => {
    const graph = on(tweets, { text: "for reading", links });
    await graph.collapse("1/3");
    expect(graph.merged()).toBe(text);
    await graph.expand("1/3");
    expect(graph.page()).toBe(graph.text);
  });

  it.each(["Ola\n", "> Ola\n> "])("keeps a link that is a property on its line: %j", async (words) => {
    const graph = on(
      [0, 1].map((at) => `${words}location:: ${address(at)}`),
      { text: "for reading" },
    );
    await graph.collapse(words);
    expect(graph.merged()).toBe([0, 1].map((at) => `Ola\nlocation:\\: ${address(at)}`).join("\n\n"));
  });
});

describe("an author of whom only the display name is known", () => {
  const tweets = [0, 1, 2].map((at) => `${at + 1}/3 Ola ${link(at).replace("ana_mar", "i")}`);

  it("is named as it is, in the block and in what is said", async () => {
    const graph = on(tweets, { header: "on" }, "author:: [[Ana Maria López]]");
    await graph.collapse("1/3");
    expect(graph.told()).toBe("Collapsed 3 tweets by Ana Maria López into one block. Expand thread brings them back.");
    expect(graph.merged()).toMatch(/^Ana Maria López · \[\[Nov 15th, 2022\]\]\n\n/u);
    await graph.forget();
    await graph.expand("Ana Maria");
    expect(graph.page()).toBe(graph.text);
  });
});
