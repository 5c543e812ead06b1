import type { View } from "./view.ts";

/** What the page sends to the process that holds the graph. */
export type ToGraph =
  | { readonly send: "hello" }
  | { readonly send: "call"; readonly id: number; readonly method: string; readonly args: readonly Carried[] }
  | { readonly send: "act"; readonly act: Act }
  | { readonly send: "settings"; readonly pid: string; readonly settings: Readonly<Record<string, unknown>> };

/** What a person does that concerns the graph; what concerns only the page (menus, dialogs) stays there. */
export type Act =
  | { readonly do: "open page"; readonly name: string; readonly anchor?: string }
  | { readonly do: "open home" }
  | { readonly do: "edit"; readonly uuid: string; readonly cursor: number | null }
  | { readonly do: "type"; readonly uuid: string; readonly text: string; readonly cursor: number }
  | { readonly do: "focus"; readonly focused: boolean }
  | { readonly do: "leave"; readonly select: boolean }
  | { readonly do: "split"; readonly before: string; readonly after: string }
  | { readonly do: "indent" | "outdent" | "join" | "undo" | "redo" | "toggle theme" | "toggle left sidebar" }
  | { readonly do: "toggle right sidebar" }
  | { readonly do: "fold"; readonly uuid: string }
  | { readonly do: "select"; readonly uuids: readonly string[] }
  | { readonly do: "open in sidebar"; readonly uuid: string }
  | { readonly do: "close sidebar item"; readonly uuid: string }
  | { readonly do: "remove"; readonly uuid: string }
  | { readonly do: "append"; readonly page: string };

/** What that process sends to the page. */
export type ToPage =
  | { readonly send: "welcome"; readonly welcome: Welcome }
  | { readonly send: "view"; readonly view: View }
  | { readonly send: "answer"; readonly id: number; readonly result: Carried }
  | { readonly send: "failure"; readonly id: number; readonly failure: Failure }
  | { readonly send: "hook"; readonly namespace: string; readonly type: string; readonly payload: unknown };

/** What the page is given at its start. */
export interface Welcome {
  readonly plugins: readonly PluginToLoad[];
}

export interface PluginToLoad {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** URL of its page. */
  readonly entry: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A value on its way through JSON: without `value` it is undefined, which Logseq tells from null. */
export interface Carried {
  readonly value?: unknown;
}

/** A rejection on its way through JSON: an Error, by its class's name, or any other value. */
export type Failure =
  | { readonly error: string; readonly message: string }
  | { readonly error: null; readonly value: unknown };

export function carry(value: unknown): Carried {
  return value === undefined ? {} : { value };
}

export function carryFailure(failure: unknown): Failure {
  if (failure instanceof Error) return { error: failure.name, message: failure.message };
  return { error: null, value: failure };
}

/** The rejection that was carried: the same class of error, so that the plugin sees what Logseq would throw. */
export function carriedFailure(failure: Failure): unknown {
  if (failure.error === null) return failure.value;
  const error = failure.error === "TypeError" ? new TypeError(failure.message) : new Error(failure.message);
  error.name = failure.error;
  return error;
}
