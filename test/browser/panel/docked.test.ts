import { describe, expect, it } from "vitest";
import { box, button, dockedSessions, opened, pushed, reload, rightOf } from "./docked-panel.ts";

const start = dockedSessions();

describe("the panel's place", () => {
  it("is at the right under the header, the app pushed aside, and given back on closing", async () => {
    const session = await start();
    const panel = await opened(session);
    await expect.poll(() => box(session)).toEqual({ x: 1040, y: 48, width: 360, height: 852 });
    expect(await pushed(session)).toBe("360px");
    expect(await rightOf(session.page, "#head")).toBeLessThanOrEqual(1040);
    await panel.getByRole("button", { name: "Close the panel" }).click();
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    expect(await pushed(session)).not.toBe("360px");
    expect(session.errors()).toEqual([]);
    expect(session.requests()).toEqual([]);
  });

  it("comes and goes by its button", async () => {
    const session = await start();
    await opened(session);
    await button(session).click();
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    await button(session).click();
    await expect.poll(() => session.panelIsVisible()).toBe(true);
  });

  it("is as wide as its edge is dragged, and so again after a reload", async () => {
    const session = await start();
    await opened(session);
    const { mouse } = session.page;
    await mouse.move(1042, 400);
    await mouse.down();
    // The frame lies over the whole app, and shows it, while its edge is dragged.
    await expect.poll(async () => (await box(session))?.width).toBe(1400);
    expect(await pushed(session)).toBe("360px");
    // A pointer that is led by hand moves many times: the first ones may still meet the page as it was drawn before.
    const dragTo = async (x: number, push: string): Promise<void> => {
      let y = 400;
      await expect
        .poll(async () => {
          y += 1;
          await mouse.move(x, y);
          return pushed(session);
        })
        .toBe(push);
    };
    await dragTo(500, "900px");
    await dragTo(1390, "280px");
    await dragTo(902, "500px");
    await mouse.up();
    const width = 500;
    await expect.poll(async () => (await box(session))?.width).toBe(width);
    expect(await pushed(session)).toBe(`${width}px`);
    await reload(session);
    await expect.poll(async () => (await box(session))?.width).toBe(width);
    expect(await pushed(session)).toBe(`${width}px`);
  });

  it("leaves the app room in a narrow window, and lies over it in a very narrow one", async () => {
    const session = await start({ viewport: { width: 800, height: 700 } });
    await opened(session);
    await expect.poll(async () => (await box(session))?.width).toBe(320);
    await session.page.setViewportSize({ width: 600, height: 700 });
    await expect.poll(async () => (await box(session))?.width).toBe(360);
    expect(await pushed(session)).toBe("0px");
    await session.page.setViewportSize({ width: 340, height: 700 });
    await expect.poll(async () => (await box(session))?.width).toBe(340);
    expect(await session.panel().evaluate(() => document.documentElement.scrollWidth)).toBe(340);
  });

  it("stands beside the right sidebar, where Shift-click opens threads", async () => {
    const session = await start();
    const panel = await opened(session);
    await panel
      .getByRole("option")
      .first()
      .click({ modifiers: ["Shift"] });
    const sidebar = session.page.locator("#right-sidebar");
    await expect.poll(() => sidebar.evaluate((element) => element.getBoundingClientRect().width)).toBeGreaterThan(100);
    expect(await rightOf(session.page, "#right-sidebar")).toBeLessThanOrEqual(1040);
    expect((await box(session))?.x).toBe(1040);
  });

  it("takes Logseq's colours, and follows when they change", async () => {
    const session = await start();
    const panel = await opened(session);
    const colour = (): Promise<string> => panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(colour).toBe("rgb(247, 247, 247)");
    await session.toggleTheme();
    await expect.poll(colour).toBe("rgb(2, 54, 67)");
  });

  it("stays where it is while pages come and go", async () => {
    const session = await start();
    const panel = await opened(session);
    const first = await panel.getByRole("option").first().textContent();
    await session.openPage("Harbour Notes");
    expect(await session.panelIsVisible()).toBe(true);
    expect(await panel.getByRole("option").first().textContent()).toBe(first);
  });
});
