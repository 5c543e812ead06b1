import type { App } from "../../src/app/app.ts";
import { readPage } from "../../src/app/page-reading.ts";
import type { Page } from "../../src/core/block/page.ts";
import type { Thread } from "../../src/core/thread/thread.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

/** The page that laws are tried on, as commands name it. */
export const call = { page: "Made up (highlights)" };

/** That page as it stands. */
export async function madeUpPage({ graph }: App): Promise<Page | undefined> {
  const [page] = await graph.pages([call.page]);
  return page;
}

/** The threads on it. */
export async function threadsOf(app: App): Promise<readonly Thread[]> {
  const page = await madeUpPage(app);
  return (page && (await readPage(app, page)))?.threads ?? [];
}

/** Lines of a page that are neither on a page nor in a record. */
export function lost(standIn: StandIn, text: string): readonly string[] {
  const kept = new Set<string>();
  const keep = (value: unknown): void => {
    if (typeof value === "string") for (const line of linesOf(value)) kept.add(line);
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) keep(part);
  };
  for (const file of standIn.files().values()) keep(file);
  for (const [name, file] of standIn.disk()) if (name.endsWith(".json")) keep(JSON.parse(file));
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:-|\*+)(?: |$)/u, "").trim());
  return lines.filter(
    (line) => line !== "" && !kept.has(line) && !/^(?::?(?:collapsed|END|PROPERTIES)|collapsed::)/.test(line),
  );
}

/** The lines of a page without their places, in an order of their own. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^\s*(?:-|\*+)(?: |$)/u, "").trim());
  return lines.filter((line) => line !== "" && !line.startsWith("collapsed::")).toSorted();
}
