import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("the list", () => {
  it("is a listbox of options whose names begin with the author, in a region named after the plugin", async () => {
    const { page, panel, list, options, names, search } = await open();
    expect(await panel.count()).toBe(1);
    expect(await list.getAttribute("aria-label")).toBe("Threads");
    expect(await search.getAttribute("aria-label")).toBe("Search threads");
    expect(await options.first().getAttribute("aria-setsize")).toBe("12");
    await page.setViewportSize({ width: 360, height: 1400 });
    await expect.poll(names).toHaveLength(12);
    const said = await names();
    expect(said[0]).toMatch(/^@ada_lindqvist 6 tweets Mar 5th, 2024 1\/ Four years .* 6\/9 cut off$/);
    expect(said[1]).toMatch(/^@kafei_riji 3 tweets .* collapsed \+2 new$/);
    expect(said[3]).toMatch(/possible$/);
    expect(said[4]).toMatch(/nested$/);
    expect(said[7]).toMatch(/^@bo_mercer .* interrupted$/);
    expect(said.at(-1)).toMatch(/^Unknown author 2 tweets Date unknown/);
  });

  it("takes no focus by itself", async () => {
    const { page, options } = await open();
    await options.first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  });

  it("is walked through by arrows, Home and End, and tells where it is", async () => {
    const { press, enterList, active, list, page } = await open({ threads: 2000 });
    await enterList();
    const first = await active();
    await press("ArrowDown", "ArrowDown", "ArrowUp");
    expect(await active()).not.toBe(first);
    await press("End");
    const last = page.locator(`[id="${await list.getAttribute("aria-activedescendant")}"]`);
    expect(await last.getAttribute("aria-posinset")).toBe("2000");
    expect(await last.getAttribute("aria-setsize")).toBe("2000");
    await expect.poll(() => last.isVisible()).toBe(true);
    await press("Home");
    expect(await active()).toBe(first);
    await press("PageDown", "ArrowUp", "ArrowUp");
    expect(await list.getAttribute("aria-activedescendant")).toBe("thread-6");
  });

  it("keeps the active thread in the document wherever it is scrolled to", async () => {
    const { enterList, page, list, options } = await open({ threads: 2000 });
    await enterList();
    await page.evaluate(() => document.querySelector(".list")?.scrollTo(0, 999 * 81));
    await expect.poll(async () => Number(await options.last().getAttribute("aria-posinset"))).toBeGreaterThan(900);
    const id = await list.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  it("keeps a thread where it is on screen when a text above it is closed by opening its own", async () => {
    const { page, options, press, enterList, active, list } = await open({ threads: 2000 });
    await enterList();
    await press("ArrowRight");
    await page.locator(".reading .tweet").first().waitFor();
    for (let line = 0; line < 12; line += 1) await press("ArrowDown");
    const place = (): Promise<number> =>
      options.and(page.locator(".active")).evaluate((one) => one.getBoundingClientRect().top);
    const [author, before] = [await active(), await place()];
    const scrolled = (): Promise<number> => list.evaluate((one) => one.closest(".list")?.scrollTop ?? 0);
    const far = await scrolled();
    expect(far).toBeGreaterThan(400);
    await press("ArrowRight");
    await expect.poll(() => page.locator(".reading").getAttribute("aria-label")).toBe(`Thread by ${author}`);
    await expect.poll(scrolled).toBeLessThan(far - 100);
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(2);
    expect(await active()).toBe(author);
  });

  it("keeps its end on screen when a text far above it is closed", async () => {
    const { page, options, press, enterList } = await open({ threads: 60 });
    await enterList();
    await press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight");
    const reading = page.locator(".reading-line");
    await reading.locator(".tweet").first().waitFor();
    const height = await reading.evaluate((one) => one.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(600);
    const seen = (): Promise<readonly string[]> =>
      options.evaluateAll((all) => {
        const list = document.querySelector(".list")?.getBoundingClientRect();
        const rows = all.map((one) => ({ one, top: one.getBoundingClientRect().top }));
        return rows
          .filter(({ top }) => list && top > list.top && top < list.bottom)
          .map(({ one, top }) => `${one.getAttribute("aria-posinset")} at ${Math.round(top)}`);
      });
    await page.locator(".list").hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 2_000);
        return (await seen()).at(-1);
      })
      .toMatch(/^60 /);
    const before = await seen();
    expect(before.length).toBeGreaterThan(4);
    await press("ArrowLeft");
    await expect.poll(() => reading.count()).toBe(0);
    expect(await seen()).toEqual(before);
    // Nor does it move once the browser has told where it is scrolled to.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await seen()).toEqual(before);
  });
});
