import type { Frame, Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Session } from "../person.ts";
import { seeds } from "../seeds.ts";
import { sessions } from "../session.ts";

/** The panel in its place: the built plugin in a frame on another origin, in the stand-in. */
const { open } = sessions();

const owners = "What Is the Difference B... (highlights)";

async function start(viewport = { width: 1400, height: 900 }): Promise<Session> {
  const session = await open({ files: seeds(), viewport });
  await session.openPage(owners);
  return session;
}

const button = (session: Session) => session.page.locator("[data-on-click=pressTweetThreads]");
const box = (session: Session) => session.page.locator(".lsp-iframe-sandbox-container.visible").boundingBox();
const rightOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);
/** How far the app is pushed aside. */
const pushed = ({ page }: Session): Promise<string> =>
  page.locator("#app-container").evaluate((app) => getComputedStyle(app).paddingRight);
const focused = ({ page }: Session): Promise<string> =>
  page.evaluate(() => document.activeElement?.tagName.toLowerCase() ?? "");

async function opened(session: Session): Promise<Frame> {
  await button(session).click();
  await expect.poll(() => session.panelIsVisible()).toBe(true);
  const panel = session.panel();
  await panel.locator(".edge").waitFor({ state: "attached" });
  return panel;
}

async function reload(session: Session): Promise<void> {
  const before = session.panel();
  await session.page.getByRole("button", { name: "Plugins" }).click();
  await session.page.getByRole("menuitem", { name: /^Reload/ }).click();
  await expect.poll(() => before.isDetached()).toBe(true);
}

async function restart(session: Session): Promise<void> {
  await session.page.reload();
  await session.page.locator("html[data-plugins=loaded]").waitFor();
  await session.openPage(owners);
}

/** Whether the panel is remembered as open, as Logseq keeps it among the plugin's settings. */
const kept = (session: Session): Promise<unknown> =>
  session.panel().evaluate(() => Reflect.get(Reflect.get(window, "logseq").settings, "panelIsOpen"));

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

  it.each([
    ["the plugin is reloaded", reload],
    ["the app starts again", restart],
  ])("comes back by itself when %s, and takes nobody's focus", async (_, again) => {
    const session = await start();
    await opened(session);
    await expect.poll(() => kept(session)).toBe(true);
    await again(session);
    await session.typeInBlock("An API is only", " and so");
    await expect.poll(() => session.panelIsVisible()).toBe(true);
    await session.panel().getByRole("option").first().waitFor();
    expect(await pushed(session)).toBe("360px");
    await session.page.keyboard.type(" on");
    expect(await session.editor().inputValue()).toMatch(/ and so on$/);
  });

  it.each([
    ["the plugin is reloaded", reload],
    ["the app starts again", restart],
  ])("stays away when it was closed before %s", async (_, again) => {
    const session = await start();
    await opened(session);
    await again(session);
    await expect.poll(() => session.panelIsVisible()).toBe(true);
    await button(session).click();
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    await expect.poll(() => kept(session)).toBe(false);
    const before = session.panel();
    const asked: string[] = [];
    const method = "list_plugin_storage_files";
    session.standIn.fail({ method }, { before: () => void (before.isDetached() && asked.push(method)) });
    await again(session);
    // The plugin asks for commands that were cut short once its panel would be there.
    await expect.poll(() => asked).toContain(method);
    expect(await session.panelIsVisible()).toBe(false);
    expect(await kept(session)).toBe(false);
    expect(session.errors()).toEqual([]);
  });

  it("is not what is shown, or remembered as open, for a question alone", async () => {
    const session = await start();
    const ask = async (): Promise<Locator> => {
      await session.slash("An API is only", "Open original tweets");
      const question = session.panel().getByRole("alertdialog");
      await question.waitFor();
      return question.getByRole("button").last();
    };
    const no = await ask();
    expect(await kept(session)).toBe(undefined);
    await no.click();
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    expect(await kept(session)).toBe(undefined);
    // Until the app has its room back, blocks move beneath the pointer.
    await expect.poll(() => pushed(session)).toBe("0px");
    const again = await ask();
    await button(session).click();
    await session.panel().getByRole("option", { includeHidden: true }).first().waitFor();
    await expect.poll(() => kept(session)).toBe(true);
    await again.click();
    await expect.poll(() => session.panel().getByRole("alertdialog").count()).toBe(0);
    expect(await session.panelIsVisible()).toBe(true);
  });

  it("leaves the app room in a narrow window, and lies over it in a very narrow one", async () => {
    const session = await start({ width: 800, height: 700 });
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
    const session = await open({
      files: new Map([...seeds(), [path, cut.join("\n")]]),
      viewport: { width: 1400, height: 900 },
    });
    await session.openPage(owners);
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
