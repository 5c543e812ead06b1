import { describe, expect, it } from "vitest";
import type { ReadTweet } from "../../src/app/thread-reading.ts";
import { blockId } from "../../src/core/block/block.ts";
import type { Settings } from "../../src/core/settings.ts";
import { panel, task } from "./panel-on-stand-in.ts";
import { standInOn } from "./plugin-on-stand-in.ts";
import { threadPage } from "./thread-index/made-up-graph.ts";

/** A page of five tweets, some of which, by their hours, have lost their links. */
function pageWithout(hours: readonly number[]): ReadonlyMap<string, string> {
  const [path, text] = threadPage(1, 5);
  return new Map([
    [path, text.replace(/hour (\d) .*/g, (line, hour) => (hours.includes(Number(hour)) ? `hour ${hour}, cut:` : line))],
  ]);
}

/** A panel on a page of one thread, which it has read and collapsed. */
async function collapsed(files: ReadonlyMap<string, string>, settings: Partial<Settings> = {}) {
  const standIn = standInOn(files);
  const on = panel(undefined, standIn);
  on.use(settings);
  const [key = ""] = await on.keys();
  const spread = (await on.side.reading(key))?.tweets ?? [];
  expect((await on.side.act("collapse", key)).tone).toBe("done");
  const [thread] = await on.side.threads(task);
  const { key: merged = "", block = blockId("") } = thread ?? {};
  const read = async () => (await on.side.reading(merged))?.tweets ?? [];
  return { ...on, spread, key: merged, block, read };
}

/** A tweet without the number that the merged text may give it, and without why it is here: that it stands in the block. */
function bare({ joint, text, ...rest }: ReadTweet): Partial<ReadTweet> {
  return { ...rest, text: text.replace(/^\*\*\d\*\* /, "") };
}

/** The hour that each tweet's text tells, with a mark for those that are said to be cut off. */
function hoursOf(tweets: readonly { readonly text: string; readonly cutOff: boolean }[]): readonly string[] {
  return tweets.map(({ text, cutOff }) => {
    const hours = [...text.matchAll(/hour (\d+)/g)].map(([, hour]) => hour).join("+");
    return cutOff ? `${hours} cut off` : hours;
  });
}

const places: readonly (readonly [string, readonly number[]])[] = [
  ["no tweet", []],
  ["its first tweet", [0]],
  ["one in its middle", [2]],
  ["its last tweet", [4]],
  ["two in a row", [1, 2]],
  ["all but its last", [0, 1, 2, 3]],
  ["all of them", [0, 1, 2, 3, 4]],
];
const looks: readonly (readonly [string, Partial<Settings>])[] = [
  ["each link kept", {}],
  ["one link at the end", { links: "one at the end" }],
  ["numbered", { separator: "numbers" }],
];

describe("a merged thread, read", () => {
  it.each(places.flatMap(([where, hours]) => looks.map(([how, look]) => [where, how, hours, look] as const)))(
    "has each tweet as it was, where %s lost its link: %s",
    async (_, __, hours, look) => {
      const { spread, read, block, side, key } = await collapsed(pageWithout(hours), look);
      expect(spread.filter(({ cutOff, inferred }) => cutOff || inferred)).toHaveLength(hours.length);
      const tweets = await read();
      expect(tweets.map(bare)).toEqual(spread.map((tweet) => bare({ ...tweet, spot: { ...tweet.spot, block } })));
      expect((await side.reading(key))?.state).toBe("merged");
    },
  );

  it.each([[2], [1, 2]])(
    "has each tweet as it was on a page of an author's single tweets and threads",
    async (...hours) => {
      const one = pageWithout(hours);
      const files = new Map(
        [...one].map(([path, text]) => [path, text.replace(/\/status.*\n\n/, "\n\n").replace(/\n.*Note.*/, "")]),
      );
      const { spread, read } = await collapsed(files);
      expect(spread.map(({ joint }) => joint?.why)).toContain("between");
      const tweets = await read();
      expect(hoursOf(tweets)).toEqual(hoursOf(spread));
      expect(tweets.map(({ joint }) => joint?.why)).toEqual([undefined, "merged", "merged", "merged", "merged"]);
    },
  );

  it("is as its text stands once the user has edited that", async () => {
    const { read, block, standIn } = await collapsed(pageWithout([2]));
    const text = String(Reflect.get(Object(await standIn.call("get_block", [block])), "content"));
    await standIn.call("update_block", [block, text.replace("hour 2, cut:", "hour 2, mended:")]);
    const tweets = await read();
    expect(hoursOf(tweets)).toEqual(["0", "1", "2+3", "4"]);
    expect(tweets[2]?.text).toContain("mended");
  });

  it("is as its text stands once its snapshot is gone", async () => {
    const { read, app } = await collapsed(pageWithout([2]));
    for (const path of await app.shelf.paths("threads")) await app.shelf.forget(path);
    expect(hoursOf(await read())).toEqual(["0", "1", "2+3", "4"]);
  });

  it("has what came beside it since, told from what it holds", async () => {
    const { read, block, standIn, keys } = await collapsed(pageWithout([2]));
    const late = "The tide of day 1, hour 9 ([View Tweet](https://twitter.com/ana_1/status/1500001018000000000))";
    await standIn.call("insert_block", [block, late, { sibling: true }]);
    await keys();
    const tweets = await read();
    expect(hoursOf(tweets)).toEqual(["0", "1", "2 cut off", "3", "4", "9"]);
    expect(tweets.map(({ arrived }) => arrived)).toEqual([false, false, false, false, false, true]);
  });

  it("lets nothing be decided about a tweet of it before it is expanded, and says so of a cut-off one too", async () => {
    const { read, side, key, app, page } = await collapsed(pageWithout([2]));
    const before = page();
    for (const { name } of await read())
      for (const what of ["split", "leave-out"] as const)
        expect(await side.decide({ do: what, key, tweet: name }), name).toEqual({
          sentence: app.words.refusal({ why: "expand-first" }),
          tone: "note",
        });
    expect(page()).toBe(before);
  });
});
