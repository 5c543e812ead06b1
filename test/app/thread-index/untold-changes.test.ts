import { describe, expect, it } from "vitest";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { listed, numberOf, tides, written } from "./listed-graph.ts";
import { graphOf } from "./made-up-graph.ts";

describe("what Logseq does not tell", () => {
  it("is noticed when somebody asks: a change of more than a thousand blocks", async () => {
    const on = await listed(graphOf(30));
    const head = await blockThatBegins(on.standIn, "The tide of day 4, hour 2");
    const many = Array.from({ length: 1_100 }, (_, at) => {
      const id = 1_592_385_404_250_095_616n + BigInt(at) * 2_000_000_000n;
      return { content: `Wave ${at} ([View Tweet](https://twitter.com/ana_4/status/${id}))` };
    });
    await on.standIn.call("insert_batch_block", [head, many, { sibling: true }]);
    await on.clock.pass(written);
    expect(on.news).toEqual([]);
    const thread = (await on.threads()).find(({ page }) => page === tides(4));
    expect(thread?.tweets).toBe(1_103);
    expect(new Set(on.asked.flat())).toEqual(new Set([await numberOf(on, tides(4))]));
    on.calls.length = 0;
    await on.threads();
    expect(on.calls).toEqual(["find", "changed files"]);
  });

  it("is noticed when somebody asks: a page that is gone", async () => {
    const on = await listed(graphOf(3));
    await on.index.close();
    await on.standIn.call("delete_page", [tides(2)]);
    expect((await on.threads()).map(({ page }) => page)).toEqual([tides(0), tides(1)]);
  });

  it("is noticed when somebody asks: a page that is new, before its file is written, is not lost again", async () => {
    const on = await listed(graphOf(1));
    await on.standIn.call("create_page", [tides(50), { category: "#tweets" }, { redirect: false }]);
    const page = Reflect.get(Object(await on.standIn.look("get_page", [tides(50)])), "uuid");
    for (const [words, id] of [
      ["One", "1592385404250095616"],
      ["Two", "1592385406266507264"],
    ])
      await on.standIn.call("insert_block", [page, `${words} ([View Tweet](https://x.com/new/status/${id}))`, {}]);
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
    await on.clock.pass(written);
    expect((await on.threads()).map(({ author }) => author)).toContain("new");
  });
});
