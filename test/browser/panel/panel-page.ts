import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { type ServedPanel, servePanel } from "../../ui/serve-panel.ts";

/** One person before the panel alone, with a made-up graph outside. */
export interface PanelPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly search: Locator;
  readonly list: Locator;
  /** The threads in the document, in the order of the list. */
  readonly options: Locator;
  /** The options' names as a screen reader says them. */
  readonly names: () => Promise<readonly string[]>;
  readonly option: (author: string) => Locator;
  /** What the panel asked of the outside since it was last looked at. */
  readonly asked: () => Promise<readonly string[]>;
  /** Puts the focus into the list and makes the first thread the active one. */
  readonly enterList: () => Promise<void>;
  readonly active: () => Promise<string>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** What the panel says of what was done. */
  readonly message: Locator;
  /** Addresses outside that something tried to load. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

export interface PanelWish {
  /** Which threads: a few for reading, hostile ones, none, or so many. */
  readonly threads?: "few" | "hostile" | "none" | number;
  readonly language?: string;
  /** How long a step of listing and of bulk work takes, in ms. */
  readonly pace?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: "reduce";
}

/** Gives `open`; call it at the top of a test file. A page ends with the test that opened it. */
export function panelPages(): { readonly open: (wish?: PanelWish) => Promise<PanelPage> } {
  let browser: Browser | undefined;
  let served: ServedPanel | undefined;
  beforeAll(async () => {
    served = await servePanel();
    browser = await chromium.launch({ executablePath: inject("chromium"), args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return {
    async open(wish = {}) {
      if (!browser || !served) throw new Error("A page is opened within a test.");
      return openPanel(browser, served.url, wish);
    },
  };
}

async function openPanel(browser: Browser, url: string, wish: PanelWish): Promise<PanelPage> {
  const { viewport = { width: 360, height: 852 }, reducedMotion = null, ...asked } = wish;
  const page = await browser.newPage({ viewport, reducedMotion });
  const requests: string[] = [];
  const errors: string[] = [];
  await page.route(
    (address) => address.hostname !== "127.0.0.1",
    (route) => {
      requests.push(route.request().url());
      return route.abort();
    },
  );
  page.on("pageerror", (error) => errors.push(error.message));
  const given = Object.entries(asked).map(([name, value]): [string, string] => [name, String(value)]);
  await page.goto(`${url}?${new URLSearchParams(given)}`);
  await page.waitForFunction(() => window.frameView !== undefined);
  const list = page.getByRole("listbox");
  const options = page.getByRole("option");
  let seen = 0;
  const result: PanelPage = {
    page,
    list,
    options,
    requests,
    errors,
    panel: page.getByRole("complementary", { name: "Tweet threads" }),
    search: page.locator("#search"),
    names: () => options.allTextContents().then((texts) => texts.map((text) => text.replace(/\s+/g, " ").trim())),
    option: (author) => options.filter({ hasText: author }).first(),
    async asked() {
      const all = await page.evaluate(() => window.outside.asked.filter((one) => one !== "list"));
      const news = all.slice(seen);
      seen = all.length;
      return news;
    },
    async enterList() {
      await list.focus();
      await page.keyboard.press("ArrowDown");
    },
    active: async () => (await page.locator(".thread.active .thread-author").textContent()) ?? "",
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    message: page.locator(".message [role=status]"),
  };
  // The edge comes with all that acts on the list.
  if (asked.pace === undefined) await page.locator(".edge").waitFor({ state: "attached" });
  return result;
}
