import { describe, expect, it } from "vitest";
import type { LastBatch } from "../../../src/app/bulk.ts";
import { type PanelPage, panelPages } from "./panel-page.ts";

const { open } = panelPages();

async function selectAll({ press, enterList }: PanelPage): Promise<void> {
  await enterList();
  await press("Control+a");
}

/** Has the run that is under way, or the next one, wait once it has done so many threads. */
function halt({ page }: PanelPage, after: number | undefined): Promise<void> {
  return page.evaluate((threads) => {
    window.outside.halt = threads;
  }, after);
}

describe("selecting", () => {
  it("works by Space, by the mark, over a range and over all that is shown", async () => {
    const panel = await open();
    const { page, enterList, press, options } = panel;
    const selected = (): Promise<number> => options.and(page.locator("[aria-selected=true]")).count();
    await enterList();
    await press("Space", "ArrowDown", "Space");
    expect(await selected()).toBe(2);
    await press("Space");
    expect(await selected()).toBe(1);
    await options.nth(0).locator(".pick").click();
    await options.nth(0).locator(".pick").click();
    await options
      .nth(3)
      .locator(".pick")
      .click({ modifiers: ["Shift"] });
    await page.getByRole("status").getByText("4 selected").waitFor();
    await page.getByRole("button", { name: "Clear the selection" }).click();
    expect(await selected()).toBe(0);
    await page.getByRole("button", { name: /^Collapsed/ }).click();
    await press("Control+a");
    await page.getByRole("status").getByText("2 selected").waitFor();
  });
});

describe("bulk work", () => {
  it("shows before what will change, leaves uncertain threads out, and takes them in when told", async () => {
    const panel = await open();
    const { page, press, asked } = panel;
    await selectAll(panel);
    await press("c");
    const dialog = page.getByRole("dialog", { name: "Collapse 12 threads" });
    await dialog
      .getByText("7 threads with 16 tweets on 7 pages will change. You can put them back afterwards.")
      .waitFor();
    await dialog.getByText("3 threads left as they are").click();
    await dialog.getByText("It is that way already.").first().waitFor();
    await dialog.getByText("A command on this thread was cut short: finish it first.").waitFor();
    await dialog.getByRole("checkbox", { name: "Also 2 that are not certain" }).check();
    await dialog.getByText("9 threads with 24 tweets on 9 pages will change.").waitFor();
    await dialog.getByText("1 thread with a warning").click();
    await dialog.getByText("Two notes will lie under the collapsed block.").waitFor();
    expect(await asked()).toEqual(["preview collapse 10", "preview collapse 12"]);
    await press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await asked()).toEqual([]);
  });

  it("shows how far it is, reports with a way to each thread, and puts the batch back", async () => {
    const panel = await open();
    const { page, press, asked } = panel;
    await selectAll(panel);
    await press("c");
    await halt(panel, 4);
    await page.getByRole("button", { name: "Collapse 7 threads" }).click();
    await page.getByRole("dialog").getByText("4 of 10 threads").waitFor();
    await halt(panel, undefined);
    await page.getByRole("dialog").getByText("Collapsed 7 of 10 threads.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "@kafei_riji" }).click();
    expect((await asked()).at(-1)).toMatch(/^go to Tweets From kafei_riji/);
    await page.getByRole("button", { name: "Put this batch back" }).click();
    await page.getByRole("dialog").getByText("Put back 7 threads.").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Spread 10/ }).count()).toBe(1);
  });

  it("stops between two threads, and can put back what it did until then", async () => {
    const panel = await open({ threads: 40 });
    const { page, press } = panel;
    await selectAll(panel);
    await press("c");
    await halt(panel, 3);
    await page.getByRole("button", { name: /^Collapse \d+ threads$/ }).click();
    await page.getByRole("dialog").getByText(/^3 of/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopping after this thread…").waitFor();
    await halt(panel, undefined);
    await page.getByText(/^Stopped\. Collapsed \d of \d+ threads\.$/).waitFor();
    expect(await page.getByRole("button", { name: "Put this batch back" }).count()).toBe(1);
  });

  it("has the focus on its main button at each step, takes Enter and Escape there, and gives the focus back", async () => {
    const panel = await open({ pace: 60 });
    const { page, press, list } = panel;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.locator(".edge").waitFor({ state: "attached" });
    await selectAll(panel);
    await press("c");
    await expect.poll(focused).toBe("Cancel");
    await expect.poll(focused).toBe("Collapse 7 threads");
    await halt(panel, 2);
    await press("Enter");
    await page.getByRole("dialog").getByText("2 of 10 threads").waitFor();
    expect(await focused()).toBe("Stop");
    await press("Escape");
    await page.getByText("Stopping after this thread…").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("dialog");
    await halt(panel, undefined);
    await expect.poll(focused).toBe("Close");
    await press("Enter");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true);
    await press("c");
    await expect.poll(focused).toMatch(/^Collapse \d threads$/);
    await press("Escape");
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("asks for the focus that Logseq has taken, between two threads", async () => {
    const panel = await open();
    const { page, press } = panel;
    const asks = (): Promise<number> => page.evaluate(() => window.docked.filter((one) => one === "focus").length);
    await selectAll(panel);
    await press("c");
    await page.getByRole("button", { name: "Collapse 7 threads" }).waitFor();
    await halt(panel, 2);
    await press("Enter");
    await page.getByRole("dialog").getByText("2 of 10 threads").waitFor();
    expect(await asks()).toBe(0);
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await halt(panel, 4);
    await page.getByRole("dialog").getByText("4 of 10 threads").waitFor();
    expect(await asks()).toBe(2);
    await page.evaluate(() => Reflect.deleteProperty(document, "hasFocus"));
    await press("Escape");
    await halt(panel, undefined);
    await page
      .getByRole("dialog")
      .getByText(/^Stopped\./)
      .waitFor();
  });

  it("says why a run ended early", async () => {
    const panel = await open();
    const { page, press } = panel;
    await selectAll(panel);
    await press("e");
    await page.getByRole("button", { name: "Expand 2 threads" }).waitFor();
    await page.evaluate(() => window.outside.failing.set("bulk", "no answer"));
    await page.getByRole("button", { name: "Expand 2 threads" }).click();
    await page
      .getByRole("alert")
      .getByText("This ended early (Logseq said: no answer). Refresh the list to see how far it came.")
      .waitFor();
  });
});

