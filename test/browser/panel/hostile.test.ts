import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("a page of hostile tweets", () => {
  it("shows as text, runs nothing, opens nothing, asks nobody", async () => {
    const { page, options, press, enterList, requests, errors, asked } = await open({ threads: "hostile" });
    await enterList();
    for (let thread = 0; thread < (await options.count()); thread += 1) {
      await press("ArrowRight");
      await page.locator(".tweets").waitFor();
      for (const word of await page.locator(".tweet-text").all()) await word.click({ force: true });
      await page.locator("#threads").focus();
      await press("ArrowDown");
    }
    await press("/");
    await page.keyboard.type("window.harmed <script");
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => window.harmed)).toBeUndefined();
    expect(
      await page.locator("#frame script, #frame img, #frame [onclick], #frame [onmouseover], #frame b").count(),
    ).toBe(0);
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    expect(
      (await asked()).filter((one) => !/^open https:\/\/x\.com\/ok\/status\/1500000000000000002$/.test(one)),
    ).toEqual([]);
  });

  it("shows what was written, to the letter", async () => {
    const { page, press, enterList } = await open({ threads: "hostile" });
    await enterList();
    await press("ArrowRight");
    const texts = page.locator(".tweet-text");
    await texts.first().waitFor();
    expect(await texts.first().textContent()).toBe(
      `<script>window.harmed = "script"</script><img src=x onerror="window.harmed='img'"> shown as text`,
    );
    expect(await texts.nth(3).textContent()).toMatch(/^\[:div \{:on-click/);
    expect(await page.locator(".reading a").evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(
      ["https://x.com/ok/status/1500000000000000002"],
    );
  });

  it.each([280, 360, 640])("breaks no layout at %i px", async (width) => {
    const { page, options, press, enterList } = await open({ threads: "hostile", viewport: { width, height: 852 } });
    await enterList();
    for (let thread = 0; thread < (await options.count()); thread += 1) {
      await press("ArrowRight");
      await page.locator(".tweets").waitFor();
      const wide = await page.evaluate(() => {
        const list = document.querySelector(".list");
        const all = [...document.querySelectorAll(".thread, .reading, .tweet-text, .panel")];
        return [
          document.documentElement.scrollWidth > document.documentElement.clientWidth,
          (list?.scrollWidth ?? 0) > (list?.clientWidth ?? 0),
          ...all.map((element) => element.getBoundingClientRect().right > innerWidth + 1),
        ].some(Boolean);
      });
      expect(wide).toBe(false);
      await press("ArrowLeft", "ArrowDown");
    }
    const heights = await options.evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height));
    expect(new Set(heights)).toEqual(new Set([77]));
  });
});
