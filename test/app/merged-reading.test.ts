import { describe, expect, it } from "vitest";
import type { ReadTweet } from "../../src/app/thread-reading.ts";
import { keepUserWord } from "../../src/app/user-word-shelf.ts";
import { blockId } from "../../src/core/block/block.ts";
import type { Settings } from "../../src/core/settings.ts";
import { noWord, type UserWord } from "../../src/core/thread/user-word.ts";
import type { StandIn } from "../stand-in/stand-in.ts";
import { panel, task } from "./panel-on-stand-in.ts";
import { standInOn } from "./plugin-on-stand-in.ts";
import { pageWithout, places } from "./thread-index/lost-links.ts";

/** The same on a page that does not say it is one thread. */
function apart(hours: readonly number[]): ReadonlyMap<string, string> {
  const one = [...pageWithout(hours)];
  return new Map(one.map(([path, text]) => [path, text.replace(/\/status.*\n\n/, "\n\n").replace(/\n.*Note.*/, "")]));
}

/** A panel on a page of one thread, which it has read and collapsed. */
async function collapsed(files: ReadonlyMap<string, string>, settings: Partial<Settings> = {}) {
  const standIn = standInOn(files);
  const on = panel(undefined, standIn);
  on.use(settings);
  const [key = ""] = await on.keys();
  const { tweets: spread = [] } = (await on.side.reading(key)) ?? {};
  const [{ text = "" } = {}] = await on.side.threads(task);
  expect((await on.side.act("collapse", key)).tone).toBe("done");
  const [thread] = await on.side.threads(task);
  const { key: merged = "", block = blockId("") } = thread ?? {};
  const read = async () => (await on.side.reading(merged))?.tweets ?? [];
  return { ...on, spread, text, key: merged, block, read };
}

/** A tweet without why it is here: that it stands in the block. */
function bare({ joint, ...rest }: ReadTweet): Partial<ReadTweet> {
  return rest;
}

/** The hour that each tweet's text tells, with a mark for those that are said to be cut off. */
function hoursOf(tweets: readonly { readonly text: string; readonly cutOff: boolean }[]): readonly string[] {
  return tweets.map(({ text, cutOff }) => {
    const hours = [...text.matchAll(/hour (\d+)/g)].map(([, hour]) => hour).join("+");
    return cutOff ? `${hours} cut off` : hours;
  });
}

const looks: readonly (readonly [string, Partial<Settings>])[] = [
  ["each link kept", {}],
  ["one link at the end", { links: "one at the end" }],
  ["numbered", { separator: "numbers" }],
  ["parted by rules, a line above", { separator: "rule", header: "on" }],
];

