import type { Run } from "../core/fold/run.ts";
import type { Thread } from "../core/thread/thread.ts";
import type { App, Call } from "./app.ts";
import type { Result } from "./carry-out.ts";
import { sayResult } from "./say-result.ts";
import { settlePage } from "./settle-page.ts";
import { type AtHighlight, type AtPage, highlightOn, pageAtCall } from "./thread-at-call.ts";

/** How a command ended before it began; or what was left of an earlier one, now settled. */
export type Over = { readonly ended: Result } | { readonly settled: "finished" | "put-back" };

/** Says why there is nothing left for a command to do. */
export async function sayOver(app: Pick<App, "desk" | "words">, over: Over): Promise<void> {
  if ("ended" in over) await sayResult(app, over.ended, "");
  else await app.desk.say(app.words.settled(over.settled), "done");
}

/** The page, fit to be changed, on which a command was called that folds or expands; settled where nothing is left to do there. */
export async function pageToChange(app: App, call: Call, kind: Run["kind"]): Promise<AtPage | Over> {
  const found = await settledPage(app, call, kind);
  if ("ended" in found) return found;
  const { at, settled } = found;
  return settled !== undefined && at.reading.threads.every((thread) => isDone(thread, kind)) ? { settled } : at;
}

/** The tweet on which such a command was called; settled where its thread is as the command would have it, or elsewhere. */
export async function highlightToChange(app: App, call: Call, kind: Run["kind"]): Promise<AtHighlight | Over> {
  const found = await settledPage(app, call, kind);
  if ("ended" in found) return found;
  const { at, settled } = found;
  const highlight = highlightOn(at);
  if (settled !== undefined && ("refused" in highlight || isDone(highlight.thread, kind))) return { settled };
  return "refused" in highlight ? { ended: highlight } : highlight;
}

async function settledPage(
  app: App,
  call: Call,
  kind: Run["kind"],
): Promise<{ readonly ended: Result } | { readonly at: AtPage; readonly settled?: "finished" | "put-back" }> {
  const at = await pageAtCall(app, call);
  if ("refused" in at) return { ended: at };
  const settled = await settlePage(app, at.reading.page, kind);
  if (settled === "as-is") return { at };
  if (typeof settled === "object") return settled;
  const again = await pageAtCall(app, { page: at.reading.page.name });
  return "refused" in again ? { ended: again } : { at: { ...again, call: at.call }, settled };
}

function isDone(thread: Thread | undefined, kind: Run["kind"]): boolean {
  return thread === undefined || (thread.state === "spread") === (kind === "expand");
}
