import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type PanelPage, type PanelWish, panelPages } from "./panel-page.ts";

const { open } = panelPages();

declare global {
  interface Window {
    readonly axe: { run(): Promise<{ readonly violations: readonly unknown[] }> };
  }
}

/** What axe finds wrong, with all of its rules. */
async function violations(page: Page): Promise<readonly unknown[]> {
  const source = await readFile(new URL("../../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() => window.axe.run());
  return found;
}

type Step = (panel: PanelPage) => Promise<void>;

const nothing: Step = async () => undefined;
const states: readonly (readonly [string, PanelWish, Step])[] = [
  ["the list", {}, nothing],
  ["a long list, grouped", { threads: 2000 }, ({ page }) => page.getByRole("button", { name: "Group" }).click()],
  [
    "a thread that is read",
    {},
    async ({ enterList, press, page }) => {
      await enterList();
      await press("ArrowRight");
      await page.locator(".tweets").waitFor();
    },
  ],
  [
    "a selection under the pointer",
    {},
    async ({ enterList, press, options }) => {
      await enterList();
      await press("Space", "ArrowDown", "Space", "ArrowDown");
      await options.nth(1).hover();
    },
  ],
  [
    "search results",
    {},
    async ({ press, page, list }) => {
      await press("/");
      await page.keyboard.type("felt");
      await list.locator("mark").first().waitFor();
    },
  ],
  ["no match", {}, ({ search }) => search.fill("xylophone")],
  ["nothing", { threads: "none" }, nothing],
  ["the first listing", { threads: 2000, pace: 3000 }, ({ page }) => page.getByRole("progressbar").waitFor()],
  [
    "trouble",
    {},
    async ({ page, panel }) => {
      await page.evaluate(() => window.outside.failing.set("threads", "nope"));
      await page.getByRole("button", { name: "Refresh" }).click();
      await panel.getByRole("alert").waitFor();
    },
  ],
  ["the menu", {}, ({ option }) => option("@kafei_riji").click({ button: "right" })],
  ["the authors", {}, ({ page }) => page.getByRole("button", { name: /^Author/ }).click()],
  ["the keys", {}, ({ press }) => press("?")],
  [
    "a bulk preview",
    {},
    async ({ enterList, press, page }) => {
      await enterList();
      await press("Control+a", "c");
      await page.getByRole("checkbox").waitFor();
    },
  ],
  [
    "a bulk report",
    {},
    async ({ enterList, press, page }) => {
      await enterList();
      await press("Control+a", "c");
      await page.getByRole("button", { name: "Collapse 7 threads" }).click();
      await page.getByRole("button", { name: "Put this batch back" }).waitFor();
    },
  ],
  ["hostile tweets", { threads: "hostile" }, nothing],
];

describe("axe finds nothing wrong, light or dark, with", () => {
  it.each(states)("%s", async (_, wish, step) => {
    const panel = await open(wish);
    await step(panel);
    expect(await violations(panel.page)).toEqual([]);
    await panel.page.evaluate(() => window.wear("dark"));
    expect(await violations(panel.page)).toEqual([]);
  });
});

describe("without a mouse", () => {
  it("shows where the focus is", async () => {
    const { page, press, enterList } = await open();
    await enterList();
    const shadow = await page.locator(".thread.active").evaluate((line) => getComputedStyle(line).boxShadow);
    expect(shadow).not.toBe("none");
    await press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toMatch(/^(?:solid 2px|none)/);
  });

  it("reaches everything by Tab, in the order in which it is seen", async () => {
    const { page, press } = await open();
    const seen: string[] = [];
    for (let stop = 0; stop < 16; stop += 1) {
      await press("Tab");
      seen.push(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          return element?.getAttribute("aria-label") ?? element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
        }),
      );
    }
    expect(seen).toEqual(
      expect.arrayContaining([
        "Keys",
        "Refresh",
        "Close the panel",
        "Search threads",
        "Author: All authors",
        "Sort by: Newest tweet",
        "Group",
        "Threads",
      ]),
    );
    expect(seen.indexOf("Search threads")).toBeLessThan(seen.indexOf("Group"));
    expect(seen.indexOf("Group")).toBeLessThan(seen.indexOf("Threads"));
  });

  it("keeps still for those who ask for it", async () => {
    const { page } = await open({ threads: 2000, pace: 2000, reducedMotion: "reduce" });
    await page.locator(".spinning .icon").first().waitFor();
    expect(
      await page
        .locator(".spinning .icon")
        .first()
        .evaluate((icon) => getComputedStyle(icon).animationName),
    ).toBe("none");
  });
});

describe("languages", () => {
  it.each([
    ["zh-CN", "推文串", "搜索推文串", "2024年3月5日", "同一作者，相隔 0.7秒"],
    ["ja", "ツイートのスレッド", "スレッドを検索", "2024年3月5日", "同じ作者、0.7 秒差"],
  ])("in %s reads so throughout", async (language, title, search, date, reason) => {
    const { page, press } = await open({ language });
    expect(await page.getByRole("complementary", { name: title }).count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.getByLabel(search).count()).toBe(1);
    await page.locator("#threads").focus();
    await press("ArrowDown", "ArrowRight");
    await page.getByText(reason).first().waitFor();
    expect(await page.locator(".thread-date").first().textContent()).toBe(date);
    const chrome = await page.locator(".panel-head, .facets, .order, .tools, .quiet-line").allTextContents();
    expect(chrome.join(" ").match(/[A-Za-z]{4,}/g)).toBeNull();
  });

  it("writes dates in the user's own numeric format in any language", async () => {
    const { page } = await open({ language: "zh-CN" });
    await page.evaluate(() => {
      window.outside.dateFormat = "yyyy-MM-dd EEEE";
      window.frameView.showPanel();
    });
    await expect.poll(() => page.locator(".thread-date").first().textContent()).toBe("2024-03-05 星期二");
  });
});
