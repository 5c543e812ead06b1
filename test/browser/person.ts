import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import type { PluginToServe, Served } from "../stand-in/serve/serve.ts";

/** One person before one stand-in, in words for what they do and see. */
export interface Session {
  readonly page: Page;
  /** The graph behind the page: to look into it, to change its files, to make calls fail. */
  readonly standIn: Served["standIn"];
  /** Goes to a page and waits until its title stands there. */
  readonly openPage: (name: string) => Promise<void>;
  /** The block on screen whose own text holds `text`; the first of several. */
  readonly block: (text: string) => Locator;
  /** The whole text of each block on screen, top to bottom. */
  readonly blocks: () => Promise<readonly string[]>;
  /** Clicks into a block: edit mode, the cursor at the end. */
  readonly editBlock: (text: string) => Promise<void>;
  /** Clicks into a block and types. */
  readonly typeInBlock: (text: string, keys: string) => Promise<void>;
  /** The edited block's textarea. */
  readonly editor: () => Locator;
  /** Types ` /command` at the end of a block, waits for the menu, and presses Enter. */
  readonly slash: (blockText: string, command: string) => Promise<void>;
  /** Right-clicks a block's bullet and takes an item of the menu. */
  readonly rightClick: (blockText: string, item: string) => Promise<void>;
  /** Takes an item of the menu behind the three dots. */
  readonly pageMenu: (item: string) => Promise<void>;
  /** Right-clicks the page's title and takes an item of its menu. */
  readonly titleMenu: (item: string) => Promise<void>;
  /** Runs a command from the palette. */
  readonly palette: (command: string) => Promise<void>;
  /** The texts of the messages on screen, oldest first. */
  readonly messages: () => Promise<readonly string[]>;
  /** Waits for a message that holds this text, and gives the whole of it. */
  readonly message: (text: string | RegExp) => Promise<string>;
  /** The plugin's own frame: to look at its panel, or to run something in it. */
  readonly panel: () => Frame;
  readonly panelIsVisible: () => Promise<boolean>;
  readonly toggleTheme: () => Promise<void>;
  /** The addresses that the system's browser was asked to open. */
  readonly opened: () => readonly string[];
  /** The addresses outside the stand-in that anything on the page tried to load; none of them was let through. */
  readonly requests: () => readonly string[];
  /** What the page or the plugin reported as an error; a test with `expect(errors()).toEqual([])` at its end sees them all. */
  readonly errors: () => readonly string[];
  /** The graph's files as Logseq would have written them by now. */
  readonly files: () => ReadonlyMap<string, string>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a session is made of. */
export interface SessionParts {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly served: Served;
  readonly plugin: PluginToServe;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/**
 * How often a block is clicked on until the cursor is in it. Where a frame lay until a moment ago, a loaded browser may still
 * give a click to that frame.
 */
const clicks = 4;

/** What a person can do and see, by keyboard, mouse and eye. */
export function personAt({ page, context, served, plugin, requests, errors }: SessionParts): Session {
  const { standIn } = served;
  const block = (text: string) => page.locator("#main-content-container .block-content", { hasText: text }).first();
  const editor = () => page.locator("textarea.block-editor-text");
  const choose = (item: string) => page.getByRole("menuitem", { name: item, exact: true }).click();
  const notices = page.locator(".notification-text");

  const openPage = async (name: string) => {
    standIn.user.openPage(name);
    await page.locator(".page-title", { hasText: name }).waitFor();
  };
  const editBlock = async (text: string) => {
    const target = block(text);
    const uuid = await target.getAttribute("blockid");
    const opened = page.locator(`#edit-block-1-${uuid}`);
    for (let left = clicks; left > 0; left -= 1) {
      // A click on a link would follow it: the block's lower edge, beyond the end of the text, has none.
      const box = await target.boundingBox();
      await target.click({ position: { x: (box?.width ?? 2) - 1, y: (box?.height ?? 2) - 2 } });
      const isOpen = await opened.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (isOpen) return;
    }
    throw new Error(`No click has brought the cursor into the block "${text}".`);
  };
  return {
    page,
    standIn,
    openPage,
    block,
    editor,
    editBlock,
    blocks: () => page.locator("#main-content-container .block-content").allInnerTexts(),
    async typeInBlock(text, keys) {
      await editBlock(text);
      await page.keyboard.type(keys);
    },
    async slash(blockText, command) {
      await editBlock(blockText);
      await page.keyboard.type(` /${command}`);
      await page.getByRole("listbox", { name: "Commands" }).getByText(command, { exact: true }).waitFor();
      await page.keyboard.press("Enter");
    },
    async rightClick(blockText, item) {
      const uuid = await block(blockText).getAttribute("blockid");
      await page.locator(`#main-content-container .bullet-container[blockid="${uuid}"]`).click({ button: "right" });
      await choose(item);
    },
    async pageMenu(item) {
      await page.getByRole("button", { name: "More", exact: true }).click();
      await choose(item);
    },
    async titleMenu(item) {
      await page.locator(".page-title button").first().click({ button: "right" });
      await choose(item);
    },
    async palette(command) {
      await page.keyboard.press("Control+Shift+P");
      await page.getByRole("textbox", { name: "Search commands" }).fill(command);
      await page.getByRole("option", { name: command }).first().waitFor();
      await page.keyboard.press("Enter");
    },
    messages: () => notices.allInnerTexts(),
    async message(text) {
      const notice = notices.filter({ hasText: text }).last();
      await notice.waitFor();
      return (await notice.textContent()) ?? "";
    },
    panel() {
      const frame = page.frames().find((known) => known.url().startsWith(served.pluginUrl));
      if (!frame) throw new Error("The plugin has no frame: it is not loaded.");
      return frame;
    },
    panelIsVisible: () => page.locator(`[id="${plugin.id}_lsp_main"]`).isVisible(),
    toggleTheme: () => page.getByRole("button", { name: /^(Dark|Light) theme$/ }).click(),
    opened: () => standIn.state().opened,
    requests: () => requests,
    errors: () => errors,
    files: standIn.files,
    async screenshot(path) {
      await page.screenshot({ path });
    },
    async close() {
      await context.close();
      await served.close();
    },
  };
}
