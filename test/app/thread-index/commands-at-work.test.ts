import { describe, expect, it } from "vitest";
import { listed, numberOf, rest, tides, update } from "./listed-graph.ts";
import { graphOf } from "./made-up-graph.ts";

describe("commands of ours", () => {
  it("are neither followed nor told while they are at work, and read once when they have ended", async () => {
    const on = await listed(graphOf(5));
    const ended = on.index.working(tides(2).toUpperCase());
    await update(on, "The tide of day 2, hour 2", "half done");
    await on.clock.pass(rest);
    expect(on.news).toEqual([]);
    await on.threads();
    expect(on.asked).toEqual([]);
    await update(on, "half done", "The tide of day 2, done ([View Tweet](https://twitter.com/ana_2/status/15))");
    ended();
    ended();
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.asked).toEqual([[await numberOf(on, tides(2))]]);
  });

  it("that decide about a page have it read anew", async () => {
    const on = await listed(graphOf(5));
    on.index.working(tides(3))();
    await on.clock.pass(rest);
    expect(on.news).toEqual(["threads-changed"]);
    await on.threads();
    expect(on.asked).toEqual([[await numberOf(on, tides(3))]]);
  });
});
