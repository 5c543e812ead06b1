import { describe, expect, it } from "vitest";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("reading", () => {
  it("opens a thread in its place: text, dates, numbers, notes, tags, reasons, gaps and cut-offs", async () => {
    const { page, enterList, press, option } = await open();
    await enterList();
    await press("ArrowRight");
    const reading = page.getByRole("article", { name: "Thread by @ada_lindqvist" });
    await reading.waitFor();
    const text = ((await reading.textContent()) ?? "").replace(/\s+/g, " ");
    expect(text).toContain("Very likely one thread");
    expect(text).toContain("1 of 6");
    expect(text).toContain("Mar 5th, 2024");
    expect(text).toContain("Compare with the chapter on dampers");
    expect(text).toContain("#maintenance");
    expect(text).toContain("Same author, 0.7 sec apart");
    expect(text).toContain("Same author, 4 min apart, 2/ → 3/");
    expect(text).toContain("Tweet 4 was not saved.");
    expect(text).toContain("Cut off: when this tweet was saved, its end was lost, and its link with it.");
    const [line, article] = [await option("@ada_lindqvist").boundingBox(), await reading.boundingBox()];
    expect(article?.y).toBeCloseTo((line?.y ?? 0) + (line?.height ?? 0), 0);
    const next = await option("@kafei_riji").boundingBox();
    expect(next?.y).toBeGreaterThanOrEqual((article?.y ?? 0) + (article?.height ?? 0) - 1);
    await press("ArrowLeft");
    await expect.poll(() => reading.count()).toBe(0);
  });

  it("opens by the mark at the left, closes by its button, and gives the focus back", async () => {
    const { page, option } = await open();
    await option("@kenkyu_note").locator(".unfold").click();
    const reading = page.getByRole("article", { name: "Thread by @kenkyu_note" });
    await reading.getByText("図だけを見て").waitFor();
    await reading.getByRole("button", { name: "Close the text" }).click();
    await expect.poll(() => reading.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("threads");
  });

  it("loads a picture when it is shown, from Twitter alone, and says what it shows where it cannot", async () => {
    const { page, enterList, press, requests } = await open();
    expect(requests).toEqual([]);
    await enterList();
    await press("ArrowRight");
    await page.getByText("Rows of worn felt hammers, grooved by the strings").scrollIntoViewIfNeeded();
    await page.getByText("This picture could not be loaded.").waitFor();
    expect(new Set(requests)).toEqual(new Set(["https://pbs.twimg.com/media/FeltHammers01.jpg"]));
  });

  it("links to tweets by addresses of our own alone", async () => {
    const { page, enterList, press, asked } = await open();
    await enterList();
    await press("ArrowRight");
    const links = page.locator(".reading a");
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      "https://x.com/bo_mercer/status/1500000000000000555",
    ]);
    await links.first().click();
    await page.getByRole("button", { name: "Open the tweet" }).first().click();
    expect(await asked()).toEqual([
      "open https://x.com/bo_mercer/status/1500000000000000555",
      "open https://x.com/ada_lindqvist/status/1500000000000000000",
    ]);
  });

  it("takes the user's word: split, leave out, join", async () => {
    const { page, enterList, press, asked, option, names } = await open();
    await enterList();
    await press("ArrowRight");
    await page.getByRole("button", { name: "Leave this tweet out" }).nth(1).click();
    await expect.poll(() => page.locator(".tweet").count()).toBe(5);
    await page.getByRole("button", { name: "Split before this tweet" }).last().click();
    await expect.poll(() => page.locator(".tweet").count()).toBe(4);
    expect(await asked()).toEqual([
      'decide {"do":"leave-out","key":"thread 0","tweet":"1500000000000000001"}',
      'decide {"do":"split","key":"thread 0","tweet":"1500000000000000005"}',
    ]);
    await press("ArrowLeft");
    await page.locator("#threads").focus();
    await press("ArrowLeft");
    await option("@bo_mercer").locator(".pick").click();
    expect(await page.getByRole("button", { name: "Join into one thread" }).count()).toBe(0);
    await page.getByRole("button", { name: /^Author/ }).click();
    await page.getByRole("menuitemradio", { name: /^@bo_mercer/ }).click();
    await expect.poll(names).toHaveLength(2);
    await page.locator(".pick").nth(1).click();
    await page.getByRole("button", { name: "Join into one thread" }).click();
    await expect.poll(asked).toEqual(['decide {"do":"join","keys":["thread 3","thread 7"]}']);
    await expect.poll(names).toHaveLength(1);
  });

  it("offers to take it back, for as long as nothing else is said, by a row that is gone as well", async () => {
    const { page, enterList, list, option, names, message } = await open();
    await enterList();
    await option("@padaria_central").locator(".unfold").click();
    const before = await names();
    await page.getByRole("button", { name: "Leave this tweet out" }).last().click();
    await expect.poll(() => option("@padaria_central").count()).toBe(0);
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator(".message").getByRole("button", { name: "Undo" }).press("Enter");
    await expect.poll(() => option("@padaria_central").count()).toBe(1);
    expect(await names()).toEqual(before);
    await expect.poll(() => message.textContent()).toBe("Remembered: forget.");
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("takes it of spread threads alone", async () => {
    const { page, option } = await open();
    await option("@kafei_riji").locator(".unfold").click();
    await page.locator(".tweets").waitFor();
    expect(await page.getByRole("button", { name: /^Open the tweet/ }).count()).toBe(3);
    expect(await page.getByRole("button", { name: /^(?:Split|Leave this tweet out)/ }).count()).toBe(0);
  });

  it("has the focus on the next tweet once one is left out, and gives it back where nothing follows", async () => {
    const { page, enterList, press, list } = await open();
    const tweet = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest(".tweet")?.textContent ?? undefined);
    await enterList();
    await press("ArrowRight");
    const out = page.getByRole("button", { name: "Leave this tweet out" });
    await out.nth(1).focus();
    await press("Enter");
    await expect.poll(() => out.count()).toBe(5);
    expect(await tweet()).toContain("Felt is where two hard things meet.");
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe("Leave this tweet out");
    await page.getByRole("button", { name: "Split before this tweet" }).nth(2).focus();
    await press("Enter");
    await expect.poll(() => out.count()).toBe(3);
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it("copies, or shows the text where the clipboard is out of reach", async () => {
    const { page, enterList, press, message } = await open();
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await enterList();
    await press("y");
    const box = page.getByRole("textbox", { name: "Text to copy" });
    expect(await box.inputValue()).toContain("Felt is where two hard things meet.");
    await press("Escape");
    await page.evaluate(() => Reflect.deleteProperty(document, "execCommand"));
    await press("y");
    await expect.poll(() => message.textContent()).toBe("Copied 1 thread.");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("threads");
  });

  it("marks in the text what is searched", async () => {
    const { page, press } = await open();
    await press("/");
    await page.keyboard.type("felt");
    await press("ArrowDown", "ArrowRight");
    await expect.poll(() => page.locator(".reading mark").count()).toBeGreaterThan(2);
  });

  it("says when a thread is gone, and what to do", async () => {
    const { page, enterList, press } = await open();
    await page.evaluate(() => {
      window.outside.known = window.outside.known.slice(1);
    });
    await enterList();
    await press("ArrowRight");
    await page.getByText("This thread is no longer in the graph.").waitFor();
    await page.locator(".reading").getByRole("button", { name: "Refresh" }).click();
    await expect.poll(() => page.locator(".reading").count()).toBe(0);
  });
});
