import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { ownPlugin } from "../stand-in/serve/own-plugin.ts";
import { type PluginToServe, serve } from "../stand-in/serve/serve.ts";
import { personAt, type Session } from "./person.ts";

export interface SessionSettings {
  /** The graph: texts by path, such as `pages/Some page.md`. */
  readonly files: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  readonly plugin?: PluginToServe;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What Logseq and the browser speak, such as `zh-CN`; American English unless given. */
  readonly language?: string;
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
      const session = await openSession(browser, settings, settings.plugin ?? (await ownPlugin(inject("plugin"))));
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

/** Starts a stand-in on a graph and opens its page. */
export async function openSession(
  browser: Browser,
  settings: SessionSettings,
  plugin: PluginToServe,
): Promise<Session> {
  const files = new Map(settings.files instanceof Map ? settings.files : Object.entries(settings.files));
  const served = await serve({ files, name: "graph", language: settings.language, plugin, port: 0 });
  const context = await browser.newContext({
    viewport: settings.viewport ?? { width: 1280, height: 900 },
    locale: settings.language ?? "en-US",
  });
  const requests = await keepLocal(context);
  // The stand-in notes the addresses that it is asked to open; no window opens in a test.
  await context.addInitScript("window.open = () => null;");
  const page = await context.newPage();
  const errors = listenForErrors(page);
  await page.goto(served.url);
  await page.locator("html[data-plugins=loaded]").waitFor();
  return personAt({ page, context, served, plugin, requests, errors });
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
