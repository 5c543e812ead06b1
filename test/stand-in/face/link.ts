/// <reference types="vite/client" />

import type { View } from "./view.ts";
import { type Act, carriedFailure, carry, type ToGraph, type ToPage, type Welcome } from "./wire.ts";

/** The page's connection to the process that holds the graph, through the development server's socket. */
export interface Link {
  readonly act: (act: Act) => void;
  /** One API call. Never settles where the graph never answers. */
  readonly call: (method: string, args: readonly unknown[]) => Promise<unknown>;
  readonly keepSettings: (pid: string, settings: Readonly<Record<string, unknown>>) => void;
}

export interface LinkEvents {
  readonly welcome: (welcome: Welcome) => void;
  readonly view: (view: View) => void;
  readonly hook: (namespace: string, type: string, payload: unknown) => void;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/** Connects, and asks for the first view. Throws where the page is not served by the stand-in. */
export function connect(events: LinkEvents): Link {
  const socket = import.meta.hot;
  if (!socket) throw new Error("This page works only when `npm start` serves it.");
  const pending = new Map<number, Pending>();
  let calls = 0;
  const send = (message: ToGraph) => socket.send("stand-in:graph", message);
  const settle = (id: number, done: (pending: Pending) => void) => {
    const call = pending.get(id);
    pending.delete(id);
    if (call) done(call);
  };
  socket.on("stand-in:page", (message: ToPage) => {
    if (message.send === "welcome") events.welcome(message.welcome);
    if (message.send === "view") events.view(message.view);
    if (message.send === "hook") events.hook(message.namespace, message.type, message.payload);
    if (message.send === "answer") settle(message.id, ({ resolve }) => resolve(message.result.value));
    if (message.send === "failure") settle(message.id, ({ reject }) => reject(carriedFailure(message.failure)));
  });
  send({ send: "hello" });
  return {
    act: (act) => send({ send: "act", act }),
    call: (method, args) =>
      new Promise((resolve, reject) => {
        calls += 1;
        pending.set(calls, { resolve, reject });
        send({ send: "call", id: calls, method, args: args.map(carry) });
      }),
    keepSettings: (pid, settings) => send({ send: "settings", pid, settings }),
  };
}
