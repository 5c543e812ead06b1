import type {} from "@logseq/libs";
import type { Frame } from "playwright-core";
import { expect, inject } from "vitest";
import type {} from "../../stand-in/host/fixtures/plugin/main.ts";
import type { Session } from "../person.ts";
import type { SessionSettings } from "../session.ts";

const files = {
  "pages/Garden.md": [
    "- Plant the beans ([seed list](https://example.org/list/7))",
    "\t- They like the wall",
    "- Water the figs",
    "- Ask about the quince",
  ].join("\n"),
  "pages/Shed.md": "- A spade",
};

/** A page open before the plugin that the tests drive from within its frame: the real client of @logseq/libs. */
export interface Garden {
  readonly session: Session;
  readonly frame: Frame;
}

/** Starts a session on a small graph, its page "Garden" open, the fixture plugin ready. */
export async function openGarden(open: (settings: SessionSettings) => Promise<Session>): Promise<Garden> {
  const plugin = { folder: inject("fixture"), id: "protocol-fixture", title: "Protocol fixture", version: "1.2.3" };
  const session = await open({ files, plugin });
  await session.openPage("Garden");
  const frame = session.panel();
  await expect.poll(() => heard(frame, "ready")).toHaveLength(1);
  return { session, frame };
}

/** What the plugin's callbacks of that name were given so far. */
export async function heard(frame: Frame, what: string): Promise<readonly unknown[]> {
  const all = await frame.evaluate(() => window.heard);
  return all.filter((entry) => entry.what === what).map(({ payload }) => payload);
}

export async function uuidOf(session: Session, text: string): Promise<string> {
  return (await session.block(text).getAttribute("blockid")) ?? "";
}

/** Tag and id of the element that has the focus. */
export function focusedElement(session: Session): Promise<string> {
  return session.page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.id}`);
}