describe("the last batch", () => {
  /** As when the panel is opened again, in this session or the next. */
  async function reopened({ page }: PanelPage, lastBatch: LastBatch): Promise<void> {
    await page.evaluate((batch) => {
      window.outside.lastBatch = batch;
      window.outside.news("graph-changed");
    }, lastBatch);
  }

  it("can be put back once its report is closed", async () => {
    const panel = await open();
    const { page, press, list } = panel;
    await selectAll(panel);
    await press("c");
    await page.getByRole("button", { name: "Collapse 7 threads" }).click();
    await page.getByRole("dialog").getByText("Collapsed 7 of 10 threads.").waitFor();
    expect(await page.getByText("Last batch: collapsed 7 threads.").count()).toBe(0);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("status").getByText("Last batch: collapsed 7 threads.").waitFor();
    await page.evaluate(() => {
      window.outside.unreadable = 2;
    });
    await page.getByRole("button", { name: "Put this batch back" }).click();
    const dialog = page.getByRole("dialog", { name: "Put this batch back" });
    await dialog.getByText("Put back 7 threads.").waitFor();
    await dialog.getByRole("alert").getByText("The record of 2 pages could not be read.").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: /^Spread 10/ }).count()).toBe(1);
    expect(await page.getByText("Last batch").count()).toBe(0);
    await list.waitFor();
  });

  it("is told when the panel is opened again, as one that was cut short where it was, and can be left as it is", async () => {
    const panel = await open();
    const { page, asked } = panel;
    await reopened(panel, { name: "before", did: { what: "nest", keys: ["one", "two"], changed: undefined } });
    await page.getByText("The last batch was cut short: it was to nest 2 threads.").waitFor();
    await page.getByRole("button", { name: "Leave it" }).click();
    await expect.poll(() => page.getByText("The last batch").count()).toBe(0);
    expect(await asked()).toContain("leave before");
  });

  it("of which the record is damaged is told, and not put back", async () => {
    const panel = await open();
    const { page } = panel;
    await reopened(panel, { name: "before", did: undefined });
    await page.getByText("The record of the last batch is damaged, so it cannot be put back in one go.").waitFor();
    expect(await page.getByRole("button", { name: "Put this batch back" }).count()).toBe(0);
    await page.evaluate(() => window.outside.failing.set("forgetBatch", "no answer"));
    await page.getByRole("button", { name: "Leave it" }).click();
    await panel.message.getByText("no answer").waitFor();
    expect(await page.getByRole("button", { name: "Leave it" }).count()).toBe(1);
  });
});
