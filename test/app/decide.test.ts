import { describe, expect, it } from "vitest";
import type { Said } from "../../src/app/said.ts";
import type { Decision } from "../../src/app/thread-reading.ts";
import { userWord } from "../../src/app/user-word-shelf.ts";
import { noWord } from "../../src/core/thread/user-word.ts";
import { panel, severalThreads, task } from "./panel-on-stand-in.ts";
import { standInOn } from "./plugin-on-stand-in.ts";

/** A panel on a page of three threads of two tweets each. */
async function listed() {
  const on = panel(undefined, standInOn(severalThreads("Zwei")));
  const sizes = async () => (await on.side.threads(task)).map(({ tweets }) => tweets);
  const keys = await on.keys();
  const nameOf = async (at: number, tweet: number) =>
    (await on.side.reading(keys[at] ?? ""))?.tweets[tweet]?.name ?? "";
  const word = async () => userWord(on.app.shelf);
  const takeBack = async ({ undo }: Said) => (undo ? on.side.decide(undo) : undefined);
  return { ...on, sizes, index: on.keys, keys, nameOf, word, takeBack };
}

describe("what the user decides in the panel", () => {
  it.each([
    ["split", [2, 2]],
    ["leave-out", [2, 2]],
    ["join", [4, 2]],
  ] as const)("can be taken back at once: %s", async (what, sizes) => {
    const on = await listed();
    const [key = "", next = ""] = on.keys;
    expect(await on.sizes()).toEqual([2, 2, 2]);
    const decision: Decision =
      what === "join" ? { do: what, keys: [key, next] } : { do: what, key, tweet: await on.nameOf(0, 1) };
    const said = await on.side.decide(decision);
    expect(await on.sizes()).toEqual(sizes);
    expect(await on.takeBack(said)).toEqual({ sentence: on.app.words.forgot, tone: "done" });
    expect(await on.sizes()).toEqual([2, 2, 2]);
    expect(await on.word()).toEqual({ word: noWord });
  });

  it("is forgotten in the list too", async () => {
    const on = await listed();
    await on.side.decide({ do: "join", keys: on.keys.slice(0, 2) });
    const [key = ""] = await on.index();
    const [decided] = (await on.side.reading(key))?.decided ?? [];
    if (decided === undefined) throw new Error("The reading tells of the join.");
    await on.side.decide({ do: "forget", keys: [key], tweets: [decided.tweet] });
    expect(await on.sizes()).toEqual([2, 2, 2]);
  });

  it("is taken back by itself where something else has been decided since", async () => {
    const on = await listed();
    const [first = "", second = ""] = on.keys;
    const name = await on.nameOf(1, 1);
    const said = await on.side.decide({ do: "leave-out", key: first, tweet: await on.nameOf(0, 1) });
    await on.side.decide({ do: "leave-out", key: second, tweet: name });
    await on.takeBack(said);
    expect(await on.word()).toEqual({ word: { ...noWord, leaveOuts: [name] } });
  });

  it("joins threads of the list by what they are there, or not at all where one of them is gone", async () => {
    const on = await listed();
    const [first = "", second = "", third = ""] = on.keys;
    const gone = await on.side.decide({ do: "join", keys: [first, "no such thread"] });
    expect(gone).toEqual({ sentence: on.app.words.refusal({ why: "thread-gone" }), tone: "note" });
    expect(await on.word()).toEqual({ word: noWord });
    const joined = await on.side.decide({ do: "join", keys: [first, second, third] });
    expect(joined).toMatchObject({ sentence: "Joined: 3 threads are one now.", tone: "done" });
    expect(await on.sizes()).toEqual([6]);
  });

  it("offers nothing to take back where nothing was decided", async () => {
    const on = await listed();
    const [key = ""] = on.keys;
    const said = await on.side.decide({ do: "split", key, tweet: await on.nameOf(0, 0) });
    expect(said).toEqual({ sentence: on.app.words.refusal({ why: "nothing-to-decide" }), tone: "note" });
  });
});
