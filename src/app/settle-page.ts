import type { Page } from "../core/block/page.ts";
import { wholeRun } from "../core/fold/half-run.ts";
import type { Refusal } from "../core/fold/refusal.ts";
import type { Run } from "../core/fold/run.ts";
import type { App } from "./app.ts";
import { bringTo } from "./bring-to.ts";
import { interruptedRuns, type Result } from "./carry-out.ts";
import { pageOfRun } from "./page-of-run.ts";
import type { Shelf } from "./shelf.ts";

/** What was done about a command of which undo or redo had left a half: nothing, where there was none. */
export type Settled = "as-is" | "finished" | "put-back" | { readonly ended: Result };

/** The names of pages on which a command was cut short, in lower case. */
export async function interruptedPages(shelf: Shelf): Promise<ReadonlySet<string>> {
  return new Set((await interruptedRuns(shelf)).map(({ run }) => run.page.toLowerCase()));
}

/**
 * Makes a page fit for a command. One on which a command was cut short is refused. Where Logseq's undo or redo, which steps
 * through single changes, has left half of an earlier command, that one is carried out to its end if it is of the same
 * `kind`, else taken back to its beginning.
 */
export async function settlePage(app: App, page: Page, kind: Run["kind"]): Promise<Settled> {
  for (const { run } of await interruptedRuns(app.shelf)) {
    const around = await pageOfRun(app.graph, run);
    if (around?.name === page.name) return refusedAs({ why: "interrupted", page: page.name });
  }
  for (const run of app.past.on(page.name)) {
    const end = run.kind === kind ? "finished" : "put-back";
    const target = wholeRun(run, page.blocks, end);
    if (target === undefined) continue;
    const result = await bringTo(app, page, { run, target, kind });
    return "end" in result && result.end === "done" ? end : { ended: result };
  }
  return "as-is";
}

function refusedAs(refused: Refusal): Settled {
  return { ended: { refused } };
}
