import { describe, expect, it } from "vitest";
import { panel, task } from "./panel-on-stand-in.ts";
import { standInOn } from "./plugin-on-stand-in.ts";
import { pageWithout } from "./thread-index/lost-links.ts";
import { threadPages } from "./thread-pages.ts";

const pages: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  ...threadPages,
  "one that lost a link": pageWithout([2]),
  "one that lost its first link": pageWithout([0]),
};
/** Where undo puts blocks back whole. Tweets that it moves out one by one are beside the collapsed ones, and no copies. */
const cases = [
  ...Object.keys(pages).map((name) => [name, "merge"] as const),
  ...["a section of one thread", "one that lost a link", "one that lost its first link"].map(
    (name) => [name, "nest"] as const,
  ),
];

describe("a thread of which undo has taken back a part of its collapse", () => {
  it.each(cases)("has no new tweets, and each once: %s, %s", async (name, style) => {
    const standIn = standInOn(pages[name] ?? new Map());
    const { side, use, keys, changes, app } = panel(undefined, standIn);
    use({ style });
    const [key = ""] = await keys();
    const { tweets = 0 } = (await side.threads(task))[0] ?? {};
    await side.act("collapse", key);
    for (let undone = 1, steps = changes.length; undone < steps; undone += 1) {
      standIn.user.undo();
      await side.threads(task);
      const [row] = await side.threads(task);
      expect(row, `${undone}`).toMatchObject({ tweets, arrived: 0 });
      const read = (await side.reading(row?.key ?? ""))?.tweets ?? [];
      expect(read.filter(({ arrived }) => arrived)).toEqual([]);
      expect(read.filter(({ duplicate }) => !duplicate)).toHaveLength(tweets);
    }
    const [half = ""] = await keys();
    expect(await side.act("collapse", half)).toEqual({ sentence: app.words.settled("finished"), tone: "done" });
  });

  it.each(cases)("is told in a report as what it was: the rest of that, taken back: %s, %s", async (name, style) => {
    const { side, use, keys, standIn, app } = panel(undefined, standInOn(pages[name] ?? new Map()));
    use({ style });
    await side.act("collapse", (await keys())[0] ?? "");
    standIn.user.undo();
    const { results } = await side.bulk("expand", await keys(), task);
    expect(results).toMatchObject([{ done: true, sentence: app.words.settled("put-back") }]);
  });
});
