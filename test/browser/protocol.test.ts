import type {} from "@logseq/libs";
import type { Frame } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type {} from "../stand-in/host/fixtures/plugin/main.ts";
import { type Session, sessions } from "./session.ts";

/** The real client of @logseq/libs, in a frame on another origin, against our host: LOGSEQ.md 10, recordings 09–16. */
const { open } = sessions();

const files = {
  "pages/Garden.md": [
    "- Plant the beans ([seed list](https://example.org/list/7))",
    "\t- They like the wall",
    "- Water the figs",
    "- Ask about the quince",
    "",
  ].join("\n"),
  "pages/Shed.md": "- A spade\n",
};

const plugin = () => ({
  folder: inject("fixture"),
  id: "protocol-fixture",
  title: "Protocol fixture",
  version: "1.2.3",
});

async function openGarden(): Promise<{ readonly session: Session; readonly frame: Frame }> {
  const session = await open({ files, plugin: plugin() });
  await session.openPage("Garden");
  const frame = session.panel();
  await expect.poll(() => heard(frame, "ready")).toHaveLength(1);
  return { session, frame };
}

/** What callbacks of that name were given so far. */
async function heard(frame: Frame, what: string): Promise<readonly unknown[]> {
  const all = await frame.evaluate(() => window.heard);
  return all.filter((entry) => entry.what === what).map(({ payload }) => payload);
}

async function uuidOf(session: Session, text: string): Promise<string> {
  return (await session.block(text).getAttribute("blockid")) ?? "";
}

const focusedElement = (session: Session) =>
  session.page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id}`);

describe("start", () => {
  it("gives the ready callback what Logseq tells a plugin about itself", async () => {
    const { frame } = await openGarden();
    const [info] = await heard(frame, "ready");
    expect(info).toMatchObject({
      id: "protocol-fixture",
      version: "1.2.3",
      title: "Protocol fixture",
      settings: { disabled: false, greeting: "hello" },
    });
    expect(await frame.evaluate(() => location.search)).toBe("?__v__=1.2.3");
  });

  it("keeps the plugin out of the page: another origin, no way up", async () => {
    const { frame } = await openGarden();
    const reach = await frame.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (failure) {
        return failure instanceof Error ? failure.name : "";
      }
    });
    expect(reach).toBe("SecurityError");
  });
});

describe("calls", () => {
  it("answers with values, null and undefined as they are", async () => {
    const { session, frame } = await openGarden();
    const uuid = await uuidOf(session, "Water the figs");
    const block = await frame.evaluate((id) => logseq.Editor.getBlock(id), uuid);
    expect(block).toMatchObject({ uuid, content: "Water the figs" });
    expect(await frame.evaluate(() => logseq.Editor.getPage("no such page"))).toBeNull();
    const opened = await frame.evaluate(async () => {
      const answer: unknown = await logseq.App.openExternalLink("https://example.org/1");
      return answer === undefined;
    });
    expect(opened).toBe(true);
    expect(session.opened()).toEqual(["https://example.org/1"]);
  });

  it("rejects as Logseq does: an Error for a bad uuid, the plugin's own spelling for a method that does not exist", async () => {
    const { frame } = await openGarden();
    const failure = (call: "getBlock" | "noSuchThing") =>
      frame.evaluate(async (method) => {
        try {
          await logseq.Editor[method]?.("nope");
          return "no failure";
        } catch (reason) {
          return reason instanceof Error ? reason.message : reason;
        }
      }, call);
    expect(await failure("getBlock")).toBe("nope is not a valid UUID string.");
    expect(await failure("noSuchThing")).toBe("Not existed method #noSuchThing");
  });

  it("answers many calls at once, each with its own answer", async () => {
    const { frame } = await openGarden();
    const names = await frame.evaluate(async () => {
      const pages = await Promise.all(["Garden", "Shed", "Garden"].map((name) => logseq.Editor.getPage(name)));
      return pages.map((page) => page?.name);
    });
    expect(names).toEqual(["garden", "shed", "garden"]);
  });

  it("never answers with what cannot be cloned: the client gives up after 10 s", { timeout: 30_000 }, async () => {
    const { session, frame } = await openGarden();
    await session.page.evaluate(() => {
      const query = document.querySelector.bind(document);
      const rect = { toJSON: () => ({ unclonable: () => undefined }) };
      document.querySelector = (selector: string) =>
        selector === "#unclonable"
          ? Object.assign(document.createElement("i"), { getBoundingClientRect: () => rect })
          : query(selector);
    });
    const [message, ms] = await frame.evaluate(async () => {
      const from = performance.now();
      const reason: unknown = await logseq.UI.queryElementRect("#unclonable").catch((failure: unknown) => failure);
      return [reason instanceof Error ? reason.message : "", performance.now() - from] as const;
    });
    expect(message).toMatch(/^\[deferred timeout\] async call #\d+$/);
    expect(ms).toBeGreaterThan(9_900);
    expect(ms).toBeLessThan(11_500);
  });

  it("looks at the page for the plugin: rectangles, ids, theme values", async () => {
    const { frame } = await openGarden();
    const seen = await frame.evaluate(async () => ({
      head: await logseq.UI.queryElementRect("#head"),
      none: await logseq.UI.queryElementRect(".nothing-here"),
      id: await logseq.UI.queryElementById("app-container"),
      theme: await logseq.UI.resolveThemeCssPropsVals(["--ls-primary-background-color", "--nothing"]),
      bad: await logseq.UI.queryElementRect(">>>").catch((failure: unknown) =>
        failure instanceof Error ? failure.name : "",
      ),
    }));
    expect(seen).toMatchObject({
      head: { x: 0, y: 0, width: 1280, height: 48 },
      none: null,
      id: "DIV#app-container",
      theme: { "--ls-primary-background-color": "#ffffff", "--nothing": "" },
      bad: "SyntaxError",
    });
  });
});

describe("commands", () => {
  it("runs a slash command: the typed command is gone from the textarea only, the block stays in edit mode", async () => {
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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

describe("what a plugin puts on the page", () => {
  it("adds, replaces and keeps a style by its key", async () => {
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { frame } = await openGarden();
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
    const { session, frame } = await openGarden();
    const uuid = await uuidOf(session, "Water the figs");
    const update = (text: string) =>
      frame.evaluate(([id, to]) => logseq.Editor.updateBlock(id, to), [uuid, text] as const);
    await update("Water the figs once");
    expect(await heard(frame, "changed")).toEqual([]);
    await frame.evaluate(() => Object.assign(window, { off: logseq.DB.onChanged(window.note("changed")) }));
    await update("Water the figs twice");
    await expect.poll(async () => (await heard(frame, "changed")).length).toBeGreaterThan(0);
    const [first] = await heard(frame, "changed");
    expect(first).toMatchObject({ txMeta: { outlinerOp: "save-block" } });
  });

  it("tells of navigation and theme", async () => {
    const { session, frame } = await openGarden();
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

describe("the panel and the focus (recording 16)", () => {
  const docked = { top: "48px", right: "0", bottom: "0", left: "auto", width: "360px", height: "auto", zIndex: "11" };

  it("docks the frame at the right, keeps the style when hidden, and leaves typing alone with autoFocus:false", async () => {
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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
    const { session, frame } = await openGarden();
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

describe("reload", () => {
  it("takes away what the plugin registered and provided, and starts it anew", async () => {
    const { session, frame } = await openGarden();
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
    const { session } = await openGarden();
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
