import type {} from "@logseq/libs";
import { describe, expect, it } from "vitest";
import { sessions } from "../session.ts";
import { focusedElement, heard, openGarden, uuidOf } from "./garden.ts";

const { open } = sessions();

describe("commands", () => {
  it("runs a slash command: the typed command is gone from the textarea only, the block stays in edit mode", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() =>
      logseq.Editor.registerSlashCommand("Collapse thread here", async (event) => {
        window.note("slash")(event);
        window.note("editing")(await logseq.Editor.getEditingBlockContent());
        window.note("stored")((await logseq.Editor.getBlock(event.uuid))?.content);
        await logseq.Editor.exitEditingMode();
      }),
    );
    const uuid = await uuidOf(session, "Plant the beans");
    await session.typeInBlock("Plant the beans", " and more /coll");
    await session.page.getByRole("option", { name: "Collapse thread here" }).waitFor();
    await session.page.keyboard.press("Enter");
    await expect.poll(() => heard(frame, "stored")).toHaveLength(1);
    expect(await heard(frame, "slash")).toEqual([{ pid: "protocol-fixture", format: "markdown", uuid }]);
    expect(await heard(frame, "editing")).toEqual([
      "Plant the beans ([seed list](https://example.org/list/7)) and more ",
    ]);
    expect(await heard(frame, "stored")).toEqual(["Plant the beans ([seed list](https://example.org/list/7))"]);
    await expect.poll(() => session.editor().count()).toBe(0);
    await expect.poll(() => session.block("and more").count()).toBe(1);
  });

  it("array form: what stands between the last slash and the cursor goes, which harms a link (recording 09c)", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() => {
      logseq.Editor.registerSlashCommand("Array form", [
        ["editor/clear-current-slash", false],
        ["editor/restore-saved-cursor"],
        ["editor/input", "INSERTED", { "backward-pos": 2 }],
      ]);
    });
    await session.slash("Plant the beans", "Array form");
    expect(await session.editor().inputValue()).toBe("Plant the beans ([seed list](https://example.org/list INSERTED");
  });

  it("closes the slash menu with Escape, then leaves the block", async () => {
    const { session } = await openGarden(open);
    await session.typeInBlock("Water the figs", " /to");
    const menu = session.page.getByRole("listbox", { name: "Commands" });
    await menu.waitFor();
    await session.page.keyboard.press("Escape");
    await expect.poll(() => menu.count()).toBe(0);
    expect(await session.editor().count()).toBe(1);
    await session.page.keyboard.press("Escape");
    await expect.poll(() => session.editor().count()).toBe(0);
  });

  it("runs an item of the block's menu with the block's uuid, and nothing stays selected", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() =>
      logseq.Editor.registerBlockContextMenuItem("Rec: block item", async (event) => window.note("block")(event)),
    );
    const uuid = await uuidOf(session, "Water the figs");
    await session.rightClick("Water the figs", "Rec: block item");
    await expect
      .poll(() => heard(frame, "block"))
      .toEqual([
        {
          key: "rec-_block_item_protocol-fixture",
          label: "Rec: block item",
          type: "block-context-menu-item",
          uuid,
          pid: "protocol-fixture",
          format: null,
          keybinding: null,
          desc: null,
          extras: null,
        },
      ]);
    await expect.poll(() => session.page.locator(".ls-block.selected").count()).toBe(0);
  });

  it("shows an item of the page menu at the title at once, behind the three dots after the next navigation", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() =>
      logseq.App.registerPageMenuItem("Rec: page item", async (event) => window.note("page")(event)),
    );
    const item = session.page.getByRole("menuitem", { name: "Rec: page item" });
    await session.page.getByRole("button", { name: "More", exact: true }).click();
    expect(await item.count()).toBe(0);
    await session.page.keyboard.press("Escape");
    await session.titleMenu("Rec: page item");
    await session.openPage("Shed");
    await session.pageMenu("Rec: page item");
    await expect
      .poll(() => heard(frame, "page"))
      .toMatchObject([
        { page: "garden", uuid: null, type: "page-menu-item", key: "rec-_page_item_protocol-fixture" },
        { page: "shed", uuid: null },
      ]);
  });

  it("runs a palette command without a block: opening the palette has ended the edit", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() =>
      logseq.App.registerCommandPalette({ key: "Rec Palette", label: "Rec: palette command" }, window.note("palette")),
    );
    await session.editBlock("Water the figs");
    await session.palette("Rec: palette command");
    await expect
      .poll(() => heard(frame, "palette"))
      .toMatchObject([
        { key: "rec_palette", label: "Rec: palette command", type: "$palette$", uuid: null, keybinding: null },
      ]);
    expect(await session.editor().count()).toBe(0);
  });

  it("runs a shortcut with the edited block's uuid, and the edit goes on", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() => {
      logseq.App.registerCommandPalette(
        { key: "keys", label: "Keys", keybinding: { binding: "mod+shift+9" } },
        window.note("keys"),
      );
      logseq.App.registerCommandShortcut({ binding: "mod+shift+8" }, window.note("shortcut"), {
        key: "rec-shortcut",
        label: "Rec: shortcut",
      });
    });
    const uuid = await uuidOf(session, "Water the figs");
    await session.page.keyboard.press("Control+Shift+8");
    await expect
      .poll(() => heard(frame, "shortcut"))
      .toMatchObject([{ key: "rec-shortcut", type: "$shortcut$", uuid: null }]);
    await session.editBlock("Water the figs");
    await session.page.keyboard.press("Control+Shift+9");
    await expect
      .poll(() => heard(frame, "keys"))
      .toMatchObject([{ key: "keys", uuid, keybinding: { binding: "mod+shift+9" } }]);
    expect(await focusedElement(session)).toBe(`TEXTAREA edit-block-1-${uuid}`);
  });

  it("shows a toolbar item, sanitised, and runs the model function on click", async () => {
    const { session, frame } = await openGarden(open);
    await frame.evaluate(() => {
      logseq.App.registerUIItem("toolbar", {
        key: "rec-tool",
        template:
          '<a class="button" title="Recorder" data-on-click="modelClicked" data-rect="true" data-hello="world" onclick="window.hacked=1"><b>R</b><script>window.hacked=2</script></a>',
      });
    });
    await session.page.locator("#injected-ui-item-rec-tool-protocol-fixture a").click();
    await expect
      .poll(() => heard(frame, "model"))
      .toMatchObject([
        {
          type: "click",
          id: "",
          className: "button",
          dataset: { hello: "world", rect: "true", onClick: "modelClicked" },
          rect: { height: 32 },
        },
      ]);
    expect(await session.page.evaluate(() => Reflect.get(window, "hacked"))).toBeUndefined();
  });
});
