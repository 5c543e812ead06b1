import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import type { Session } from "../person.ts";
import { seeds } from "../seeds.ts";
import { sessions } from "../session.ts";

/** The page of the sample graph that is open beside the panel. */
export const owners = "What Is the Difference B... (highlights)";

/** What a session begins with; the sample graph and a wide window as a rule. */
interface Given {
  readonly files?: ReadonlyMap<string, string>;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/**
 * For one file of tests of the panel in its place: opens sessions with the built plugin in a frame on another origin, in the
 * stand-in, a page open and the panel not yet.
 */
export function dockedSessions(): (given?: Given) => Promise<Session> {
  const { open } = sessions();
  return async ({ files = seeds(), viewport = { width: 1400, height: 900 } } = {}) => {
    const session = await open({ files, viewport });
    await session.openPage(owners);
    return session;
  };
}

/** The panel's button in Logseq's toolbar. */
export const button = (session: Session) => session.page.locator("[data-on-click=pressTweetThreads]");

/** Where the panel's frame lies, in pixels. */
export const box = (session: Session) => session.page.locator(".lsp-iframe-sandbox-container.visible").boundingBox();

/** Where something of the app ends at the right, in pixels. */
export const rightOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().right);

/** How far the app is pushed aside. */
export const pushed = ({ page }: Session): Promise<string> =>
  page.locator("#app-container").evaluate((app) => getComputedStyle(app).paddingRight);

/** Opens the panel by its button. */
export async function opened(session: Session): Promise<Frame> {
  await button(session).click();
  await expect.poll(() => session.panelIsVisible()).toBe(true);
  const panel = session.panel();
  await panel.locator(".edge").waitFor({ state: "attached" });
  return panel;
}

/** Reloads the plugin from Logseq's list of plugins. */
export async function reload(session: Session): Promise<void> {
  const before = session.panel();
  await session.page.getByRole("button", { name: "Plugins" }).click();
  await session.page.getByRole("menuitem", { name: /^Reload/ }).click();
  await expect.poll(() => before.isDetached()).toBe(true);
}

/** Starts the app again. */
export async function restart(session: Session): Promise<void> {
  await session.page.reload();
  await session.page.locator("html[data-plugins=loaded]").waitFor();
  await session.openPage(owners);
}
