import type { BlockId } from "../core/block/block.ts";
import { everyBlock } from "../core/block/outline.ts";
import type { Page } from "../core/block/page.ts";
import { headerLine } from "../core/fold/merge-marks.ts";
import type { CollapseFacts, Plan } from "../core/fold/plan.ts";
import type { CollapseOrder } from "../core/fold/plan-collapse.ts";
import type { Member, Thread } from "../core/thread/thread.ts";
import type { App } from "./app.ts";
import { carryOut, type Result } from "./carry-out.ts";
import type { PageReading } from "./page-reading.ts";
import { keepSnapshot } from "./snapshots.ts";

/**
 * Collapses threads of one page as the settings say, or in the style that is asked for: asks who refers to it, keeps the
 * snapshots, then carries out the plan.
 */
export async function collapseThreads(
  app: App,
  reading: PageReading,
  threads: readonly Thread[],
  style: CollapseOrder["style"] = app.settings().style,
): Promise<Result> {
  const plan = await collapsePlan(app, reading, threads, style);
  if ("refused" in plan) return plan;
  for (const snapshot of plan.snapshots) {
    const kept = await keepSnapshot(app.shelf, { ...snapshot, written: Date.now() });
    if (!kept) return { refused: { why: "snapshot-not-kept" } };
  }
  const result = await carryOut(app, "collapse", reading.page, plan);
  const [first] = plan.snapshots;
  return first === undefined ? result : { ...result, look: first.text };
}

/** What collapsing threads of one page would change there; changes nothing. */
export async function collapsePlan(
  app: App,
  reading: PageReading,
  threads: readonly Thread[],
  style: CollapseOrder["style"],
): Promise<Plan<CollapseFacts>> {
  return (await collapsePlanner(app, reading, threads, style))(threads);
}

/** What collapsing any of some threads of one page would change there; asks the host once for all of them. */
export async function collapsePlanner(
  app: App,
  { page, snapshots }: PageReading,
  threads: readonly Thread[],
  style: CollapseOrder["style"],
): Promise<(some: readonly Thread[]) => Plan<CollapseFacts>> {
  const referred = await app.graph.referred(idsOf(page));
  const { maxLength } = await app.graph.facts();
  const orders = new Map<Thread, CollapseOrder>();
  for (const thread of threads)
    orders.set(thread, { thread, style, merged: app.newId(), ...(await looks(app, thread)) });
  // Loaded at the first thread that is collapsed.
  const { planCollapse } = await import("../core/fold/plan-collapse.ts");
  const ground = { page, referred, snapshots, maxLength, mergeStyle: app.settings() };
  return (some) =>
    planCollapse(
      some.flatMap((thread) => orders.get(thread) ?? []),
      ground,
    );
}

/** What the settings say of a merged text's looks: a line above it, and whether the text is repaired for reading. */
async function looks(app: App, { author, members }: Thread): Promise<Pick<CollapseOrder, "header" | "textOf">> {
  const { header, text } = app.settings();
  const posted = members[0]?.posted;
  const day = header === "on" && posted !== undefined ? await journalLink(app, posted) : undefined;
  const above = header === "on" ? headerLine(author, day) : undefined;
  return {
    ...(above === undefined ? {} : { header: above }),
    ...(text === "for reading" ? { textOf: await readingWithLink() } : {}),
  };
}

async function journalLink({ graph }: App, ms: number): Promise<string> {
  const { userDate } = await import("./user-date.ts");
  return `[[${userDate(ms, (await graph.facts()).dateFormat)}]]`;
}

/** A tweet's text for reading, with its link, on a line of its own where it stood so, and all behind that as it was saved. */
async function readingWithLink(): Promise<(member: Member) => string> {
  // Loaded where the user has chosen it.
  const { readingTweet } = await import("../core/text/reading-tweet.ts");
  return ({ tweet }) => {
    const { before, link, after } = tweet;
    const gap = /\n[ \t>]*$/.test(before) ? "\n" : " ";
    return `${readingTweet(tweet)}${gap}${link?.verbatim ?? ""}${after}`.trim();
  };
}

/** The names of all blocks of a page. */
export function idsOf({ blocks }: Page): readonly BlockId[] {
  return [...everyBlock(blocks)].map(({ id }) => id);
}
