import { describe, expect, it } from "vitest";
import { roomIn } from "../../../src/ui/room.ts";
import { panelPages } from "./panel-page.ts";

const { open } = panelPages();

describe("the list", () => {
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
