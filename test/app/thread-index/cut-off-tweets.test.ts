import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { collapseHere } from "../../../src/app/fold-commands.ts";
import type { IndexedThread } from "../../../src/app/indexed-thread.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings, type Settings } from "../../../src/core/settings.ts";
import { panel, task } from "../panel-on-stand-in.ts";
import { blockThatBegins, standInOn } from "../plugin-on-stand-in.ts";
import { type IndexOnStandIn, indexOn } from "./index-on-stand-in.ts";
import { pageWithout, places } from "./lost-links.ts";
import { threadPage } from "./made-up-graph.ts";

async function collapsed(files: ReadonlyMap<string, string>, settings: Partial<Settings>): Promise<IndexOnStandIn> {
  const on = indexOn(files);
  const app = { ...on.plugin.app, settings: () => ({ ...defaultSettings, ...settings }), working: on.index.working };
  await collapseHere(app, { block: blockId(await blockThatBegins(on.standIn, "The tide of day 1, hour 0")) });
  return on;
}

async function counted(on: IndexOnStandIn): Promise<readonly [tweets: number, cutOff: number]> {
  const [thread] = await on.threads();
  return [thread?.tweets ?? 0, thread?.cutOff ?? 0];
}

const looks: readonly (readonly [string, Partial<Settings>])[] = [
  ["merged", {}],
  ["merged, one link at the end", { links: "one at the end" }],
  ["nested", { style: "nest" }],
];

describe("a collapsed thread that was cut off", () => {
  it.each(places.flatMap(([where, hours]) => looks.map(([how, look]) => [how, where, hours, look] as const)))(
    "is listed with all its tweets and says so: %s, %s",
    async (_, __, hours, look) => {
      const lost = hours.length === 5 ? 0 : hours.length;
      expect(await counted(await collapsed(pageWithout(hours), look))).toEqual([5, lost]);
    },
  );

  it("is none where its template writes no links: spread, and collapsed in either way", async () => {
    const name = "V07 org with metadata below a heading.org";
    const page = await readFile(new URL(`../../golden/${name}`, import.meta.url), "utf8");
    for (const style of ["merge", "nest"] as const) {
      const on = panel(undefined, standInOn(new Map([[`pages/${name}`, page]])));
      on.use({ style });
      for (const state of ["spread", style === "merge" ? "merged" : "nested"]) {
        const [thread] = await on.side.threads(task);
        expect(thread).toMatchObject({ tweets: 3, cutOff: 0, state });
        const { tweets = [] } = (await on.side.reading(thread?.key ?? "")) ?? {};
        expect(tweets.map(({ cutOff, inferred }) => [cutOff, inferred])).toEqual([
          [false, true],
          [false, false],
          [false, false],
        ]);
        await on.side.act("collapse", thread?.key ?? "");
      }
    }
  });

  // Nothing tells a tweet without a link from the one behind it in a merged text, nor from the user's own blocks under a head.
  it.each<[string, readonly number[], Partial<Settings>, number, number]>([
    ["merged, its last tweet", [4], {}, 5, 1],
    ["merged, one in its middle", [2], {}, 4, 0],
    ["nested, its first tweet", [0], { style: "nest" }, 5, 1],
    ["nested, one in its middle", [2], { style: "nest" }, 5, 1],
    ["nested, its last tweet", [4], { style: "nest" }, 4, 0],
  ])("is listed as far as its page shows it once its snapshot is gone: %s", async (_, hours, look, tweets, cutOff) => {
    const on = await collapsed(pageWithout(hours), look);
    const { shelf } = on.plugin.app;
    for (const folder of ["threads", "nested"]) for (const path of await shelf.paths(folder)) await shelf.forget(path);
    expect(await counted(on)).toEqual([tweets, cutOff]);
  });

  it("counts what has come beside it since, but no copies of what it holds", async () => {
    const on = await collapsed(pageWithout([2]), {});
    const merged = await blockThatBegins(on.standIn, "The tide of day 1, hour 0");
    for (const late of ["hour 2, cut: and whole", "hour 9"]) {
      const id = late === "hour 9" ? "1500001000018000000" : "1500001000004000000";
      const text = `The tide of day 1, ${late} ([View Tweet](https://twitter.com/ana_1/status/${id}))`;
      await on.standIn.call("insert_block", [merged, text, { sibling: true }]);
    }
    const [thread] = await on.threads();
    expect(thread).toMatchObject({ tweets: 6, arrived: 2, cutOff: 0 } satisfies Partial<IndexedThread>);
  });

  it("costs a question to the storage, and no other thread does", async () => {
    const on = indexOn(new Map([...pageWithout([]), threadPage(2, 3)]));
    const other = indexOn(pageWithout([2]));
    for (const { plugin, standIn } of [on, other])
      await collapseHere(plugin.app, { block: blockId(await blockThatBegins(standIn, "The tide of day 1, hour 0")) });
    const asked = async ({ calls, threads }: IndexOnStandIn): Promise<number> => {
      calls.length = 0;
      await threads();
      return calls.filter((call) => call === "Storage.getItem").length;
    };
    expect(await asked(other)).toBe((await asked(on)) + 1);
  });
});
