import type { IndexParts } from "../../src/app/thread-index.ts";
import type { Ask } from "../../src/logseq/ask.ts";
import { ogGraph } from "../../src/logseq/og-graph.ts";
import { sandboxStorage } from "../../src/logseq/sandbox-storage.ts";
import { askStandIn } from "../app/plugin-on-stand-in.ts";
import type { HostProcess } from "./host-process.ts";

/** A query that the host was asked, and for how long it was at work on it, in ms. */
export interface AskedQuery {
  readonly text: string;
  readonly ms: number;
}

/** What the index works with on a host, and what it asked. */
export interface MeteredHost {
  readonly parts: IndexParts;
  /** Each is there once the host has told its time, right after its answer. */
  readonly queries: AskedQuery[];
  /** All calls, queries included. */
  calls: number;
  /** Counts no more. */
  readonly end: () => void;
}

/** The host as the index sees it, every call counted and every query timed by the host; time is the real one. */
export function meteredHost(process: HostProcess): MeteredHost {
  const host = askStandIn(process);
  const queries: AskedQuery[] = [];
  const end = process.onHeld(({ method, args: [text] }, ms) => {
    if (method === "datascript_query" && typeof text === "string") queries.push({ text, ms });
  });
  const ask: Ask = async (method, ...args) => {
    metered.calls += 1;
    return host(method, ...args);
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
  const metered: MeteredHost = { parts, queries, calls: 0, end };
  return metered;
}
