import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

/** Types (what stands in the box then) and presses keys, before the browser can draw anything in between. */
function hurry(search: Locator, ...steps: readonly { type?: string; press?: string }[]): Promise<void> {
  return search.evaluate((box, wanted) => {
    if (!(box instanceof HTMLInputElement)) return;
    for (const { type, press } of wanted) {
      if (type !== undefined) {
        box.value = type;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      const pressed = { key: press ?? "", bubbles: true, cancelable: true };
      if (press !== undefined) document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", pressed));
    }
  }, steps);
}

describe("searching", () => {
  it.each([
    ["an author", "@bo_merc", ["@bo_mercer", "@bo_mercer"]],
    ["a word of a later tweet", "compounds", ["Marguerite Oyelaran"]],
    ["a word mistyped", "knowlege", ["Marguerite Oyelaran"]],
    ["a word without its accents", "fermentacao", ["@padaria_central"]],
    ["Chinese", "咖啡馆", ["@kafei_riji"]],
    ["Japanese", "論文", ["@kenkyu_note"]],
    ["Cyrillic", "научные статьи", ["@olga_petrenko"]],
    ["Arabic", "نصائح", ["@nahda_writes"]],
    ["Korean", "골목", ["@seoul_walks"]],
    ["Hindi", "नक्शे", ["@rishi_maps"]],
  ])("finds by %s, as it is typed, and marks it", async (_, typed, authors) => {
    const { page, press, search, names, list } = await open();
    await press("/");
    await page.keyboard.insertText(typed);
    await expect
      .poll(async () => (await names()).map((name) => authors.find((one) => name.startsWith(one))))
      .toEqual(authors);
    expect(await list.locator("mark").count()).toBeGreaterThan(0);
    expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await search.inputValue()).toBe(typed);
  });

  it("tells how many it found, and leads from the box into the list and back", async () => {
    const { page, press, active, search } = await open({ threads: 2000 });
    await press("/");
    await page.keyboard.type("harbour crane");
    await page
      .getByRole("status")
      .getByText(/^[\d,]+ of 2,000 threads$/)
      .waitFor();
    await press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("threads");
    expect(await active()).toMatch(/^@author_/);
    await press("/");
    expect(await search.evaluate((box) => box instanceof HTMLInputElement && box.selectionEnd)).toBe(
      "harbour crane".length,
    );
  });

  it("shows a key before it looks for anything, and finds by the last one", async () => {
    const { page, press, search, names } = await open({ threads: 2000 });
    await press("/");
    await page.keyboard.type("harbour");
    await page
      .getByRole("status")
      .getByText(/ of 2,000 threads$/)
      .waitFor();
    const first = (await names())[0];
    const seen = await search.evaluate(async (box) => {
      if (!(box instanceof HTMLInputElement)) return [];
      // Until the picture is let through, nothing comes after it; however long that takes.
      const { setTimeout: timeout, requestAnimationFrame: picture } = window;
      const held: (() => void)[] = [];
      const hold = (then: () => void): number => held.push(then) - held.length;
      Object.assign(window, { setTimeout: hold, requestAnimationFrame: hold });
      for (const typed of ["tide", "x", "xylo"]) {
        box.value = typed;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }
      // Whatever needs no picture comes before the one that is waited for here.
      await new Promise((resolve) => picture(() => timeout(resolve)));
      const now = [box.value, document.querySelector("[role=option]")?.textContent?.replace(/\s+/g, " ").trim()];
      Object.assign(window, { setTimeout: timeout, requestAnimationFrame: picture });
      for (const then of held) then();
      return now;
    });
    expect(seen).toEqual(["xylo", first]);
    await page.getByText("No thread matches").waitFor();
    expect(await search.inputValue()).toBe("xylo");
  });

  it("leads to what was typed last, and goes there, however soon Enter follows", async () => {
    const { page, press, search, active, asked } = await open({ threads: 20_000 });
    await press("/");
    await page.keyboard.type("harbour");
    await page
      .getByRole("status")
      .getByText(/ of 20,000 threads$/)
      .waitFor();
    await hurry(search, { type: "@author_7" }, { press: "Enter" }, { press: "Enter" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("threads");
    expect(await page.getByRole("option").first().textContent()).toMatch(/^@author_7/);
    expect(await active()).toMatch(/^@author_7/);
    expect(await page.locator(".thread.active").getAttribute("aria-posinset")).toBe("1");
    expect(await asked()).toEqual([expect.stringMatching(/^go to .*author_7/)]);
  });

  it("stays in the box when more is typed before the results are there", async () => {
    const { page, press, search, options } = await open({ threads: 2000 });
    await press("/");
    await hurry(search, { type: "harbour" }, { press: "ArrowDown" }, { type: "@author_7" });
    await expect.poll(() => options.first().textContent()).toMatch(/^@author_7/);
    expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.locator(".thread.active").count()).toBe(0);
    await hurry(search, { type: "harbour" }, { press: "ArrowDown" }, { press: "ArrowDown" });
    await expect.poll(() => page.locator(".thread.active").getAttribute("aria-posinset")).toBe("2");
    expect(await search.inputValue()).toBe("harbour");
    await hurry(search, { type: "@author_7" });
    await search.focus();
    await hurry(search, { type: "harbour" }, { press: "ArrowDown" }, { press: "ArrowRight" });
    await page.locator(".reading .tweet").first().waitFor();
    await expect.poll(() => page.locator(".thread.active").getAttribute("aria-posinset")).toBe("1");
  });

  it("keeps the focus and the cursor while results change under it", async () => {
    const { page, press, search } = await open({ threads: 2000 });
    await press("/");
    for (const key of "piano") {
      await page.keyboard.type(key);
      await page.waitForTimeout(30);
      expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
    }
    await press("Home");
    await page.keyboard.type("grand ");
    expect(await search.inputValue()).toBe("grand piano");
  });

  it("offers a way on where nothing matches", async () => {
    const { page, press, options } = await open();
    await press("/");
    await page.keyboard.type("xylophone");
    await page.getByText("No thread matches").waitFor();
    await page.locator(".notice").getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(() => options.count()).toBeGreaterThan(5);
  });

  it("reads the search and the facets together", async () => {
    const { page, press, names } = await open();
    await page.getByRole("button", { name: /^Spread 10/ }).click();
    await press("/");
    await page.keyboard.type("@bo_mercer");
    await expect.poll(names).toHaveLength(2);
    await page.getByRole("button", { name: /^Possible 1/ }).click();
    await expect.poll(names).toEqual([expect.stringMatching(/^@bo_mercer .* possible$/)]);
    await page.getByRole("button", { name: /^Possible/ }).click();
    await page.getByRole("button", { name: /^Spread 2/ }).click();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(async () => (await names()).length).toBeGreaterThan(8);
  });
});
