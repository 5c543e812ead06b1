import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("the list", () => {
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
});
