import { describe, expect, it } from "vitest";
import { indexOn } from "./index-on-stand-in.ts";
import { graphOf, threadPage } from "./made-up-graph.ts";

describe("the size of a question", () => {
  it.each([
    ["a quick host", 0.1],
    ["the recorded host", 0.5],
    ["a host with a large graph", 4],
    ["a host that is hardly there", 60],
  ])("is fitted to %s", async (_, perPage) => {
    const { threads, asked, pauses } = indexOn(graphOf(400), { cost: (pages) => pages * perPage });
    await threads();
    const costs = asked.map((pages) => pages.length * perPage);
    const settled = costs.slice(1, -1);
    expect(settled.filter((ms) => ms > Math.max(50, perPage))).toEqual([]);
    expect(asked.flat()).toHaveLength(400);
    expect(pauses).toHaveLength(asked.length - 1);
    if (perPage === 0.1) expect(asked.length).toBeLessThan(6);
  });

  it("shrinks when pages grow, and never to nothing", async () => {
    let chunks = 0;
    const cost = (pages: number): number => {
      chunks += 1;
      return chunks < 3 ? pages * 0.3 : pages * 5;
    };
    const { threads, asked } = indexOn(graphOf(300), { cost });
    await threads();
    expect(asked.slice(5).every((pages) => pages.length * 5 <= 50)).toBe(true);
    expect(asked.every((pages) => pages.length > 0)).toBe(true);
  });

  it("comes back after a hiccup of the machine", async () => {
    let chunks = 0;
    const cost = (pages: number): number => {
      chunks += 1;
      return pages * 0.7 + (chunks === 3 ? 900 : 0);
    };
    const { threads, asked } = indexOn(graphOf(500), { cost });
    await threads();
    expect(asked.length).toBeLessThan(22);
  });

  it("counts blocks, as far as the lengths of files tell", async () => {
    const long = new Map(Array.from({ length: 12 }, (_, number) => threadPage(1_000 + number, 150)));
    const on = indexOn(new Map([...graphOf(200), ...long]), {
      cost: (_, numbers) => numbers.reduce((sum, number) => sum + (longPages.has(number) ? 25 : 0.3), 0),
    });
    const longPages = new Set<number>();
    for (const number of long.keys()) {
      const page = await on.standIn.look("get_page", [/pages\/(.*)\.md/.exec(number)?.[1]]);
      longPages.add(Number(Reflect.get(Object(page), "id")));
    }
    expect(await on.threads()).toHaveLength(212);
    const holding = on.asked.map((numbers) => numbers.filter((number) => longPages.has(number)).length);
    expect(Math.max(...holding)).toBe(1);
    expect(on.asked.length).toBeLessThan(25);
  });
});
