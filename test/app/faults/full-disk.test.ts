import { describe, expect, it } from "vitest";
import { collapseHere, expandHere } from "../../../src/app/fold-commands.ts";
import { putBackRuns } from "../../../src/app/run-commands.ts";
import { keepUserWord, userWord } from "../../../src/app/user-word-shelf.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../../src/core/settings.ts";
import { noWord, withLeaveOut } from "../../../src/core/thread/user-word.ts";
import type { Ask } from "../../../src/logseq/ask.ts";
import type { StandIn } from "../../stand-in/stand-in.ts";
import { blockThatBegins, type PluginOnStandIn, pluginFor, standInOn } from "../plugin-on-stand-in.ts";
import { pagePath } from "../thread-pages.ts";

const page = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar

- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- One ([View Tweet](https://twitter.com/ana_mar/status/1586139078456246273))
	- Two **a**  b ([View Tweet](https://twitter.com/ana_mar/status/1586139082650550273))
	- Three ([View Tweet](https://twitter.com/ana_mar/status/1586139086844854273))`;
const late = "Four ([View Tweet](https://twitter.com/ana_mar/status/1586139091039158273))";
const header = "New highlights added [[Feb 25th, 2023]] at 5:56 PM";
const whole = `${page}\n- ${header}\n\t- ${late}`;
const files = new Map([[pagePath, page]]);

const never = (): Promise<never> => new Promise(() => {});

/** Which of the plugin's writes to the graph's storage are cut short, and whether the app ends there. */
interface FullDisk {
  readonly first: number;
  readonly last: number;
  readonly ends: boolean;
}

/** Logseq says "done" of a write that the disk had no room for (LOGSEQ.md 4). */
function onDisk({ first, last, ends }: FullDisk) {
  const seen = { writes: 0 };
  let die = (): void => {};
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const between = (ask: Ask): Ask => {
    return async (method, path, text, ...rest) => {
      if (ends && seen.writes >= first) return never();
      if (method !== "Storage.setItem") return ask(method, ...[path, text, ...rest].filter((one) => one !== undefined));
      seen.writes += 1;
      const isCut = seen.writes >= first && seen.writes <= last;
      await ask(method, path, isCut ? String(text).slice(0, 50) : text);
      if (!isCut || !ends) return null;
      die();
      return never();
    };
  };
  return { seen, between, dead };
}

/** A page of one thread whose record alone holds the tweets' links, and a tweet that has come since. */
async function collapsedWithLate(settings: Settings): Promise<StandIn> {
  const standIn = standInOn(files);
  await collapse(pluginFor(standIn, { settings }));
  const section = await blockThatBegins(standIn, "Highlights first synced");
  await standIn.call("insert_batch_block", [
    section,
    [{ content: header, children: [{ content: late }] }],
    { sibling: true },
  ]);
  return standIn;
}

async function collapse({ app, standIn }: PluginOnStandIn): Promise<void> {
  await collapseHere(app, { block: blockId(await blockThatBegins(standIn, "One")) });
}

async function expand({ app, standIn }: PluginOnStandIn): Promise<void> {
  await expandHere(app, { block: blockId(await blockThatBegins(standIn, "One")) });
}

describe.each(["merge", "nest"] as const)("while the disk is full (%s)", (style) => {
  const settings: Settings = { ...defaultSettings, links: "one at the end", style };
  const steps = {
    "taking in late tweets": { command: collapse, before: async () => {} },
    expanding: { command: expand, before: collapse },
    "collapsing once more": {
      command: collapse,
      before: async (plugin: PluginOnStandIn) => {
        await collapse(plugin);
        await expand(plugin);
      },
    },
  };

  it.each(Object.entries(steps))("no tweet is lost, whichever write is cut short: %s", async (_, step) => {
    let cases = 0;
    for (const [isLasting, ends] of [
      [false, false],
      [true, false],
      [false, true],
    ] as const) {
      for (let first = 1; ; first += 1) {
        const standIn = await collapsedWithLate(settings);
        await step.before(pluginFor(standIn, { settings }));
        const { seen, between, dead } = onDisk({ first, last: isLasting ? 99 : first, ends });
        const done = step.command(pluginFor(standIn, { settings, between }));
        await Promise.race([done, dead]);
        if (seen.writes < first) break;
        cases += 1;
        const room = pluginFor(standIn, { settings });
        await putBackRuns(room.app);
        await expand(room);
        expect(standIn.files().get(pagePath), `${first} ${isLasting} ${ends}`).toBe(whole);
        await collapse(room);
        await expand(room);
        expect(standIn.files().get(pagePath)).toBe(whole);
      }
    }
    expect(cases).toBeGreaterThanOrEqual(3);
  });
});

describe("what the user has decided, while the disk is full,", () => {
  it("is known as it was or as it is, whichever write is cut short", async () => {
    const first = withLeaveOut(noWord, "1");
    const second = withLeaveOut(first, "2");
    let cases = 0;
    for (const ends of [false, true]) {
      for (let write = 1; ; write += 1) {
        const standIn = standInOn(files);
        await keepUserWord(pluginFor(standIn).app.shelf, first);
        const { seen, between, dead } = onDisk({ first: write, last: write, ends });
        const isKept = await Promise.race([keepUserWord(pluginFor(standIn, { between }).app.shelf, second), dead]);
        if (seen.writes < write) break;
        cases += 1;
        const { shelf } = pluginFor(standIn).app;
        const known = await userWord(shelf);
        if (isKept === true) expect(known).toEqual({ word: second });
        else expect([{ word: first }, { word: second }]).toContainEqual(known);
        expect(await keepUserWord(shelf, second)).toBe(true);
        expect(await userWord(shelf)).toEqual({ word: second });
      }
    }
    expect(cases).toBeGreaterThanOrEqual(4);
  });
});
