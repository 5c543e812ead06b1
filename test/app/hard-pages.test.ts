import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../src/app/fold-commands.ts";
import { blockId } from "../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../src/core/settings.ts";
import { blockThatBegins, pluginFor, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const link = (number: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + BigInt(number) * 4_194_304_000n}))`;
const kept = "6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";
const header = "- New highlights added by [[Readwise]] [[Feb 25th, 2023]]";

/** A page of these blocks, all one thread unless told otherwise, and a plugin on it. */
function on(
  blocks: string,
  settings: Partial<Settings> = {},
  url = "https://twitter.com/ana_mar/status/1592385404250095616",
) {
  const text = `title:: Hard
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: ${url}

${blocks}`;
  const standIn = standInOn(new Map([[pagePath, text]]));
  const { app, said } = pluginFor(standIn, { settings: { ...defaultSettings, ...settings }, limit: 5_000 });
  const at = async (words: string) => ({ block: blockId(await blockThatBegins(standIn, words)) });
  return {
    text,
    standIn,
    page: () => standIn.files().get(pagePath) ?? "",
    collapse: async (words = "One") => collapseHere(app, await at(words)),
    expand: async (words = "One") => expandHere(app, await at(words)),
    find: (words: string) => blockThatBegins(standIn, words),
    told: () => said.at(-1)?.sentence ?? "",
  };
}

const three = `- Highlights first synced
	- One ${link(0)}
	- Two ${link(1)}
	- Three ${link(2)}`;

describe("pages on which it is easy to lose a word", () => {
  it("gives back a tweet although the user quotes its link under the merged block", async () => {
    const graph = on(three);
    await graph.collapse();
    const comment = `I disagree with this: https://twitter.com/ana_mar/status/${link(1).match(/\d{10,}/u)?.[0]}`;
    await graph.standIn.call("insert_block", [await graph.find("One"), comment, { sibling: false }]);
    await graph.expand();
    expect(graph.page()).toContain(`- Two ${link(1)}`);
    expect(graph.page()).toContain(comment);
  });

  it.each(["merge", "nest"] as const)(
    "tells two copies of a tweet apart when one of them is held (%s)",
    async (style) => {
      const graph = on(
        `${three.replace(`- Two ${link(1)}`, `- Two ${link(1)}\n\t  id:: ${kept}\n\t- Two ${link(1)}\n\t\t- note B`)}`,
        { style },
      );
      await graph.collapse();
      await graph.expand();
      expect(graph.page()).toBe(graph.text);
    },
  );

  it("collapses, expands and collapses again a thread whose head others hold", async () => {
    const graph = on(three.replace(link(0), `${link(0)}\n\t  id:: ${kept}`));
    for (let times = 0; times < 3; times += 1) {
      await graph.collapse();
      expect(graph.told()).toContain("Collapsed 3 tweets");
      await graph.expand();
      expect(graph.told()).toContain("3 tweets are back");
      expect(graph.page()).toBe(graph.text);
    }
  });

  it("expands a merged block that shows one link only, with a late tweet beside it", async () => {
    const graph = on(three, { links: "one at the end" });
    await graph.collapse();
    const section = await graph.find("Highlights first synced");
    const late = [{ content: "New highlights added", children: [{ content: `Four ${link(3)}` }] }];
    await graph.standIn.call("insert_batch_block", [section, late, { sibling: true }]);
    await graph.expand();
    expect(graph.page()).toBe(`${graph.text}\n- New highlights added\n\t- Four ${link(3)}`);
  });

  it("brings tweets back under the right one of two sections with the same header", async () => {
    const graph = on(
      `${header}\n\t- One ${link(0)}\n\t- Two ${link(1)}\n${header}\n\t- Three ${link(2)}\n\t- Four ${link(3)}`,
    );
    await graph.collapse();
    await graph.expand();
    expect(graph.page()).toBe(graph.text);
  });

  it("keeps the thread's order when an emptied section was tidied away", async () => {
    const graph = on(`- First\n\t- One ${link(0)}\n- Second\n\t- Two ${link(1)}\n\t- Three ${link(2)}`);
    await graph.collapse();
    await graph.standIn.call("remove_block", [await graph.find("Second")]);
    await graph.expand();
    const tweets = graph
      .page()
      .split("\n")
      .filter((line) => line.includes("View Tweet"));
    expect(tweets).toEqual([`\t- One ${link(0)}`, `\t- Two ${link(1)}`, `\t- Three ${link(2)}`]);
  });

  it("keeps what is typed into a tweet while others are being removed", async () => {
    const graph = on(`- One ${link(0)}\n- Two ${link(1)}\n- Three ${link(2)}\n- Four ${link(3)}`);
    const two = await graph.find("Two");
    const typing = () => {
      graph.standIn.user.openPage("Hard");
      graph.standIn.user.edit(two, null);
      graph.standIn.user.type(`Two, MY OWN WORDS ${link(1)}`, 3);
    };
    graph.standIn.fail({ method: "remove_block", times: 1 }, { before: typing });
    await graph.collapse();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect([...graph.standIn.files().values()].join("\n")).toContain("MY OWN WORDS");
  });

  it.each([
    ["a task that begins a thread", "TODO One", "at once"],
    ["a task that begins a thread", "TODO One", "after the files are read anew"],
    ["one with a priority", "DOING [#A] One", "after the files are read anew"],
  ])("gives %s back: %s, %s", async (_, task, when) => {
    const graph = on(three.replace("One", task));
    await graph.collapse(task);
    expect(graph.page()).toMatch(/^\t- One /mu);
    expect(graph.page()).toContain(`\n\t\t- ${task} `);
    if (when !== "at once") graph.standIn.user.reopen();
    await graph.expand("One");
    expect(graph.page()).toBe(graph.text);
  });

  it.each(["blank line", "numbers"] as const)("keeps code in one piece over a re-open (%s)", async (separator) => {
    const graph = on(three.replace("- One", "- ```\n\t  let x = 1\n\t  - y\n\t  ```\n\t  One"), { separator });
    await graph.collapse("```");
    graph.standIn.user.reopen();
    expect(graph.page().match(/^\t- /gmu)).toHaveLength(1);
    await graph.expand(separator === "numbers" ? "**1**" : "id::");
    expect(graph.page()).toBe(graph.text);
  });

  it("keeps the properties of a head that begins with code above it", async () => {
    const graph = on(three.replace("- One", `- id:: ${kept}\n\t  \`\`\`\n\t  let x = 1\n\t  \`\`\`\n\t  One`));
    await graph.collapse("id::");
    expect(graph.told()).toContain("Collapsed 3 tweets");
    graph.standIn.user.reopen();
    await graph.expand("id::");
    expect(graph.page()).toBe(graph.text);
  });

  it("finds a nested thread whose head lost its link and stands at top level", async () => {
    const graph = on(`- One (cut off)\n- Two ${link(1)}\n- Three ${link(2)}`, { style: "nest" });
    await graph.collapse("Two");
    expect(graph.page()).toContain("\t- Three");
    await graph.expand("One");
    expect(graph.page()).toBe(graph.text);
  });

  it("keeps two threads of a page apart although a note of one is no longer seen beside its tweet", async () => {
    const days = 10 * 24 * 3600;
    const note = "\t- **Note**: Thread";
    const graph = on(
      `- One ${link(0)}\n- Two ${link(1)}\n  id:: ${kept}\n${note}\n- Three ${link(days)}\n${note}\n- Four ${link(days + 1)}`,
    );
    await graph.collapse("One");
    await graph.collapse("Three");
    expect(graph.told()).toContain("Collapsed 2 tweets");
    await graph.expand("Three");
    await graph.expand("One");
    expect(graph.page()).toBe(graph.text);
  });

  it("expands although the user has deleted a kept tweet", async () => {
    const graph = on(three.replace(link(1), `${link(1)}\n\t  id:: ${kept}`));
    await graph.collapse();
    await graph.standIn.call("remove_block", [kept]);
    await graph.expand();
    expect(graph.page()).toBe(graph.text.replace(`\n\t  id:: ${kept}`, ""));
  });

  const open = `Three\n\t  \`\`\`\n\t  let x = 1 ${link(2)}`;
  const others = `Other\n\t  \`\`\`\n\t  let y = 2\n\t  \`\`\`\n\t  words ${link(9_000).replace("ana_mar", "bob")}`;
  const section = (...tweets: readonly string[]) =>
    `- Highlights first synced\n${tweets.map((tweet) => `\t- ${tweet}`).join("\n")}`;

  it.each([
    ["kept under the merged block", section(`One ${link(0)}`, others, `Two ${link(1)}`, `${open}\n\t  id:: ${kept}`)],
    ["a note of", section(`One ${link(0)}`, others, `Two ${link(1)}\n\t\t- \`\`\`\n\t\t  let z`)],
  ])("moves nothing where code that is never closed would take it in: %s", async (_, blocks) => {
    const graph = on(blocks, {}, "https://twitter.com/ana_mar");
    await graph.collapse();
    expect(graph.told()).toContain("never closes it");
    graph.standIn.user.reopen();
    expect(graph.page()).toBe(graph.text);
  });

  it.each(["merge", "nest"] as const)(
    "leaves code that is never closed be where nothing can close it (%s)",
    async (style) => {
      const graph = on(section(`One ${link(0)}`, `Two ${link(1)}`, open), { style });
      await graph.collapse();
      expect(graph.told()).toContain("3 tweets");
      graph.standIn.user.reopen();
      await graph.expand();
      expect(graph.page()).toBe(graph.text);
    },
  );
});
