import { describe, expect, it } from "vitest";
import { listed, numberOf, rest, tides } from "./listed-graph.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

describe("very many news", () => {
  const event = (block: number, page: number) => ({
    blocks: [{ id: block, uuid: `u${block}`, page: { id: page }, content: "a tide" }],
    txData: [[block, "block/content", "a tide", 536_870_913, true]],
    txMeta: { outlinerOp: "save-block" },
  });

  it("of ten thousand changes cost nothing until somebody asks, then each page once", async () => {
    const on = await listed(graphOf(20));
    const numbers = await Promise.all([1, 2, 3].map((number) => numberOf(on, tides(number))));
    for (let at = 0; at < 10_000; at += 1) on.tell("DB.onChanged", event(10_000 + at, numbers[at % 3] ?? 0));
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    expect(on.calls).toEqual([]);
    await on.threads();
    expect(on.asked.map((pages) => pages.toSorted())).toEqual([numbers.toSorted()]);
  });

  it("that never rest are told all the same, now and then", async () => {
    const on = await listed(graphOf(2));
    const number = await numberOf(on, tides(1));
    for (let at = 0; at < 400; at += 1) {
      on.tell("DB.onChanged", event(at, number));
      await on.clock.pass(100);
    }
    expect(on.news.length).toBeGreaterThanOrEqual(3);
    expect(on.news.length).toBeLessThanOrEqual(5);
  });

  it("of a sync of 500 pages are one piece of work", async () => {
    const on = await listed(graphOf(10));
    for (let number = 100; number < 600; number += 1) {
      const [path, text] = threadPage(number);
      on.standIn.user.changeFile(path, text);
      await on.clock.pass(2);
    }
    await on.clock.pass(2_500 + rest);
    expect(on.news.length).toBeLessThanOrEqual(2);
    expect(on.calls).toEqual([]);
    expect(await on.threads()).toHaveLength(510);
    expect(on.calls.filter((call) => call === "pages").length).toBeLessThanOrEqual(10);
  });

  it("of another shape than any known have the graph looked through", async () => {
    const on = await listed(graphOf(3));
    on.tell("DB.onChanged", { blocks: "all of them" });
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.calls).toContain("find");
  });
});
