import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { HookEvent, HostCall, HostMessage, HostReady } from "./host-answers.ts";

/** A graph of which the size is known, on a host that runs in a process of its own, as Logseq does beside a plugin frame. */
export interface HostProcess {
  readonly pages: number;
  readonly tweetPages: number;
  readonly blocks: number;
  /** One method of the plugin API by its name in snake case. */
  readonly call: (method: string, args?: readonly unknown[]) => Promise<unknown>;
  readonly onHook: (listener: (...event: HookEvent) => void) => () => void;
  /** Hears for how long the host was at work on each call, in ms, the copying of its answer included. */
  readonly onHeld: (listener: (call: HostCall, ms: number) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** What the graph of a host is made of: a folder as it is, or multiplied until it has so many tweet pages. */
export interface HostGraph {
  readonly folder: string;
  readonly tweetPages?: number;
}

/** Starts a host on a graph; ends when it has filled its database. */
export async function hostProcess(graph: HostGraph): Promise<HostProcess> {
  const child = fork(fileURLToPath(new URL("./host-answers.ts", import.meta.url)), [JSON.stringify(graph)], {
    serialization: "advanced",
  });
  const waiting = new Map<number, (answer: HostMessage) => void>();
  const hooks = new Set<(...event: HookEvent) => void>();
  const helds = new Set<(call: HostCall, ms: number) => void>();
  let count = 0;
  const size = await new Promise<HostReady>((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
  });
  child.on("message", (message: HostMessage) => {
    if ("hook" in message) for (const listener of hooks) listener(...message.hook);
    else if ("ms" in message) for (const listener of helds) listener(message.call, message.ms);
    else waiting.get(message.id)?.(message);
  });
  return {
    ...size,
    call: (method, args = []) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = count;
        waiting.set(id, (answer) => {
          waiting.delete(id);
          if ("value" in answer) resolve(answer.value);
          else if ("reason" in answer) reject(new Error(answer.reason));
        });
        child.send({ id, method, args } satisfies HostCall);
      }),
    onHook: (listener) => added(hooks, listener),
    onHeld: (listener) => added(helds, listener),
    close: async () => {
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}

function added<T>(set: Set<T>, member: T): () => void {
  set.add(member);
  return () => set.delete(member);
}
