import { describe, expect, it } from "vitest";
import { commandRunner } from "../../src/app/command-runner.ts";
import { blockId } from "../../src/core/block/block.ts";
import { files, panel, severalThreads, task } from "./panel-on-stand-in.ts";
import { blockThatBegins, standInOn } from "./plugin-on-stand-in.ts";
import { pagePath } from "./thread-pages.ts";

describe("a batch of threads", () => {
  it("that began with what undo had left of another command is put back to whole pages", async () => {
    const { side, keys, page, standIn } = panel();
    const [key = ""] = await keys();
    await side.act("collapse", key);
    standIn.user.undo();
    expect(page().match(/Highlights first synced/gu)).toHaveLength(2);
    const { batch = "", results } = await side.bulk("collapse", [key], task);
    expect(results).toMatchObject([{ done: true }]);
    expect(page().match(/Highlights first synced/gu)).toHaveLength(1);
    expect((await side.putBack(batch, task)).results).toMatchObject([{ done: true }]);
    expect(page()).toBe(files.get(pagePath));
  });

  it("is put back with those of its threads that were settled first", async () => {
    const texts = severalThreads("Drei");
    const { app, side, keys, page, standIn } = panel(undefined, standInOn(texts));
    await commandRunner(app)("collapse-thread", { block: blockId(await blockThatBegins(standIn, "One")) });
    standIn.user.undo();
    const { batch = "", results } = await side.bulk("collapse", await keys(), task);
    expect(results.map(({ done }) => done)).toEqual([true, true, true]);
    expect((await side.putBack(batch, task)).results.map(({ done }) => done)).toEqual([true, true, true]);
    expect(page()).toBe(texts.get(pagePath));
  });

  it("tells of each of its threads whether it is back, where one has changed since", async () => {
    // A thread too long for one block is refused, so that the others are collapsed one by one.
    const texts = severalThreads("Drei ".repeat(2_500));
    const { side, keys, page, standIn } = panel(undefined, standInOn(texts));
    const { batch = "", results } = await side.bulk("collapse", await keys(), task);
    expect(results.map(({ done }) => done)).toEqual([true, false, true]);
    const merged = await blockThatBegins(standIn, "One");
    await standIn.call("update_block", [await blockThatBegins(standIn, "nothing of note"), `see ((${merged}))`]);
    const back = (await side.putBack(batch, task)).results;
    expect(back.map(({ done, sentence }) => [done, sentence])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
    expect(page().replace(`\n\t  id:: ${merged}`, "")).toBe(texts.get(pagePath));
  });

  it.each(["merge", "nest"] as const)(
    "puts an expand back as it was, whatever the settings by then (%s)",
    async (style) => {
      const { side, keys, page, use } = panel();
      const [key = ""] = await keys();
      use({ style, separator: "rule" });
      await side.act("collapse", key);
      const collapsed = page();
      use({ style: style === "merge" ? "nest" : "merge", separator: "numbers" });
      await keys();
      const { batch = "" } = await side.bulk("expand", [key], task);
      expect(page()).toBe(files.get(pagePath));
      expect((await side.putBack(batch, task)).results).toMatchObject([{ done: true }]);
      expect(page()).toBe(collapsed);
      await keys();
      await side.act("expand", key);
      expect(page()).toBe(files.get(pagePath));
    },
  );

  it("keeps a tweet that has got an id of its own since when an expand is put back", async () => {
    const { side, keys, page, standIn } = panel();
    const [key = ""] = await keys();
    await side.act("collapse", key);
    await keys();
    const { batch = "" } = await side.bulk("expand", [key], task);
    const tweet = await blockThatBegins(standIn, "Suben");
    await standIn.call("upsert_block_property", [tweet, "id", tweet]);
    const spread = page();
    expect((await side.putBack(batch, task)).results).toMatchObject([{ done: true }]);
    expect(page()).toContain(`id:: ${tweet}`);
    await keys();
    await side.act("expand", key);
    expect(page()).toBe(spread);
  });

  it("puts an expand back in the style of then on a page that was edited since", async () => {
    const { side, keys, page, use, standIn } = panel();
    const [key = ""] = await keys();
    use({ style: "nest" });
    await side.act("collapse", key);
    const collapsed = page();
    use({ style: "merge" });
    await keys();
    const { batch = "" } = await side.bulk("expand", [key], task);
    const note = await blockThatBegins(standIn, "**Note**");
    await standIn.call("update_block", [note, "**Note**: Thread, a good one"]);
    await side.putBack(batch, task);
    expect(page()).toBe(collapsed.replace("**Note**: Thread", "**Note**: Thread, a good one"));
  });
});
