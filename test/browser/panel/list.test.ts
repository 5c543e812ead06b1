import { describe, expect, it } from "vitest";
import { roomIn } from "../../../src/ui/room.ts";
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

  it("goes to the block by a click or Enter, beside by Shift, to the tweet by Ctrl", async () => {
    const { option, asked, press, enterList } = await open();
    await option("@ada_lindqvist").click();
    expect(await asked()).toEqual([
      "go to Tweets From ada_lindqvist (highlights) 00000000-0000-4000-8000-000000000000",
    ]);
    await option("@ada_lindqvist").click({ modifiers: ["Shift"] });
    expect(await asked()).toEqual([
      "beside Tweets From ada_lindqvist (highlights) 00000000-0000-4000-8000-000000000000",
    ]);
    await option("@ada_lindqvist").click({ modifiers: ["Control"] });
    await expect.poll(asked).toEqual(["open-first thread 0"]);
    await enterList();
    await press("Enter", "Shift+Enter", "Control+Enter", "o", "O");
    await expect
      .poll(asked)
      .toEqual([
        expect.stringContaining("go to Tweets From kafei_riji"),
        expect.stringContaining("beside Tweets From kafei_riji"),
        "open-first thread 1",
        "open-first thread 1",
        "open-all thread 1",
      ]);
  });

  it("collapses and expands by c and e, says so once, and shows the new state", async () => {
    const { option, asked, press, enterList, message, names } = await open();
    await enterList();
    await press("c");
    await expect.poll(() => message.textContent()).toBe("Done: collapse.");
    await expect.poll(names).toEqual(expect.arrayContaining([expect.stringMatching(/^@ada_lindqvist .* collapsed/)]));
    await press("e");
    await expect.poll(() => message.textContent()).toBe("Done: expand.");
    expect(await asked()).toEqual(["collapse thread 0", "expand thread 0"]);
    await expect.poll(() => option("@ada_lindqvist").textContent()).not.toMatch(/collapsed|changed/);
  });

  it("offers everything else in a menu, by mouse and by keys", async () => {
    const { option, page, asked, press, enterList } = await open();
    await option("@bo_mercer").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Insert at the cursor" }).click();
    await expect.poll(asked).toEqual(["insert thread 3"]);
    await enterList();
    await press("m", "End");
    expect(
      await page.getByRole("menuitem", { name: "Select" }).evaluate((item) => item === document.activeElement),
    ).toBe(true);
    await press("Escape");
    expect(await page.getByRole("menuitem").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("threads");
  });

  it("offers to finish or to put back a run that was cut short", async () => {
    const { page, asked, options, option } = await open();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect.poll(() => options.count()).toBe(1);
    await option("@bo_mercer").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Put back as it was" }).click();
    await expect.poll(asked).toEqual(["put-back thread 7"]);
  });

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

  it("lists its keys by ?, and closes by Escape, back to the editor", async () => {
    const { page, press } = await open();
    await press("?");
    await page.getByRole("dialog", { name: "Keys" }).getByText("Select all that are shown").waitFor();
    await press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => window.docked)).toEqual([]);
    await press("Escape");
    expect(await page.evaluate(() => window.docked)).toEqual(["hide"]);
  });

  it("has an edge that is dragged, and moved by keys", async () => {
    const { page, press } = await open();
    const edge = page.getByRole("separator", { name: "Width of the panel" });
    await edge.hover({ position: { x: 2, y: 300 } });
    await page.mouse.down();
    await page.mouse.move(-80, 300, { steps: 4 });
    await page.mouse.up();
    const told = await page.evaluate(() => window.docked);
    expect(told.at(-1)).toBe("keep 442");
    await edge.focus();
    await press("ArrowRight");
    expect(await page.evaluate(() => window.docked.at(-1))).toBe("keep 336");
  });
});

describe("while its edge is dragged", () => {
  it("cuts its texts, and is narrow, as wide as it is and not as the frame around it", async () => {
    const { page, options } = await open({ viewport: { width: 1_600, height: 852 } });
    const text = options.first().locator(".thread-text");
    const length = async (): Promise<number> => (await text.textContent())?.length ?? 0;
    const gutter = (): Promise<string> =>
      options.first().evaluate((one) => getComputedStyle(one).gridTemplateColumns.split(" ")[0] ?? "");
    const { mouse } = page;
    await page.getByRole("separator").hover({ position: { x: 2, y: 300 } });
    await mouse.down();
    for (const [x, width] of [
      [1_002, 600],
      [1_302, 300],
      [1_202, 400],
    ] as const) {
      await mouse.move(x, 300);
      await expect.poll(() => page.locator("#panel").evaluate((panel) => panel.clientWidth + 1)).toBe(width);
      await expect.poll(gutter).toBe(width < 320 ? "36px" : "42px");
      await expect.poll(length).toBeLessThanOrEqual(roomIn(width) + "…".length);
      expect(await length()).toBeGreaterThan(roomIn(width) - 20);
    }
    await mouse.up();
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
