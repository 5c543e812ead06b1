import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { buildPlugin } from "../stand-in/serve/build-plugin.ts";
import { ownPlugin, projectFolder } from "../stand-in/serve/own-plugin.ts";
import { findChromium } from "./chromium.ts";
import type { Session } from "./person.ts";
import { seeds } from "./seeds.ts";
import { launch, openSession } from "./session.ts";

/** Takes the pictures that the README shows, of the plugin at work on the sample graph: `npx tsx test/browser/pictures.ts docs`. */
const [folder] = process.argv.slice(2);
const owners = "What Is the Difference B... (highlights)";

const coffee = "在城南开咖啡馆三年... (highlights)";
/** A page of the same kind for the Chinese picture: the samples are read by nobody who looks at that. */
const coffeePage = `title:: 在城南开咖啡馆三年... (highlights)
author:: [[@kafei_riji on Twitter]]
full-title:: "在城南开咖啡馆三年..."
category:: #tweets
url:: https://twitter.com/kafei_riji/status/1756520934405046289

- Highlights first synced by [[Readwise]] [[Feb 12th, 2024]]
\t- 1/ 在城南开咖啡馆三年，学到的五件事。先说结论：最贵的不是豆子，是时间。🧵 ([View Tweet](https://twitter.com/kafei_riji/status/1756520934405046289))
\t- 2/ 第一年我每天五点起床，第二年请了人，第三年才明白应该先把流程写下来。 ([View Tweet](https://twitter.com/kafei_riji/status/1756520937592721425))
\t\t- **Note**: 先写流程，再请人。
\t- 3/ 机器坏过三次，每次都在周六早上。备用零件要放在闭着眼睛也摸得到的地方。 ([View Tweet](https://twitter.com/kafei_riji/status/1756520940780396561))
\t- 4/ 老客人回来，不是因为咖啡好，是因为你记得他上次说过什么。 ([View Tweet](https://twitter.com/kafei_riji/status/1756520943968071697))
\t- 5/ 涨价要说真话。把理由写在门口，三年里没有一个人抱怨过。 ([View Tweet](https://twitter.com/kafei_riji/status/1756520947155746833))
`;

/** A window of which two fit beside one another into a README, and still can be read there. */
const narrow = { width: 860, height: 800 };

/** Two pictures of narrow windows beside one another, as one. */
async function beside(browser: Browser, left: string, right: string, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1640, height: 760 } });
  const image = async (file: string) => `data:image/png;base64,${(await readFile(file)).toString("base64")}`;
  const style = `width:800px;height:${(800 * narrow.height) / narrow.width}px;border:1px solid #ccc;border-radius:8px`;
  await page.setContent(
    `<body style="margin:0;padding:10px;display:flex;gap:16px;background:#fff">
      <img style="${style}" src="${await image(left)}"><img style="${style}" src="${await image(right)}"></body>`,
  );
  await page.screenshot({ path });
  await page.close();
}

async function collapse(session: Session, browser: Browser, into: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "pictures-"));
  const [before, after] = [join(scratch, "before.png"), join(scratch, "after.png")];
  await session.openPage(owners);
  await session.screenshot(before);
  await session.rightClick("An API is only", "Collapse thread");
  await session.message("Collapsed 10 tweets");
  await session.openPage("Harbour Notes");
  await session.openPage(owners);
  session.standIn.user.select([]);
  while ((await session.messages()).length > 0) await session.page.waitForTimeout(200);
  await session.screenshot(after);
  await beside(browser, before, after, join(into, "collapse.png"));
  await session.rightClick("Note", "Expand thread");
  await session.message("10 tweets are back");
  await rm(scratch, { recursive: true });
}

async function slash(session: Session, into: string): Promise<void> {
  await session.openPage(owners);
  await session.typeInBlock("So what's the difference", " /thread");
  await session.page.waitForTimeout(300);
  await session.screenshot(join(into, "slash.png"));
}

async function menu(session: Session, into: string): Promise<void> {
  await session.openPage(owners);
  const uuid = await session.block("An API is only").getAttribute("blockid");
  await session.page.locator(`.bullet-container[blockid="${uuid}"]`).click({ button: "right" });
  await session.page.getByRole("menuitem", { name: "Collapse thread" }).waitFor();
  await session.screenshot(join(into, "menu.png"));
  await session.page.keyboard.press("Escape");
}

