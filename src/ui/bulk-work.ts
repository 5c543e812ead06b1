import { attempt } from "../app/attempt.ts";
import type { BulkAct, BulkReport } from "../app/bulk.ts";
import type { Task } from "../app/task.ts";
import { bulkKeys } from "./bulk-keys.ts";
import { findBatch } from "./find-batch.ts";
import type { ListWork } from "./list-work.ts";
import type { BulkStep } from "./panel-state.ts";
import type { PanelWork } from "./panel-work.ts";
import { sayFailed } from "./say-failed.ts";

/** What the user does with many threads at once. */
export interface BulkWork {
  /** Looks at what would change and shows it. */
  askBulk(act: BulkAct, keys: readonly string[]): Promise<void>;
  /** Takes the threads that are not certain in, or leaves them out. */
  widenBulk(withUnsure: boolean): Promise<void>;
  runBulk(): Promise<void>;
  putBackBulk(batch: string): Promise<void>;
  /** Puts back the batch that was done last, though its report is closed. */
  putBackLast(): Promise<void>;
  /** Leaves as it is what that batch did, and tells of it no more. */
  leaveLast(): Promise<void>;
  /** Calls off what is under way; closes the rest. */
  stopBulk(): void;
}

export function bulkWork(work: PanelWork, list: Pick<ListWork, "refresh">): BulkWork {
  const { port, tell, state, keepingFocus } = work;
  let current = new AbortController();

  const overlay = () => {
    const { overlay: shown } = state();
    return shown?.show === "bulk" ? shown : undefined;
  };
  const keys = (): readonly string[] => {
    const shown = overlay();
    return shown ? bulkKeys(shown) : [];
  };
  const step = (next: BulkStep): void => tell({ happened: "bulk-stepped", step: next });

  function task(at: "previewing" | "running" | "putting-back", takeBack?: () => void): Task {
    current.abort();
    const own = new AbortController();
    current = own;
    const progress = (done: number, of: number): void => {
      takeBack?.();
      if (current !== own) return;
      const stopping = own.signal.aborted;
      if (at !== "previewing") step({ at, done, of, stopping });
      else if (!stopping) step({ at, done, of });
    };
    progress(0, keys().length);
    return { signal: own.signal, progress };
  }

  async function preview(): Promise<void> {
    const shown = overlay();
    if (shown === undefined) return;
    const under = task("previewing");
    const found = await attempt(port.preview(shown.act, keys(), under));
    if (under.signal.aborted) return;
    step(found.ok ? { at: "preview", preview: found.value } : { at: "failed", reason: found.reason });
  }

  async function carryOut(at: "report" | "put-back", run: (under: Task) => Promise<BulkReport>): Promise<void> {
    const worked = keys();
    tell({ happened: "work-began", keys: worked });
    const ended = await keepingFocus((takeBack) =>
      attempt(run(task(at === "report" ? "running" : "putting-back", takeBack))),
    );
    tell({ happened: "work-ended" });
    step(ended.ok ? { at, report: ended.value } : { at: "failed", reason: ended.reason });
    await list.refresh(false);
    await findBatch(work);
  }

  const putBackBulk = (batch: string): Promise<void> => carryOut("put-back", (under) => port.putBack(batch, under));

  return {
    async askBulk(act, asked) {
      const certain = new Set(
        (state().threads ?? []).filter(({ evidence }) => evidence === "certain").map(({ key }) => key),
      );
      const isSure = (key: string): boolean => act === "expand" || certain.has(key);
      const unsure = asked.filter((key) => !isSure(key));
      tell({ happened: "bulk-asked", act, sure: asked.filter(isSure), unsure });
      await preview();
    },
    async widenBulk(withUnsure) {
      tell({ happened: "bulk-widened", withUnsure });
      await preview();
    },
    async runBulk() {
      const shown = overlay();
      if (shown) await carryOut("report", (under) => port.bulk(shown.act, keys(), under));
    },
    putBackBulk,
    async putBackLast() {
      const { name, did } = state().lastBatch ?? {};
      if (name === undefined || did === undefined) return;
      tell({ happened: "bulk-asked", act: did.what, sure: did.keys, unsure: [] });
      await putBackBulk(name);
    },
    async leaveLast() {
      const { name } = state().lastBatch ?? {};
      const left = name === undefined ? undefined : await attempt(port.forgetBatch(name));
      if (left?.ok === false) sayFailed(work, left.reason);
      await findBatch(work);
    },
    stopBulk() {
      const now = overlay()?.step;
      current.abort();
      if (now?.at === "running" || now?.at === "putting-back") step({ ...now, stopping: true });
      else tell({ happened: "overlay-closed" });
    },
  };
}
