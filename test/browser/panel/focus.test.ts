import { describe, expect, it } from "vitest";
import type { Session } from "../person.ts";
import { dockedSessions } from "./docked-panel.ts";

const start = dockedSessions();

/** What has the app's focus. */
const focused = ({ page }: Session): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? "");

describe("the focus", () => {
  it("stays with whoever writes, when the panel opens and while it lists", async () => {
    const session = await start();
    await session.typeInBlock("An API is only", " and so");
    await session.page.keyboard.press("Control+Shift+Y");
    await expect.poll(() => session.panelIsVisible()).toBe(true);
    await session.panel().getByRole("option").first().waitFor();
    await session.page.keyboard.type(" on");
    expect(await session.editor().inputValue()).toMatch(/ and so on$/);
  });

  it("goes to the panel for whoever asks again, and comes back to the cursor by Escape", async () => {
    const session = await start();
    await session.typeInBlock("An API is only", " and so");
    await session.page.keyboard.press("Control+Shift+Y");
    await expect.poll(() => session.panelIsVisible()).toBe(true);
    await session.panel().locator(".edge").waitFor({ state: "attached" });
    await session.page.keyboard.press("Control+Shift+Y");
    await expect.poll(() => focused(session)).toBe("iframe");
    await expect.poll(() => session.panel().evaluate(() => document.activeElement?.id)).toBe("threads");
    await session.page.keyboard.press("Escape");
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    await expect.poll(() => focused(session)).toBe("textarea");
    await session.page.keyboard.type(" on");
    expect(await session.editor().inputValue()).toMatch(/ and so on$/);
  });

  it("goes to the panel for whoever calls it from the palette", async () => {
    const session = await start();
    await session.palette("Show tweet threads");
    await expect.poll(() => session.panel().evaluate(() => document.activeElement?.id)).toBe("threads");
    await session.page.keyboard.press("ArrowDown");
    await expect.poll(() => session.panel().locator(".thread.active").count()).toBe(1);
  });
});