async function panel(session: Session, into: string): Promise<void> {
  await session.openPage(owners);
  await session.palette("Show tweet threads");
  const options = session.panel().getByRole("option");
  await options.first().waitFor();
  await session.page.waitForTimeout(500);
  await session.screenshot(join(into, "panel.png"));
  await session.panel().getByLabel("Search threads").fill("潮位");
  await session.page.waitForTimeout(800);
  await session.screenshot(join(into, "panel-search.png"));
  await session.panel().getByLabel("Search threads").fill("");
  await session.toggleTheme();
  await session.page.waitForTimeout(1_500);
  await session.screenshot(join(into, "panel-dark.png"));
}

async function openPanel(session: Session): Promise<void> {
  await session.palette("Show tweet threads");
  await session.panel().locator("#panel").waitFor();
  await session.page.waitForTimeout(800);
}

async function bulk(session: Session, into: string): Promise<void> {
  await session.openPage(owners);
  await openPanel(session);
  const panel = session.panel();
  await panel.getByRole("option").first().waitFor();
  await panel.locator("#threads").focus();
  await session.page.keyboard.press("Control+a");
  await panel.getByRole("button", { name: "Collapse", exact: true }).click();
  await panel.getByRole("dialog").waitFor();
  await session.page.waitForTimeout(800);
  await session.screenshot(join(into, "panel-preview.png"));
  await panel
    .getByRole("dialog")
    .getByRole("button", { name: /^Collapse/ })
    .click();
  await panel.getByRole("button", { name: /^(?:Undo|Put)/ }).waitFor();
  await session.page.waitForTimeout(800);
  await session.screenshot(join(into, "panel-report.png"));
}

async function shown(session: Session, page: string, path: string): Promise<void> {
  await session.openPage(page);
  await openPanel(session);
  await session.screenshot(path);
}

/** In Chinese throughout, a Chinese thread open. */
async function chinese(session: Session, into: string): Promise<void> {
  await session.openPage(coffee);
  await session.page.locator("[data-on-click=pressTweetThreads]").first().click();
  const thread = session.panel().getByRole("option").filter({ hasText: "咖啡馆" }).first();
  await thread.waitFor();
  await session.page.waitForTimeout(500);
  await thread.locator(".unfold").click();
  await session.panel().locator(".reading").waitFor();
  await session.page.waitForTimeout(500);
  await session.screenshot(join(into, "panel-zh.png"));
}

if (folder === undefined) {
  console.error("npx tsx test/browser/pictures.ts <folder>    takes the README's pictures");
  process.exitCode = 2;
} else {
  const built = await buildPlugin(projectFolder, true);
  const browser = await launch(await findChromium());
  const plugin = await ownPlugin(built);
  const pictures: readonly {
    readonly take: (session: Session) => Promise<void>;
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly files?: ReadonlyMap<string, string>;
    readonly language?: string;
  }[] = [
    { take: (session) => collapse(session, browser, folder), viewport: narrow },
    { take: (session) => menu(session, folder) },
    { take: (session) => slash(session, folder) },
    { take: (session) => panel(session, folder) },
    { take: (session) => bulk(session, folder) },
    {
      take: (session) => chinese(session, folder),
      files: new Map([...seeds(), [`pages/${coffee}.md`, coffeePage]]),
      language: "zh-CN",
    },
    {
      take: (session) => shown(session, owners, join(folder, "panel-narrow.png")),
      viewport: { width: 640, height: 800 },
    },
    {
      take: (session) => shown(session, "Garden", join(folder, "panel-empty.png")),
      files: new Map([["pages/Garden.md", "- Beans on the south side\n- Water the figs"]]),
    },
  ];
  for (const { take, files, ...window } of pictures) {
    const session = await openSession(browser, { files: files ?? seeds(), ...window }, plugin);
    // The button is the last thing that the plugin registers.
    await session.page.locator("[data-on-click=pressTweetThreads]").first().waitFor({ state: "attached" });
    await take(session);
    await session.close();
  }
  await browser.close();
  await rm(built, { recursive: true });
}
