import { describe, expect, it } from "vitest";
import { seeds } from "../seeds.ts";
import { dockedSessions, opened, owners } from "./docked-panel.ts";

const start = dockedSessions();

describe("the panel at work on a graph", () => {
  it("collapses and expands a thread, and shows its new state", async () => {
    const session = await start();
    const panel = await opened(session);
    const before = session.files().get(`pages/${owners}.md`);
    const thread = panel.getByRole("option", { name: /^@Rapid_API/ });
    await thread.click();
    await session.page.waitForTimeout(100);
    await session.page.keyboard.press("c");
    await panel.locator(".message").getByText("Collapsed 10 tweets by @Rapid_API into one block.").waitFor();
    await thread.getByText("collapsed").waitFor();
    expect(session.files().get(`pages/${owners}.md`)).not.toBe(before);
    await session.page.keyboard.press("e");
    await panel.locator(".message").getByText("10 tweets are back where they were.").waitFor();
    await expect.poll(() => session.files().get(`pages/${owners}.md`)).toBe(before);
    expect(await session.messages()).toEqual([]);
    expect(session.errors()).toEqual([]);
  });

  it("reads a collapsed thread tweet by tweet, one that had lost its link too", async () => {
    const path = `pages/${owners}.md`;
    const page = seeds().get(path) ?? "";
    const cut = page.split("\n").map((line, at, all) => {
      const isThird = all.slice(0, at + 1).filter((one) => one.includes("[View Tweet]")).length === 3;
      return isThird ? line.replace(/ \(\[View Tweet\].*/, "") : line;
    });
    const session = await start({ files: new Map([...seeds(), [path, cut.join("\n")]]) });
    const panel = await opened(session);
    const thread = panel.getByRole("option", { name: /^@Rapid_API/ });
    await thread.click();
    await session.page.waitForTimeout(100);
    await session.page.keyboard.press("c");
    await panel.locator(".message").getByText("Collapsed 10 tweets by @Rapid_API into one block.").waitFor();
    await thread.locator(".unfold").click();
    await panel.locator(".tweet").nth(9).waitFor();
    expect(await panel.locator(".tweet").count()).toBe(10);
    const remark = "Cut off: when this tweet was saved, its end was lost, and its link with it.";
    await panel.locator(".tweet").nth(2).getByText(remark).waitFor();
    expect(await panel.getByText(remark).count()).toBe(1);
    expect(session.errors()).toEqual([]);
  });

  it("copies from inside its frame", async () => {
    const session = await start();
    const panel = await opened(session);
    await panel.getByRole("option", { name: /^@Rapid_API/ }).click();
    await session.page.keyboard.press("y");
    await panel
      .locator(".message, dialog")
      .getByText(/Copied 1 thread\.|out of reach/)
      .waitFor();
  });
});
