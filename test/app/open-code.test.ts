import { describe, expect, it } from "vitest";
import { expandThreads } from "../../src/app/expand-threads.ts";
import { collapseHere, collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { readPage } from "../../src/app/page-reading.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { blockThatBegins, pluginOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

/** Tweets a second apart are one thread, those of another day another. */
const link = (day: number, second: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + ((BigInt(day * 86_400 + second) * 1000n) << 22n)}))`;

/** A tweet that opens code and never closes it, behind one with code. */
const page = (idLine = "") => `title:: Hard
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced
	- One ${link(0, 0)}
	- \`\`\`
	  let x
	  \`\`\`
	  ${link(5, 0)}
	- See:
	  \`\`\`
	  never closed ${link(0, 1)}${idLine}
	- Low ${link(9, 0)}
	- High ${link(9, 1)}`;

const held = "\n\t  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

function on(text: string, settings: Partial<Settings> = {}) {
  const plugin = pluginOn(new Map([[pagePath, text]]), { settings: { ...defaultSettings, ...settings } });
  const { app, standIn, said } = plugin;
  return {
    plugin,
    file: () => standIn.files().get(pagePath) ?? "",
    collapse: async () => collapseHere(app, { block: blockId(await blockThatBegins(standIn, "One")) }),
    told: () => said.at(-1)?.sentence,
  };
}

const call = { page: "Hard" };

describe("a tweet that opens code and never closes it, behind other code", () => {
  it("is escaped in a merge, so that it takes nothing in", async () => {
    const { plugin, file, collapse, told } = on(page());
    await collapse();
    expect(told()).toBe(en.collapsed(2, "ana_mar"));
    plugin.standIn.user.reopen();
    await expandPage(plugin.app, call);
    expect(told()).toBe(en.expandedPage(1));
    expect(file()).toBe(page());
  });

  it("does not reach code that is merged behind it, which is escaped", async () => {
    const code = `Two\n\t  \`\`\`\n\t  code\n\t  \`\`\` ${link(0, 1)}`;
    const open = `Other\n\t  \`\`\`\n\t  never closed ${link(5, 0).replace("ana_mar", "bob")}`;
    const text = page().replace(/\t-[\s\S]*/u, `\t- ${code}\n\t- ${open}\n\t- One ${link(0, 0)}`);
    const { plugin, file, collapse, told } = on(text);
    await collapse();
    expect(told()).toBe(en.collapsed(2, "ana_mar"));
    plugin.standIn.user.reopen();
    expect(file()).toContain("\\`\\`\\`\n\t  code\n\t  \\`\\`\\`");
    await expandPage(plugin.app, call);
    expect(file()).toBe(text);
  });

  it("is not nested before that code: a merge is offered instead", async () => {
    const { plugin, file, collapse, told } = on(page(), { style: "nest" });
    plugin.answer = false;
    await collapse();
    expect(told()).toBe(en.refusal({ why: "open-code" }));
    expect(file()).toBe(page());
    plugin.answer = true;
    await collapse();
    expect(told()).toBe(en.collapsed(2, "ana_mar"));
    expect(file()).toContain("\\`\\`\\`\n\t  never closed");
    plugin.standIn.user.reopen();
    await expandPage(plugin.app, call);
    expect(file()).toBe(page());
  });

  it.each(["merge", "nest"] as const)(
    "stays where it is while others hold it, and so does its thread (%s)",
    async (style) => {
      const { plugin, file, collapse, told } = on(page(held), { style });
      await collapse();
      expect(told()).toBe(en.refusal({ why: "open-code" }));
      expect(file()).toBe(page(held));
      await collapsePage(plugin.app, call);
      expect(told()).toBe(en.collapsedPage(1, 1, 0));
      plugin.standIn.user.reopen();
      await expandPage(plugin.app, call);
      expect(file()).toBe(page(held));
    },
  );
});

describe("code that the user opens while a thread is collapsed", () => {
  /** A thread whose second tweet holds code, collapsed, with a new block before it. */
  async function withBlockBefore(words: string, style: Settings["style"]) {
    const two = `Two\n\t  \`\`\`\n\t  code\n\t  \`\`\` ${link(0, 1)}`;
    const text = page().replace(/\t-[\s\S]*/u, `\t- One ${link(0, 0)}\n\t- ${two}`);
    const { plugin, file, collapse, told } = on(text, { style });
    await collapse();
    const header = await blockThatBegins(plugin.standIn, "Highlights first");
    await plugin.standIn.call("insert_block", [header, words, { sibling: true, before: true }]);
    await expandPage(plugin.app, call);
    return { told, lines: file().split("\n"), text };
  }

  it.each(["merge", "nest"] as const)("does not keep its tweets from coming back (%s)", async (style) => {
    const { lines, text } = await withBlockBefore("```\nmine", style);
    for (const line of text.split("\n")) expect(lines).toContain(line);
  });

  it("is named when it would take in a tweet that is back", async () => {
    const { told } = await withBlockBefore("```\nmine", "merge");
    expect(told()).toBe(`${en.expandedPage(1)}${en.reachesIn("``` mine")}`);
  });

  it("is not, when it ends in its own block", async () => {
    const { told } = await withBlockBefore("```\nmine\n```", "merge");
    expect(told()).toBe(en.expandedPage(1));
  });

  it("is named for the thread into which it reaches, not for others of the page", async () => {
    const more = `\n\t- Low ${link(9, 0)}\n\t- High ${link(9, 1)}`.replaceAll("ana_mar", "bob");
    const two = `Two\n\t  \`\`\`\n\t  code\n\t  \`\`\` ${link(0, 1)}`;
    const { plugin } = on(page().replace(/\t-[\s\S]*/u, `\t- One ${link(0, 0)}\n\t- ${two}${more}`));
    await collapsePage(plugin.app, call);
    const header = await blockThatBegins(plugin.standIn, "Highlights first");
    await plugin.standIn.call("insert_block", [header, "```\nmine", { sibling: true, before: true }]);
    const [read] = await plugin.app.graph.pages([call.page]);
    const reading = read && (await readPage(plugin.app, read));
    const expanded = reading && (await expandThreads(plugin.app, reading, reading.threads));
    expect(expanded?.notes.map(({ reaching }) => reaching)).toEqual([["```\nmine"], []]);
  });
});
