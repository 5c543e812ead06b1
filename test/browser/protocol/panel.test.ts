import type {} from "@logseq/libs";
import { describe, expect, it } from "vitest";
import { sessions } from "../session.ts";
import { focusedElement, heard, openGarden, uuidOf } from "./garden.ts";

const { open } = sessions();

describe("the panel and the focus (recording 16)", () => {
  const docked = { top: "48px", right: "0", bottom: "0", left: "auto", width: "360px", height: "auto", zIndex: "11" };

  it("docks the frame at the right, keeps the style when hidden, and leaves typing alone with autoFocus:false", async () => {
    const { session, frame } = await openGarden(open);
    const box = () => session.page.locator("#protocol-fixture_lsp_main").boundingBox();
    await session.typeInBlock("Water the figs", " abc");
    await frame.evaluate((style) => {
      logseq.setMainUIInlineStyle({ position: "fixed", ...style });
      logseq.showMainUI({ autoFocus: false });
    }, docked);
    await expect.poll(box).toEqual({ x: 920, y: 48, width: 360, height: 852 });
    await session.page.keyboard.type("789");
    expect(await session.editor().inputValue()).toBe("Water the figs abc789");
    await frame.evaluate(() => logseq.hideMainUI());
    await expect.poll(() => session.panelIsVisible()).toBe(false);
    expect(await focusedElement(session)).toBe("BODY ");
    await frame.evaluate(() => logseq.showMainUI({ autoFocus: false }));
    await expect.poll(box).toEqual({ x: 920, y: 48, width: 360, height: 852 });
  });

  it("moves the focus into the frame by default; the block stays in edit mode and gets the focus back when asked", async () => {
    const { session, frame } = await openGarden(open);
    const uuid = await uuidOf(session, "Water the figs");
    await session.editBlock("Water the figs");
    await frame.evaluate(() => logseq.showMainUI());
    await expect.poll(() => focusedElement(session)).toBe("IFRAME protocol-fixture_iframe");
    expect(await frame.evaluate(() => logseq.Editor.checkEditing())).toBe(uuid);
    await frame.evaluate(() => logseq.hideMainUI({ restoreEditingCursor: true }));
    await expect.poll(() => focusedElement(session)).toBe(`TEXTAREA edit-block-1-${uuid}`);
    expect(await heard(frame, "visible")).toEqual([
      { key: 0, visible: true },
      { key: 0, visible: false, cursor: true },
    ]);
  });

  it("leaves edit mode only while the textarea has the focus", async () => {
    const { session, frame } = await openGarden(open);
    const uuid = await uuidOf(session, "Water the figs");
    await session.editBlock("Water the figs");
    await frame.evaluate(() => logseq.showMainUI({ autoFocus: false }));
    await session.panel().getByLabel("Panel input").click();
    await frame.evaluate(() => logseq.Editor.exitEditingMode());
    expect(await frame.evaluate(() => logseq.Editor.checkEditing())).toBe(uuid);
    expect(await session.editor().count()).toBe(1);
    await session.editor().focus();
    await frame.evaluate(() => logseq.Editor.exitEditingMode());
    await expect.poll(() => session.editor().count()).toBe(0);
    expect(await frame.evaluate(() => logseq.Editor.checkEditing())).toBe(false);
  });

  it("moves the cursor into the last of a batch of blocks (recordings 07, 09b)", async () => {
    const { session, frame } = await openGarden(open);
    const uuid = await uuidOf(session, "Water the figs");
    await session.editBlock("Ask about the quince");
    await frame.evaluate(
      (id) => logseq.Editor.insertBatchBlock(id, [{ content: "batch 1" }, { content: "batch 2" }], { sibling: true }),
      uuid,
    );
    await expect.poll(() => session.editor().inputValue()).toBe("batch 2");
    await session.page.keyboard.type(", typed");
    await frame.evaluate(() => logseq.Editor.exitEditingMode());
    await expect.poll(() => session.block("batch 2, typed").count()).toBe(1);
  });
});
