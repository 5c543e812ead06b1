import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("order and facets", () => {
  it("sorts by newest tweet, last sync, author and length", async () => {
    const { page, names, panel } = await open();
    const sortBy = async (name: string): Promise<void> => {
      await panel.getByRole("button", { name: /^Sort by/ }).click();
      await page.getByRole("menuitemradio", { name, exact: true }).click();
    };
    const first = async (): Promise<string | undefined> => (await names())[0]?.split(" ")[0];
    await sortBy("Author");
    await expect.poll(first).toBe("@ada_lindqvist");
    expect((await names())[1]).toMatch(/^@bo_mercer/);
    await sortBy("Length");
    await expect.poll(first).toBe("@ada_lindqvist");
    expect((await names())[1]).toMatch(/3 tweets/);
    await sortBy("Last sync");
    await expect.poll(async () => (await names())[1]).toMatch(/^@kafei_riji/);
    await page.getByRole("button", { name: "Group" }).click();
    await page.getByText("Mar 6th, 2024", { exact: true }).waitFor();
  });

  it("shows one author's threads, with counts", async () => {
    const { page, panel, names, press } = await open();
    await panel.getByRole("button", { name: "Author: All authors" }).click();
    expect(await page.getByRole("menuitemradio").first().textContent()).toBe("All authors");
    await press("b");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("@bo_mercer (2)");
    await press("Enter");
    await expect.poll(names).toHaveLength(2);
    await panel.getByRole("button", { name: "Author: @bo_mercer" }).waitFor();
  });

  it("remembers the view of each graph", async () => {
    const { page, panel, press, names, search } = await open();
    await press("/");
    await page.keyboard.type("@bo_mercer");
    await panel.getByRole("button", { name: "Sort by: Best match" }).click();
    await page.getByRole("menuitemradio", { name: "Length" }).click();
    await page.getByRole("button", { name: /^Possible/ }).click();
    await expect.poll(() => page.evaluate(() => window.outside.remembered.get("graph"))).toContain('"sort":"length"');
    const switchTo = (graph: string): Promise<void> =>
      page.evaluate((name) => {
        window.outside.graph = name;
        window.outside.news("graph-changed");
      }, graph);
    await switchTo("another graph");
    await expect.poll(() => search.inputValue()).toBe("");
    await expect.poll(async () => (await names()).length).toBeGreaterThan(8);
    await switchTo("graph");
    await expect.poll(() => search.inputValue()).toBe("@bo_mercer");
    await expect.poll(names).toHaveLength(1);
    await panel.getByRole("button", { name: "Sort by: Length" }).waitFor();
  });
});
