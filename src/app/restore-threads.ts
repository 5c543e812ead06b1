import { homeId } from "../core/fold/homes.ts";
import { planRestore, type Restoring } from "../core/fold/plan-restore.ts";
import { isOfPage, type Snapshot } from "../core/fold/snapshot.ts";
import { readTweet } from "../core/tweet/read-tweet.ts";
import type { TweetPage } from "../core/tweet/tweet-page.ts";
import type { App, Call } from "./app.ts";
import { carryOut } from "./carry-out.ts";
import type { PageReading } from "./page-reading.ts";
import { pageToChange, sayOver } from "./place-to-change.ts";
import { sayResult } from "./say-result.ts";
import { keepSnapshot, mergedSnapshots } from "./snapshots.ts";

/**
 * Brings back the tweets of a page's threads whose merged blocks were deleted. Of a thread that a command has spread, its
 * tweets may have been deleted on purpose, and of a page that is gone it is not known whether it was renamed to this one: those
 * come back where the user says so.
 */
export async function restoreThreads(app: App, call: Call): Promise<void> {
  const { shelf, desk, words } = app;
  const found = await pageToChange(app, call, "expand");
  if (!("reading" in found)) return sayOver(app, found);
  const { page } = found.reading;
  const plan = await wantedPlan(app, found.reading);
  if ("refused" in plan) return sayResult(app, plan, "");
  if (plan.threads.length === 0) return desk.say(words.nothingToRestore, "note");
  const tweets = plan.threads.reduce((sum, { members }) => sum + members.length, 0);
  const result = await carryOut(app, "expand", page, plan);
  if ("end" in result && result.end === "done") {
    for (const snapshot of plan.threads) await keepSnapshot(shelf, { ...snapshot, page: page.name, spread: true });
  }
  await sayResult(app, result, words.restored(plan.threads.length, tweets));
}

async function wantedPlan(app: App, reading: PageReading): Promise<Restoring> {
  const { desk, words } = app;
  const { page, snapshots } = reading;
  const away = [...snapshots];
  const spread: Snapshot[] = [];
  const deleted: Snapshot[] = [];
  const gone: Snapshot[] = [];
  for (const { snapshot, lies } of await recordsFor(app, reading)) {
    if (lies !== undefined) (lies === page.name ? spread : away).push(snapshot);
    else (isOfPage(snapshot, page.name) ? deleted : gone).push(snapshot);
  }
  const planFor = (some: readonly Snapshot[]) => planRestore(some, { page, away, spread });
  let wanted = deleted.filter((snapshot) => snapshot.spread !== true);
  let plan = planFor(wanted);
  const offer = async (more: readonly Snapshot[], ask: (threads: number) => string): Promise<void> => {
    const all = planFor([...wanted, ...more]);
    const added = "refused" in plan || "refused" in all ? 0 : all.threads.length - plan.threads.length;
    if (added <= 0 || !(await desk.ask(ask(added), words.yesRestore, words.no))) return;
    wanted = [...wanted, ...more];
    plan = all;
  };
  await offer(
    deleted.filter((snapshot) => snapshot.spread === true),
    words.askRestoreSpread,
  );
  for (const [name, some] of await byGonePage(app, gone))
    await offer(some, (threads) => words.askRestoreGone(threads, name));
  return plan;
}

/**
 * The records of a page's threads that are not collapsed on it, and on which page each block that stood for one lies; with
 * those of threads that may have been of this page under another name: by its author, below a header that it has.
 */
async function recordsFor({ graph, shelf }: App, { page, tweets, snapshots }: PageReading) {
  const found: { readonly snapshot: Snapshot; readonly lies: string | undefined }[] = [];
  for (const snapshot of await mergedSnapshots(shelf)) {
    if (snapshots.some(({ merged }) => merged === snapshot.merged)) continue;
    if (!isOfPage(snapshot, page.name) && !mayBeOf(snapshot, tweets)) continue;
    found.push({ snapshot, lies: (await graph.pageAround(snapshot.merged))?.name });
  }
  return found;
}

function mayBeOf({ homes, members: [head] }: Snapshot, { author, page }: TweetPage): boolean {
  const home = homes[head?.home ?? 0];
  const handle = readTweet(head?.block.text ?? "").link?.handle;
  const isBy = author === undefined || handle === undefined || handle.toLowerCase() === author.toLowerCase();
  return isBy && home !== undefined && (home.under === null || homeId(page.blocks, home) !== undefined);
}

/** Records of threads that no command has spread and whose pages are not there any more, by those pages' names. */
async function byGonePage(
  { graph }: App,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, readonly Snapshot[]>> {
  const collapsed = snapshots.filter(({ spread }) => spread !== true);
  const names = [...new Set(collapsed.map(({ page }) => page))];
  const there = await graph.pages(names);
  const gone = names.filter((name) => !there.some((page) => page.name.toLowerCase() === name.toLowerCase()));
  return new Map(gone.map((name) => [name, collapsed.filter(({ page }) => page === name)]));
}
