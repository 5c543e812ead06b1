import { readFile } from "node:fs/promises";
import { type Browser, type BrowserContext, chromium, type Frame, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { textAt } from "../stand-in/host/value.ts";
import { type PluginToServe, type Served, serve } from "../stand-in/serve/serve.ts";

export interface SessionSettings {
  /** The graph: texts by path, such as `pages/Some page.md`. */
  readonly files: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  readonly plugin?: PluginToServe;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Language of the browser, such as `zh-CN`. */
  readonly locale?: string;
}

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

/**
 * Gives `open`, which starts a session; call it at the top of a test file. The file has one browser, and each session ends
 * with the test that opened it.
 */
export function sessions(): { readonly open: (settings: SessionSettings) => Promise<Session> } {
  let browser: Browser | undefined;
  let running: Session[] = [];
  beforeAll(async () => {
    browser = await launch(inject("chromium"));
  });
  afterEach(async () => {
    await Promise.all(running.map((session) => session.close()));
    running = [];
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    async open(settings) {
      if (!browser) throw new Error("A session is opened within a test.");
      const session = await openSession(browser, settings, settings.plugin ?? (await builtPlugin(inject("plugin"))));
      running.push(session);
      return session;
    },
  };
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The plugin of this project, built into `folder`. */
export async function builtPlugin(folder: string): Promise<PluginToServe> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
  const id = textAt(manifest, "name") ?? "";
  return { folder, id, title: id, version: textAt(manifest, "version") ?? "" };
}

/** Starts a stand-in on a graph and opens its page. */
export async function openSession(
  browser: Browser,
  settings: SessionSettings,
  plugin: PluginToServe,
): Promise<Session> {
  const files = new Map(settings.files instanceof Map ? settings.files : Object.entries(settings.files));
  const served = await serve({ files, name: "graph", plugin, port: 0 });
  const context = await browser.newContext({
    viewport: settings.viewport ?? { width: 1280, height: 900 },
    locale: settings.locale ?? "en-US",
  });
  const requests = await keepLocal(context);
  // The stand-in notes the addresses that it is asked to open; no window opens in a test.
  await context.addInitScript("window.open = () => null;");
  const page = await context.newPage();
  const errors = listenForErrors(page);
  await page.goto(served.url);
  await page.locator("html[data-plugins=loaded]").waitFor();
  return session({ page, context, served, plugin, requests, errors });
}

async function keepLocal(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.route(
    (url) => !["localhost", "127.0.0.1"].includes(url.hostname) && !["data:", "blob:"].includes(url.protocol),
    (route) => {
      refused.push(route.request().url());
      return route.abort();
    },
  );
  return refused;
}

function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}

interface Parts {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly served: Served;
  readonly plugin: PluginToServe;
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

function session({ page, context, served, plugin, requests, errors }: Parts): Session {
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
    // A click on a link would follow it: the block's lower edge, beyond the end of the text, has none.
    const box = await target.boundingBox();
    await target.click({ position: { x: (box?.width ?? 2) - 1, y: (box?.height ?? 2) - 2 } });
    await page.locator(`#edit-block-1-${uuid}`).waitFor();
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
