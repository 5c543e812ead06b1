import type {} from "@logseq/libs";
import { describe, expect, it } from "vitest";
import { sessions } from "../session.ts";
import { heard, openGarden } from "./garden.ts";

const { open } = sessions();

describe("reload", () => {
  it("takes away what the plugin registered and provided, and starts it anew", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() => {
      logseq.updateSettings({ kept: "yes" });
      logseq.provideStyle({ key: "dock", style: "#head{opacity:1}" });
      logseq.provideUI({ key: "bit", path: "#left-sidebar", template: "<i>bit</i>" });
      logseq.App.registerUIItem("toolbar", { key: "tool", template: "<a>T</a>" });
      logseq.Editor.registerSlashCommand("Gone after a reload", async () => undefined);
    });
    await session.page.locator("#injected-ui-item-tool-protocol-fixture").waitFor();
    await session.page.getByRole("button", { name: "Plugins" }).click();
    await session.page.getByRole("menuitem", { name: "Reload Protocol fixture" }).click();
    await expect.poll(() => frame.isDetached()).toBe(true);
    await session.page.locator("#protocol-fixture_lsp_main").waitFor({ state: "attached" });
    await expect.poll(() => heard(session.panel(), "ready")).toMatchObject([{ settings: { kept: "yes" } }]);
    expect(await session.page.locator("[data-ref=protocol-fixture], .injected-ui-item-toolbar").count()).toBe(0);
    await session.typeInBlock("Water the figs", " /Gone");
    expect(await session.page.getByRole("option").count()).toBe(0);
  });

  it("can be disabled and enabled again", async () => {
    const { session } = await openGarden(open);
    const plugins = session.page.getByRole("button", { name: "Plugins" });
    await plugins.click();
    await session.page.getByRole("menuitem", { name: "Disable Protocol fixture" }).click();
    await expect.poll(() => session.page.locator("iframe").count()).toBe(0);
    await plugins.click();
    await session.page.getByRole("menuitem", { name: "Enable Protocol fixture" }).click();
    await session.page.locator("#protocol-fixture_lsp_main").waitFor({ state: "attached" });
    await expect.poll(() => heard(session.panel(), "ready")).toHaveLength(1);
  });
});
