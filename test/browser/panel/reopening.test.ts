import type { Locator } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Session } from "../person.ts";
import { button, dockedSessions, opened, pushed, reload, restart } from "./docked-panel.ts";

const start = dockedSessions();

/** Whether the panel is remembered as open, as Logseq keeps it among the plugin's settings. */
const kept = (session: Session): Promise<unknown> =>
  session.panel().evaluate(() => Reflect.get(Reflect.get(window, "logseq").settings, "panelIsOpen"));

describe("the panel after a restart", () => {
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
});
