import { describe, expect, it } from "vitest";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { unwatched } from "./index-on-stand-in.ts";
import { listed, rest, tides } from "./listed-graph.ts";
import { graphOf } from "./made-up-graph.ts";

describe("another graph", () => {
  it("is none when Logseq tells of one without cause", async () => {
    const on = await listed(graphOf(2));
    on.tell("App.onCurrentGraphChanged", {});
    await on.clock.pass(rest);
    expect(on.news).toEqual([]);
    expect(on.calls).not.toContain("find");
  });

  it("has everything forgotten, and the listing under way called off", async () => {
    let url = "logseq_local_/one";
    const on = await listed(graphOf(60), {
      between:
        (ask) =>
        async (method, ...args) =>
          method === "App.getCurrentGraph" ? { url, name: "g", path: "/g" } : ask(method, ...args),
    });
    const [first] = await on.threads();
    url = "logseq_local_/two";
    on.index.working(tides(1))();
    const listing = on.index.threads({
      ...unwatched(),
      progress: (done) => done === 0 && on.tell("App.onCurrentGraphChanged", {}),
    });
    await expect(listing).rejects.toMatchObject({ name: "AbortError" });
    await on.clock.pass(rest);
    expect(on.news).toEqual(["graph-changed"]);
    expect(on.index.thread(first?.key ?? "")).toBeUndefined();
    on.asked.length = 0;
    await on.threads();
    expect(on.asked.flat()).toHaveLength(60);
  });

  it("made by a re-index in the midst of a listing ends it, and the next one reads everything", async () => {
    const on = await listed(graphOf(60), { cost: (pages) => pages });
    on.index.working(tides(1))();
    on.index.working(tides(2))();
    const listing = on.index.threads({
      ...unwatched(),
      progress: (done) => done === 0 && on.tell("App.onGraphAfterIndexed", { repo: "logseq_local_/graph" }),
    });
    await expect(listing).rejects.toMatchObject({ name: "AbortError" });
    on.asked.length = 0;
    expect(await on.threads()).toHaveLength(60);
    expect(on.asked.flat()).toHaveLength(60);
  });

  it("is what a re-index makes of it: nothing is what it was", async () => {
    const on = await listed(graphOf(4));
    on.standIn.user.reopen();
    on.tell("App.onGraphAfterIndexed", { repo: "logseq_local_/graph" });
    expect(on.news).toEqual(["threads-changed"]);
    const threads = await on.threads();
    expect(on.asked.flat()).toHaveLength(4);
    const block = await blockThatBegins(on.standIn, "The tide of day 0, hour 0");
    expect(threads.map((thread) => String(thread.block))).toContain(block);
  });
});