describe("a merged thread, read", () => {
  it.each(
    [["no tweet", []] as const, ...places].flatMap(([where, hours]) =>
      looks.map(([how, look]) => [where, how, hours, look] as const),
    ),
  )("has each tweet as it was, where %s lost its link: %s", async (_, __, hours, look) => {
    const { spread, text, read, block, side, key } = await collapsed(pageWithout(hours), look);
    // Where none has a link, nobody can tell that one was lost.
    expect(spread.filter(({ cutOff }) => cutOff)).toHaveLength(hours.length === 5 ? 0 : hours.length);
    expect((await side.threads(task)).map((thread) => thread.text)).toEqual([text]);
    const tweets = await read();
    expect(tweets.map(bare)).toEqual(spread.map((tweet) => bare({ ...tweet, spot: { ...tweet.spot, block } })));
    expect((await side.reading(key))?.state).toBe("merged");
  });

  it.each([[2], [1, 2]])(
    "has each tweet as it was on a page of an author's single tweets and threads",
    async (...hours) => {
      const { spread, read } = await collapsed(apart(hours));
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

/** The user's word, by the hour that each tweet of the page tells. */
type Said = (name: (hour: number) => string) => Partial<UserWord>;

const decisions: readonly (readonly [string, Said])[] = [
  ["a split", (name) => ({ splits: [name(2)] })],
  ["splits at each tweet", (name) => ({ splits: [0, 1, 2, 3, 4].map(name) })],
  ["a tweet left out", (name) => ({ leaveOuts: [name(2)] })],
  ["all tweets left out", (name) => ({ leaveOuts: [0, 1, 2, 3, 4].map(name) })],
  ["a join of two of its tweets", (name) => ({ joins: [[name(3), name(1)]] })],
  ["a split and a join across it", (name) => ({ splits: [name(3)], joins: [[name(0), name(4)]] })],
];

/** A graph's rows, and the first of them read, by a panel that is opened anew. */
async function listed(standIn: StandIn) {
  const { side } = panel(undefined, standIn);
  const rows = await side.threads(task);
  return { rows, reading: await side.reading(rows[0]?.key ?? "") };
}

/** The same once the user's word stands in its record. */
async function decided(standIn: StandIn, word: Partial<UserWord>) {
  await keepUserWord(panel(undefined, standIn).app.shelf, { ...noWord, ...word });
  return listed(standIn);
}

describe("a merged thread that the user has decided about", () => {
  const kinds = [
    ["one thread", pageWithout],
    ["any tweets", apart],
  ] as const;
  const all = decisions.flatMap(([what, said]) =>
    kinds.flatMap(([kind, pageOf]) => looks.map(([how, look]) => [what, kind, how, said, pageOf, look] as const)),
  );

  it.each(all)("is whole for all of %s, on a page of %s, %s", async (_, __, ___, said, pageOf, look) => {
    const { spread, standIn } = await collapsed(pageOf([3]), look);
    const { rows, reading } = await decided(
      standIn,
      said((hour) => spread[hour]?.name ?? ""),
    );
    expect(rows.map(({ state, tweets }) => [state, tweets])).toEqual([["merged", 5]]);
    expect(hoursOf(reading?.tweets ?? [])).toEqual(["0", "1", "2", "3 cut off", "4"]);
    for (const hour of [0, 1, 2, 3, 4]) expect(reading?.markdown).toContain(`hour ${hour}`);
  });

  it.each(looks)("is whole when undo merges again what was split: %s", async (_, look) => {
    const { key, side, keys, changes, standIn, spread } = await collapsed(pageWithout([]), look);
    const before = changes.length;
    expect((await side.act("expand", key)).tone).toBe("done");
    const undos = changes.length - before;
    const [whole = ""] = await keys();
    expect((await side.decide({ do: "split", key: whole, tweet: spread[2]?.name ?? "" })).tone).toBe("done");
    expect((await listed(standIn)).rows.map(({ tweets }) => tweets)).toEqual([2, 3]);
    for (let press = 0; press < undos; press += 1) standIn.user.undo();
    const { rows, reading } = await listed(standIn);
    expect(rows.map(({ state, tweets }) => [state, tweets])).toEqual([["merged", 5]]);
    expect(hoursOf(reading?.tweets ?? [])).toEqual(["0", "1", "2", "3", "4"]);
  });

  it.each([
    ["a split before it", (name: string) => ({ splits: [name] })],
    ["leaving it out", (name: string) => ({ leaveOuts: [name] })],
  ])("is without a tweet beside it after %s, and with it before", async (_, said) => {
    const { read, block, standIn, keys } = await collapsed(pageWithout([2]), { links: "one at the end" });
    const late = "The tide of day 1, hour 9 ([View Tweet](https://twitter.com/ana_1/status/1500001018000000000))";
    await standIn.call("insert_block", [block, late, { sibling: true }]);
    await keys();
    expect(hoursOf(await read())).toEqual(["0", "1", "2 cut off", "3", "4", "9"]);
    const { rows, reading } = await decided(standIn, said("1500001018000000000"));
    expect(rows.map(({ tweets }) => tweets)).toEqual([5]);
    expect(hoursOf(reading?.tweets ?? [])).toEqual(["0", "1", "2 cut off", "3", "4"]);
  });

  it.each(looks)("is apart from what it was split from, and is not lent its page's link: %s", async (_, look) => {
    const on = panel(undefined, standInOn(pageWithout([2])));
    on.use(look);
    await keepUserWord(on.app.shelf, { ...noWord, splits: ["“The tide of day 1, hour 2, cut:”"] });
    const [, second = ""] = await on.keys();
    const spread = (await on.side.reading(second))?.tweets ?? [];
    expect((await on.side.act("collapse", second)).tone).toBe("done");
    const [first, merged] = await on.side.threads(task);
    expect([first, merged].map((row) => [row?.state, row?.tweets, row?.arrived])).toEqual([
      ["spread", 2, 0],
      ["merged", 3, 0],
    ]);
    const tweets = (await on.side.reading(merged?.key ?? ""))?.tweets ?? [];
    for (const read of [spread, tweets]) {
      expect(hoursOf(read)).toEqual(["2 cut off", "3", "4"]);
      expect(read[0]).toMatchObject({ inferred: false, address: undefined });
    }
    expect((await on.side.act("collapse", first?.key ?? "")).tone).toBe("done");
    expect((await on.side.threads(task)).map(({ state, tweets }) => [state, tweets])).toEqual([
      ["merged", 2],
      ["merged", 3],
    ]);
  });

  it("is one with a tweet beside it that was joined to one whose link it does not show", async () => {
    const { standIn, block, spread } = await collapsed(apart([]), { links: "one at the end" });
    const late = "The tide, a month on ([View Tweet](https://twitter.com/ana_1/status/1511000000000000000))";
    await standIn.call("insert_block", [block, late, { sibling: true }]);
    expect((await listed(standIn)).rows.map(({ tweets }) => tweets)).toEqual([5]);
    const { rows, reading } = await decided(standIn, { joins: [[spread[1]?.name ?? "", "1511000000000000000"]] });
    expect(rows.map(({ state, tweets }) => [state, tweets])).toEqual([["merged", 6]]);
    expect(reading?.tweets.map(({ joint }) => joint?.why)).toEqual([
      undefined,
      ...["merged", "merged", "merged", "merged"],
      "joined-by-you",
    ]);
  });
});
