import { NoAnswer } from "../app/attempt.ts";

/** The parts of the plugin API that we call, with the graph's own storage as `Storage`. */
export type Namespace = "App" | "Editor" | "DB" | "UI" | "Storage";

/** Calls a method of the plugin API. Answers are `unknown`: what the host's types promise is not always what it gives. */
export type Ask = (method: `${Namespace}.${string}`, ...args: readonly unknown[]) => Promise<unknown>;

/**
 * How long a host call may take, in ms. The client gives up after 10 s, but not always: a host error that cannot be
 * cloned leaves its promise open for ever (LOGSEQ.md 11), so every call has this limit of our own.
 */
const callLimit = 9_000;

/** The same calls, each of which rejects with NoAnswer when it takes longer than `limit` ms. */
export function limited(ask: Ask, limit: number = callLimit): Ask {
  return (method, ...args) => answered(method, ask(method, ...args), limit);
}

/** The answer to a call; rejects with NoAnswer when it takes longer than `limit` ms. */
export async function answered<T>(what: string, call: Promise<T>, limit: number = callLimit): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(what)), limit);
  });
  try {
    return await Promise.race([call, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** The real client, as calls by name. */
export function askHost(host: object): Ask {
  const storage: unknown = call(Reflect.get(host, "Assets"), "makeSandboxStorage", []);
  return async (method, ...args) => {
    const [namespace = "", name = ""] = method.split(".");
    return call(namespace === "Storage" ? storage : Reflect.get(host, namespace), name, args);
  };
}

function call(owner: unknown, name: string, args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(Object(owner), name);
  if (typeof method !== "function") throw new TypeError(`The plugin API has no method ${name}`);
  return Reflect.apply(method, owner, args);
}
