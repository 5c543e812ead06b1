import type { IndexParts } from "../../src/app/thread-index.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { ogGraph } from "../../src/logseq/og-graph.ts";
import { sandboxStorage } from "../../src/logseq/sandbox-storage.ts";
import { askStandIn } from "../app/plugin-on-stand-in.ts";
import type { StandIn } from "../stand-in/stand-in.ts";

/** A query that the host was asked, and how long it took, in ms. */
export interface AskedQuery {
  readonly text: string;
  readonly ms: number;
}

/** What the index works with on a stand-in, and what it asked. */
export interface MeteredHost {
  readonly parts: IndexParts;
  readonly queries: AskedQuery[];
  /** All calls, queries included. */
  calls: number;
}

/** The stand-in as the index sees it, every call counted and every query timed; time is the real one. */
export function meteredHost(standIn: StandIn): MeteredHost {
  const host = askStandIn(standIn);
  const queries: AskedQuery[] = [];
  const ask: Ask = async (method, ...args) => {
    metered.calls += 1;
    const [text] = args;
    if (method !== "DB.datascriptQuery" || typeof text !== "string") return host(method, ...args);
    const start = performance.now();
    const answer = await host(method, text);
    queries.push({ text, ms: performance.now() - start });
    return answer;
  };
  const parts: IndexParts = {
    graph: ogGraph(ask),
    shelf: sandboxStorage(ask),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: () => performance.now(),
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
  const metered: MeteredHost = { parts, queries, calls: 0 };
  return metered;
}
