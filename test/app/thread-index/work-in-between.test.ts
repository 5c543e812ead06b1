import { describe, expect, it } from "vitest";
import { NoAnswer } from "../../../src/app/attempt.ts";
import { collapseHere } from "../../../src/app/fold-commands.ts";
import { blockId } from "../../../src/core/block/block.ts";
import { defaultSettings } from "../../../src/core/settings.ts";
import { blockThatBegins } from "../plugin-on-stand-in.ts";
import { indexOn, unwatched } from "./index-on-stand-in.ts";
import { graphOf, keyOf } from "./made-up-graph.ts";

describe("what the host has answered", () => {
  const isForPages = (query: unknown): boolean => typeof query === "string" && query.includes("_page");
  /** Chunks of some 35 pages, of which a few are worked on before the next ones are asked for. */
  const slowly = { cost: (pages: number) => pages, look: 1 };

  it("is worked on while the host is at the next question, and there is never more than one", async () => {
    const known: number[] = [];
    let under = 0;
    let most = 0;
    const on = indexOn(graphOf(150), {
      ...slowly,
      between: (ask) => async (method, query) => {
        if (!isForPages(query)) return ask(method, query);
        known.push(Array.from({ length: 150 }, (_, number) => on.index.thread(keyOf(number)) ?? []).flat().length);
        under += 1;
        most = Math.max(most, under);
        const answer = await ask(method, query);
        under -= 1;
        return answer;
      },
    });
    await on.threads();
    const answered = on.asked.map((_, at) => on.asked.slice(0, at).flat().length);
    for (const [at, count] of known.entries()) {
      expect(count).toBeGreaterThanOrEqual(answered[at - 1] ?? 0);
      if (at > 0) expect(count).toBeLessThan(answered[at] ?? 0);
    }
    expect(known[1]).toBeGreaterThan(0);
    expect(known.length).toBeGreaterThan(3);
    expect(most).toBe(1);
    expect(on.pauses).toEqual([]);
  });

  it("is read again with what was asked for since, where the storage keeps quiet", async () => {
    const silent = "Tides 20... (highlights)";
    let isQuiet = false;
    const on = indexOn(graphOf(150), {
      ...slowly,
      between:
        (ask) =>
        async (method, ...args) => {
          if (isQuiet && method === "Storage.getItem" && String(args[0]).startsWith("threads/"))
            throw new NoAnswer(method);
          return ask(method, ...args);
        },
    });
    const { app } = on.plugin;
    const settings = () => ({ ...defaultSettings, links: "one at the end" as const });
    await collapseHere(
      { ...app, settings },
      { block: blockId(await blockThatBegins(on.standIn, "The tide of day 20,")) },
    );
    expect(on.plugin.said.at(-1)?.tone).toBe("done");
    isQuiet = true;
    await expect(on.threads()).rejects.toBeInstanceOf(NoAnswer);
    isQuiet = false;
    expect(await on.threads()).toHaveLength(150);
    expect((await on.threads()).find(({ page }) => page === silent)?.tweets).toBe(3);
  });
});

describe("a command", () => {
  it("needs its page alone, and does not wait for a listing", async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let isHeld = false;
    const files = graphOf(80);
    const { index, plugin, standIn, asked, clock } = indexOn(files, {
      between:
        (ask) =>
        async (method, ...args) => {
          const isListing = typeof args[0] === "string" && /ground \[\d+ \d+/.test(args[0]);
          if (isListing && !isHeld) {
            isHeld = true;
            await held;
          }
          return ask(method, ...args);
        },
    });
    const listing = index.threads(unwatched());
    await clock.pass(0);
    const block = blockId(await blockThatBegins(standIn, "The tide of day 5, hour 1"));
    await collapseHere(plugin.app, { block });
    expect(plugin.said.at(-1)?.tone).toBe("done");
    expect(asked.slice(1).every((pages) => pages.length <= 1)).toBe(true);
    letGo();
    expect(await listing).toHaveLength(80);
  });
});
