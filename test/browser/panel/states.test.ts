import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("the list", () => {
  it("says what it could not take into account, and what to do, until it can", async () => {
    const { page, options } = await open();
    await options.first().waitFor();
    const word = page.getByText(/word\.json\) is damaged.*then refresh\.$/);
    const pages = page.getByText(
      "2 pages could not be read, so their threads are not listed (Logseq said: left is not right)",
    );
    expect(await word.count()).toBe(0);
    await page.evaluate(() => {
      window.outside.troubles = { isWordDamaged: true, unreadPages: 2, reason: "left is not right" };
    });
    await page.getByRole("button", { name: "Refresh" }).click();
    await word.waitFor();
    await pages.waitFor();
    await page.evaluate(() => {
      window.outside.troubles = { isWordDamaged: false, unreadPages: 0, reason: "" };
    });
    await page.locator(".notice").getByRole("button", { name: "Refresh" }).click();
    await expect.poll(() => word.count()).toBe(0);
    expect(await pages.count()).toBe(0);
  });
});

describe("states", () => {
  it("shows how far the first reading is, and stops it", async () => {
    const { page, options } = await open({ threads: 2000, pace: 400 });
    await page.getByText("Looking for threads…").waitFor();
    await page.getByText(/Read \d+ of 2,000 pages/).waitFor();
    expect(await page.getByRole("progressbar").getAttribute("max")).toBe("2000");
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("The reading was stopped before its end.").waitFor();
    await page.evaluate(() => {
      window.outside.pace = 0;
    });
    await page.getByRole("button", { name: "Try again" }).click();
    await options.first().waitFor();
  });

  it("says why a listing failed, keeps the list that is there, and tries again", async () => {
    const { page, options, panel } = await open();
    await page.evaluate(() => window.outside.failing.set("threads", "no answer to DB.datascriptQuery within 9 s"));
    await page.getByRole("button", { name: "Refresh" }).click();
    await panel.getByRole("alert").getByText("no answer to DB.datascriptQuery within 9 s").waitFor();
    expect(await options.first().getAttribute("aria-setsize")).toBe("12");
    await page.evaluate(() => window.outside.failing.clear());
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => panel.getByRole("alert").count()).toBe(0);
  });

  it("says what to do in a graph without threads", async () => {
    const { page } = await open({ threads: "none" });
    await page.getByText("No threads yet").waitFor();
    await page.getByText("category:: #tweets").waitFor();
    expect(await page.getByRole("button", { name: "Refresh" }).count()).toBe(2);
  });

  it("says what went wrong with an action, and what to do", async () => {
    const { page, enterList, press, message } = await open();
    await page.evaluate(() => window.outside.failing.set("act", "nope"));
    await enterList();
    await press("c");
    await expect
      .poll(() => message.textContent())
      .toBe("This did not work (Logseq said: nope). Try again in a moment.");
    await page.getByRole("button", { name: "Dismiss" }).click();
    expect(await message.textContent()).toBe("");
  });

  it("tells what a refresh changed, and marks it", async () => {
    const { page, message, names } = await open();
    await page.evaluate(() => {
      const [first, second, , ...others] = window.outside.known;
      if (!first || !second) return;
      const listed = { ...second.listed, tweets: 5 };
      window.outside.known = [
        { ...first, listed: { ...first.listed, key: "another" } },
        { ...second, listed },
        ...others,
      ];
    });
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect.poll(() => message.textContent()).toBe("Up to date: 1 new thread, 1 changed, and 2 gone.");
    const said = await names();
    expect(said[0]).toMatch(/new here$/);
    expect(said[1]).toMatch(/^@kafei_riji 5 tweets .* changed$/);
    await page.getByRole("button", { name: /^Changed 2/ }).click();
    await expect.poll(names).toHaveLength(2);
    await page.getByRole("button", { name: "Refresh" }).click();
    await expect.poll(() => message.textContent()).toBe("Up to date: nothing has changed.");
  });

  it("follows the graph without being asked, and keeps the place and the focus", async () => {
    const { page, enterList, press, active, names } = await open();
    await enterList();
    await press("ArrowDown", "ArrowDown");
    await page.evaluate(() => {
      window.outside.known = window.outside.known.slice(1);
      window.outside.news("threads-changed");
    });
    await expect.poll(names).toHaveLength(11);
    expect(await active()).toBe("@kenkyu_note");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("threads");
  });
});
