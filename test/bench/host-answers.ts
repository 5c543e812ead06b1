import { pathToFileURL } from "node:url";
import { graphInFolder, grownGraph } from "./grown-graph.ts";
import type { HostGraph } from "./host-process.ts";

/** A method of the plugin API, by its name in snake case. */
export interface HostCall {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What the host's process tells: what became of a call, for how long it was at work on one, and what plugins hear. */
export type HostMessage =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly reason: string }
  | { readonly call: HostCall; readonly ms: number }
  | { readonly hook: HookEvent };

export type HookEvent = readonly [namespace: string, type: string, payload: unknown];

/** Told once, when the graph can be asked. */
export interface HostReady {
  readonly pages: number;
  readonly tweetPages: number;
  readonly blocks: number;
}

/** The other side of `hostProcess`: the stand-in, which answers calls one after the other and tells what it tells plugins. */
async function serve({ folder, tweetPages }: HostGraph): Promise<void> {
  const grown = await (tweetPages === undefined ? graphInFolder(folder) : grownGraph(folder, tweetPages));
  const { standIn, pages, tweetPages: count, blocks } = grown;
  const post = (message: HostMessage | HostReady): void => void process.send?.(message);
  await standIn.call("datascript_query", ["[:find ?p . :where [?p :block/name]]"]);
  standIn.onHook((...hook) => post({ hook }));
  process.on("message", async (call: HostCall) => {
    const { id, method, args } = call;
    const start = performance.now();
    try {
      post({ id, value: await standIn.call(method, args) });
    } catch (failure) {
      post({
        id,
        reason: failure instanceof Object && "message" in failure ? String(failure.message) : String(failure),
      });
    }
    post({ call, ms: performance.now() - start });
  });
  post({ pages, tweetPages: count, blocks });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) void serve(JSON.parse(process.argv[2] ?? ""));
