import { describe, expect, it } from "vitest";
import type { IndexedThread } from "../../../src/app/indexed-thread.ts";
import { threadIndex } from "../../../src/app/thread-index.ts";
import { leaveOutHere } from "../../../src/app/word-commands.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { threadPage } from "./made-up-graph.ts";

const tweet = (words: string, second: number): string => {
  const id = 1_592_385_404_250_095_616n + BigInt(second) * 4_194_304_000n;
  return `${words} ([View Tweet](https://twitter.com/mina/status/${id}))`;
};
const head = "author:: [[@mina on Twitter]]\ncategory:: #tweets\nurl:: https://twitter.com/mina\n\n";
const page = (blocks: string): ReadonlyMap<string, string> => new Map([["pages/Mina.md", head + blocks]]);

async function kept(blocks: string): Promise<readonly IndexedThread[]> {
  return indexOn(page(blocks)).threads();
}

describe("what is kept of a thread", () => {
  it("counts no copies, and those that lost their end", async () => {
    const lines = [
      tweet("1/ Un", 0),
      tweet("2/ Deux", 1),
      tweet("2/ Deux", 1),
      "3/ Trois, coupé ici :",
      tweet("4/ Quatre", 2),
    ];
    const [thread] = await kept(
      `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- ${lines.join("\n\t- ")}`,
    );
    expect(thread).toMatchObject({ tweets: 4, cutOff: 1, missing: [], author: "mina" });
  });

  it("says when Readwise brought the latest of its tweets, in the user's own order of day and month", async () => {
    const sections = `- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
\t- ${tweet("1/ Un", 0)}
\t- ${tweet("2/ Deux", 1)}
- New highlights added [[Feb 25th, 2023]] at 5:56 PM
\t- ${tweet("3/ Trois", 2)}`;
    const [thread] = await kept(sections);
    expect(thread?.synced).toBe(new Date(2023, 1, 25, 17, 56).getTime());
    const [other] = await kept(`- ${tweet("1/ Un", 0)}\n- ${tweet("2/ Deux", 1)}`);
    expect(other).not.toHaveProperty("synced");
  });

  it("names a thread without a first link by its page and words, and no two threads alike", async () => {
    const files = new Map([threadPage(1)]);
    const [path, text] = threadPage(1);
    files.set(path.replace("Tides", "Tides again"), text.replace("Tides", "Tides again"));
    const { threads, index } = indexOn(files);
    const keys = (await threads()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(index.thread(key)?.key).toBe(key);
  });

  it("names a thread whose first tweet lost its link by its page and first words", async () => {
    const url = /\((https[^)]*)\)/.exec(tweet("", 1))?.[1] ?? "";
    const lines = ["Lost its end:", tweet("2/ Deux", 1), tweet("3/ Trois", 2)].join("\n\t- ");
    const text = `category:: #tweets\nurl:: ${url}\n\n- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]\n\t- ${lines}`;
    const [thread] = await indexOn(new Map([["pages/Mina.md", text]])).threads();
    expect(thread?.key).toBe("Mina\n“Lost its end:”");
    expect(thread?.posted).toBeUndefined();
  });

  it("marks threads of a page on which a run was cut short", async () => {
    const on = indexOn(new Map([threadPage(1), threadPage(2)]));
    const run = { version: 1, kind: "collapse", page: "Tides 2... (highlights)", before: [], edits: [] };
    await on.plugin.app.shelf.keep("runs/one.json", JSON.stringify(run));
    expect((await on.threads()).map(({ interrupted }) => interrupted)).toEqual([false, true]);
  });

  it("follows what the user decides, once the page is read anew", async () => {
    const on = indexOn(new Map([threadPage(1, 4)]));
    expect((await on.threads())[0]?.tweets).toBe(4);
    const app = { ...on.plugin.app, working: on.index.working };
    const block = blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 3"));
    await leaveOutHere(app, { block });
    await on.clock.pass(400);
    expect(on.news).toEqual(["threads-changed"]);
    expect((await on.threads())[0]?.tweets).toBe(3);
  });
});

describe("a damaged record of what the user decided", () => {
  const shelved = async (on: ReturnType<typeof indexOn>, text: string) => on.plugin.app.shelf.keep("word.json", text);

  it("is told, and the list does without it", async () => {
    const on = indexOn(new Map([threadPage(1, 4)]));
    await shelved(on, '{"version":1,"joins":[[');
    expect((await on.threads()).map(({ tweets }) => tweets)).toEqual([4]);
    expect(on.index.troubles()).toEqual({ isWordDamaged: true, unreadPages: 0, reason: "" });
    expect(await on.plugin.app.shelf.kept("word.json")).toBe('{"version":1,"joins":[[');
  });

  it("is told no more once it is mended, and the list heeds it then", async () => {
    const on = indexOn(new Map([threadPage(1, 4), threadPage(2)]));
    await on.threads();
    const block = blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 3"));
    await leaveOutHere(on.plugin.app, { block });
    const whole = (await on.plugin.app.shelf.kept("word.json")) ?? "";
    await shelved(on, whole.slice(0, -3));
    const again = threadIndex(on.parts);
    expect((await again.threads(unwatched())).map(({ tweets }) => tweets).toSorted()).toEqual([3, 4]);
    expect(again.troubles().isWordDamaged).toBe(true);
    on.asked.length = 0;
    await again.threads(unwatched());
    expect(on.asked).toEqual([]);
    await shelved(on, whole);
    expect((await again.threads(unwatched())).map(({ tweets }) => tweets)).toEqual([3, 3]);
    expect(again.troubles().isWordDamaged).toBe(false);
  });
});
