import { describe, expect, it } from "vitest";
import { collapsePage, expandPage } from "../../src/app/fold-commands.ts";
import { defaultSettings } from "../../src/core/settings.ts";
import { en } from "../../src/core/words/en.ts";
import { pluginOn } from "./plugin-on-stand-in.ts";

const path = "pages/Hard.org";
const call = { page: "Hard" };
const held = ":PROPERTIES:\n:id: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b\n:END:";

/** Tweets a second apart are one thread. */
const link = (second: number): string =>
  `([[https://twitter.com/ana_mar/status/${1_592_385_404_250_095_616n + (BigInt(second * 1000) << 22n)}][View Tweet]])`;

const page = (blocks: string): string =>
  `#+title: Hard\n#+author: [[@ana_mar on Twitter]]\n#+category: #tweets\n#+url: https://twitter.com/ana_mar\n\n${blocks}`;

interface Case {
  readonly says: string;
  readonly style: "merge" | "nest";
  readonly file: string;
  readonly told: string;
}

const left = en.refusal({ why: "open-code" });

const cases: readonly Case[] = [
  {
    says: "a quote that closes the page and is held stays there: it would take the next section in",
    style: "merge",
    file: `* Highlights first synced\n** One ${link(0)}\n* New highlights added\n** ${held}\n> said ${link(1)}`,
    told: left,
  },
  {
    says: "a quote that is not held is merged, escaped",
    style: "merge",
    file: `* Highlights first synced\n** One ${link(0)}\n* New highlights added\n** Two ${link(1)}\n> said`,
    told: en.collapsedPage(1, 0, 0),
  },
  {
    says: "a quote before a blank line takes nothing in",
    style: "nest",
    file: `* Highlights first synced\n** One ${link(0)}\n* New highlights added\n** > said\n\n${link(1)}`,
    told: en.collapsedPage(1, 0, 0),
  },
  {
    says: "a sign within a line begins no quote",
    style: "merge",
    file: `* Highlights first synced\n** CSS > JS, always ${link(5).replace("ana_mar", "bob")}\n** One ${link(0)}\n** IMO\nNBA > NFL ${link(1)}`,
    told: en.collapsedPage(1, 0, 0),
  },
  {
    says: "a sign in code that is closed begins no quote",
    style: "nest",
    file: `* Highlights first synced\n** One ${link(0)}\n** #+BEGIN_SRC sh\n> npm i\n#+END_SRC\n${link(5).replace("ana_mar", "bob")}\n** Two ${link(1)}`,
    told: en.collapsedPage(1, 0, 0),
  },
  {
    says: "a drawer that is never closed would end in the properties of what is nested behind it, not in code before that",
    style: "nest",
    file: `* Highlights first synced\n** Three ${link(2)}\n${held}\n* New highlights added\n** :LOGBOOK:\nx ${link(0)}\n** code:\n\`\`\`\nid:: of mine\n\`\`\` ${link(1)}`,
    told: left,
  },
  {
    says: "a comment takes nothing in",
    style: "merge",
    file: `* Highlights first synced\n** # One ${link(0)}\n* New highlights added\n** ${held}\n# Two ${link(1)}`,
    told: en.collapsedPage(1, 0, 0),
  },
];

describe("what tweets leave open in org", () => {
  it.each(cases)("$says", async ({ style, file, told }) => {
    const text = page(file);
    const plugin = pluginOn(new Map([[path, text]]), { settings: { ...defaultSettings, style } });
    plugin.answer = false;
    await collapsePage(plugin.app, call);
    expect(plugin.said.at(-1)?.sentence).toBe(told);
    if (told === left) expect(plugin.standIn.files().get(path)).toBe(text);
    plugin.standIn.user.reopen();
    await expandPage(plugin.app, call);
    expect(plugin.standIn.files().get(path)).toBe(text);
  });
});
