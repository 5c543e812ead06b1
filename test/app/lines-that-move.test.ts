import { describe, expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { pluginOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

const link = (second: number): string =>
  `([View Tweet](https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + BigInt(second) * 4_194_304_000n}))`;
const idLine = "id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

const page = (...tweets: readonly string[]): string =>
  `title:: Hard
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced
${tweets.map((tweet) => `\t- ${tweet.replaceAll("\n", "\n\t  ")}`).join("\n")}`;

const call = { page: "Hard" };

/** Logseq moves such lines up when it writes a block that has an id (recording 03b), whether they stand in code or not. */
describe("lines that Logseq takes for properties", () => {
  it.each([
    ["a line of words", [`One ${link(0)}\n${idLine}`, `Two\nstd::vector is fine ${link(1)}`]],
    ["a line of code", [`One ${link(0)}\n${idLine}`, `Two\n\`\`\`\nlet x\nstd::cout\n\`\`\`\n${link(1)}`]],
    ["a line of code in the head", [`One\n${idLine}\n\`\`\`\nlet x\nstd::cout\n\`\`\`\n${link(0)}`, `Two ${link(1)}`]],
    ["an id in code", [`One ${link(0)}`, `Two\n\`\`\`\nlet x\nid:: of mine\n\`\`\`\n${link(1)}`]],
    ["words behind collapsed::", [`One ${link(0)}`, `Two\ncollapsed:: some words ${link(1)}`, `Three ${link(2)}`]],
    ["words behind collapsed:: in the head", [`One\ncollapsed:: some words ${link(0)}`, `Two ${link(1)}`]],
    ["words behind id::", [`One ${link(0)}`, `Two\nid:: some words\n${link(1)}`, `Three ${link(2)}`]],
    ["words behind id:: in the head", [`One\nid:: some words\n${link(0)}`, `Two ${link(1)}`]],
    ["words behind heading::", [`One\nheading:: some words\n${link(0)}`, `Two\nheading:: some words\n${link(1)}`]],
    ["words behind background-color::", [`One ${link(0)}`, `Two\nbackground-color:: some words\n${link(1)}`]],
    ["a fold in the head's code", [`One\n\`\`\`\nlet x\ncollapsed:: true\n\`\`\`\n${link(0)}`, `Two ${link(1)}`]],
    ["an id in the head's code", [`One\n\`\`\`\nlet x\nid:: of mine\n\`\`\`\n${link(0)}`, `Two ${link(1)}`]],
  ] as const)("stay where they are: %s", async (_, tweets) => {
    for (const style of ["merge", "nest"] as const) {
      const text = page(...tweets);
      const settings = { ...defaultSettings, style };
      const { app, standIn, said } = pluginOn(new Map([[pagePath, text]]), { settings });
      await collapsePage(app, call);
      expect(said.at(-1)?.sentence).toBe(en.collapsedPage(1, 0, 0));
      const collapsed = standIn.files().get(pagePath) ?? "";
      for (const [line] of text.matchAll(/\S+:: some words/gu))
        expect(collapsed).toContain(style === "merge" ? line.replace("::", ":\\:") : line);
      standIn.user.reopen();
      await expandPage(app, call);
      expect(standIn.files().get(pagePath)).toBe(text);
    }
  });
});
