import type { ThreadAct } from "../app/act-on-thread.ts";
import { type Attempt, attempt } from "../app/attempt.ts";
import type { Spot } from "../app/desk.ts";
import type { Said } from "../app/said.ts";
import type { Decision, ThreadReading } from "../app/thread-reading.ts";
import { atWork } from "./at-work.ts";
import { copyText } from "./copy-text.ts";
import type { PanelPort } from "./panel-port.ts";
import type { OpenThread } from "./panel-state.ts";
import type { PanelWork, WorkOnList } from "./panel-work.ts";
import { sayFailed } from "./say-failed.ts";

/** More threads are not copied at once: each is read anew, and the clipboard is open to us for some seconds only. */
export const mostCopied = 50;

/** How a text is copied. */
export type CopyForm = "markdown" | "plain";

/** What the user does with one thread. */
export interface ThreadWork {
  goTo(spot: Spot): Promise<void>;
  openBeside(spot: Spot): Promise<void>;
  openAddress(address: string): Promise<void>;
  address: PanelPort["address"];
  /** Opens a thread's whole text in the list, or closes it. */
  read(key: string): Promise<void>;
  act(what: ThreadAct, key: string): Promise<void>;
  decide(decision: Decision): Promise<void>;
  copy(form: CopyForm, keys: readonly string[]): Promise<void>;
}

export function threadWork(work: WorkOnList): ThreadWork {
  const { port, tell, state, list } = work;

  /** After what may have changed a thread. */
  async function refresh(): Promise<void> {
    await list.refresh(false);
    const { open } = state();
    if (open !== undefined) await load(work, open.key);
  }

  return {
    goTo: ({ page, block }) => quietly(work, port.goTo({ page, block })),
    openBeside: ({ page, block }) => quietly(work, port.openBeside({ page, block })),
    address: (handle, id) => port.address(handle, id),
    openAddress: (address) => quietly(work, port.openAddress(address)),
    async read(key) {
      if (state().open?.key === key) return tell({ happened: "reading-closed" });
      tell({ happened: "read", open: { key, reading: { now: "reading" } } });
      await load(work, key);
    },
    async act(what, key) {
      await audibly(work, [key], port.act(what, key));
      if (what !== "open-first" && what !== "open-all") await refresh();
    },
    async decide(decision) {
      await audibly(work, "keys" in decision ? decision.keys : [decision.key], port.decide(decision));
      await refresh();
    },
    copy: (form, keys) => copy(work, form, keys),
  };
}

/** Does something that succeeds without a word. */
async function quietly(work: PanelWork, deed: Promise<void>): Promise<void> {
  const done = await attempt(deed);
  if (!done.ok) sayFailed(work, done.reason);
}

/** Does something that ends with a sentence. */
async function audibly(work: PanelWork, keys: readonly string[], deed: Promise<Said>): Promise<void> {
  const done = await atWork(work, keys, () => deed);
  if (done.ok) work.tell({ happened: "said", said: done.value });
  else sayFailed(work, done.reason);
}

async function load({ port, state, tell }: PanelWork, key: string): Promise<void> {
  const found = await attempt(port.reading(key));
  if (state().open?.key === key) tell({ happened: "read", open: { key, reading: outcome(found) } });
}

function outcome(found: Attempt<ThreadReading | undefined>): OpenThread["reading"] {
  if (!found.ok) return { now: "failed", reason: found.reason };
  return found.value === undefined ? { now: "gone" } : { now: "there", thread: found.value };
}

async function copy(work: PanelWork, form: CopyForm, keys: readonly string[]): Promise<void> {
  const { port, words, tell } = work;
  const found = await attempt(Promise.all(keys.map((key) => port.reading(key))));
  if (!found.ok) return sayFailed(work, found.reason);
  const readings = found.value.filter((reading) => reading !== undefined);
  if (readings.length === 0) return tell({ happened: "said", said: { sentence: words.reading.gone, tone: "note" } });
  const text = readings.map((reading) => reading[form]).join("\n\n");
  if (copyText(text)) tell({ happened: "said", said: { sentence: words.copied(readings.length), tone: "done" } });
  else tell({ happened: "overlay-opened", overlay: { show: "text", text } });
}
