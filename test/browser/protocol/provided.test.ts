import type {} from "@logseq/libs";
import { describe, expect, it } from "vitest";
import { sessions } from "../session.ts";
import { heard, openGarden, uuidOf } from "./garden.ts";

const { open } = sessions();

describe("what a plugin puts on the page", () => {
  it("adds, replaces and keeps a style by its key", async () => {
    const { session, frame } = await openGarden(open);
    const head = () => session.page.locator("#head").boundingBox();
    const provide = (style: string) =>
      frame.evaluate((css) => void logseq.provideStyle({ key: "dock", style: css }), style);
    await provide("#app-container{padding-right:360px!important}");
    await expect.poll(async () => (await head())?.width).toBe(920);
    await provide("");
    expect((await head())?.width).toBe(920);
    await provide("/* off */");
    await expect.poll(async () => (await head())?.width).toBe(1280);
    expect(await session.page.locator("style[data-injected-style=dock-protocol-fixture]").count()).toBe(1);
  });

  it("puts HTML at a path, wires it, and takes it away again", async () => {
    const { session, frame } = await openGarden(open);
    await session.page.getByRole("button", { name: "Left sidebar" }).click();
    const provide = (template: string | null) =>
      frame.evaluate(
        (html) => void logseq.provideUI({ key: "bit", path: "#left-sidebar", template: html ?? "" }),
        template,
      );
    await provide('<button data-on-click="modelClicked">Bit</button>');
    await session.page.getByRole("button", { name: "Bit" }).click();
    await expect.poll(() => heard(frame, "model")).toHaveLength(1);
    await provide(null);
    await expect.poll(() => session.page.locator("#protocol-fixture--bit").count()).toBe(0);
  });

  it("shows messages: an error stays, another goes, the same key replaces, nothing is markup", async () => {
    const { session, frame } = await openGarden(open);
    const key = await frame.evaluate(async () => {
      await logseq.UI.showMsg("soon gone");
      await logseq.UI.showMsg("first", "warning", { key: "mine", timeout: 0 });
      await logseq.UI.showMsg("it failed", "error");
      return await logseq.UI.showMsg("<b>second</b>", "success", { key: "mine", timeout: 0 });
    });
    expect(key).toBe("mine");
    expect(await session.messages()).toEqual(["soon gone", "<b>second</b>", "it failed"]);
    await expect.poll(() => session.messages(), { timeout: 5000 }).toEqual(["<b>second</b>", "it failed"]);
    await frame.evaluate(() => logseq.UI.closeMsg("mine"));
    await expect.poll(() => session.messages()).toEqual(["it failed"]);
  });

  it("merges settings and tells the plugin", async () => {
    const { frame } = await openGarden(open);
    await frame.evaluate(() => {
      logseq.onSettingsChanged((now) => window.note("settings")(now));
      logseq.updateSettings({ deep: { a: 1, list: [1, 2] } });
      logseq.updateSettings({ deep: { b: null, list: [3] } });
    });
    await expect.poll(() => heard(frame, "settings")).toHaveLength(2);
    expect(await frame.evaluate(() => logseq.settings)).toMatchObject({
      disabled: false,
      deep: { a: 1, b: null, list: [3] },
    });
  });
});

describe("hooks", () => {
  it("tells of a change only while the plugin listens", async () => {
    const { session, frame } = await openGarden(open);
    const uuid = await uuidOf(session, "Water the figs");
    const update = (text: string) =>
      frame.evaluate(([id, to]) => logseq.Editor.updateBlock(id, to), [uuid, text] as const);
    const listen = (as: string) =>
      frame.evaluate((name) => void Object.assign(window, { off: logseq.DB.onChanged(window.note(name)) }), as);
    // Among what is heard may be the file of an earlier change, which is written later (recording 10).
    const saved = (text: string) =>
      expect.objectContaining({
        blocks: expect.arrayContaining([expect.objectContaining({ uuid, content: text })]),
        txMeta: expect.objectContaining({ outlinerOp: "save-block" }),
      });
    await update("Water the figs once");
    await listen("first");
    await update("Water the figs twice");
    await expect.poll(() => heard(frame, "first")).toContainEqual(saved("Water the figs twice"));
    await frame.evaluate(() => Reflect.get(window, "off")());
    await update("Water the figs thrice");
    await listen("second");
    await update("Water the figs at last");
    await expect.poll(() => heard(frame, "second")).toContainEqual(saved("Water the figs at last"));
    expect(await heard(frame, "first")).not.toContainEqual(saved("Water the figs once"));
    expect([...(await heard(frame, "first")), ...(await heard(frame, "second"))]).not.toContainEqual(
      saved("Water the figs thrice"),
    );
  });

  it("tells of navigation and theme", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(async () => {
      logseq.App.onRouteChanged(window.note("route"));
      logseq.App.onThemeModeChanged(window.note("theme"));
      // By the time this is answered, the host has heard of both.
      await logseq.App.getCurrentGraph();
    });
    await session.openPage("Shed");
    await expect.poll(() => heard(frame, "route")).toMatchObject([{ path: "/page/Shed", template: "/page/:name" }]);
    await session.toggleTheme();
    await expect.poll(() => heard(frame, "theme")).toEqual([{ mode: "dark" }]);
    const theme = await frame.evaluate(() => logseq.UI.resolveThemeCssPropsVals(["--ls-primary-background-color"]));
    expect(theme).toEqual({ "--ls-primary-background-color": "#002b36" });
  });
});
