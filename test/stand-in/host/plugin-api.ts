import type { Commands } from "./commands.ts";
import type { Hooks } from "./hooks.ts";
import { methodNames } from "./method-name.ts";
import { pageQueries } from "./page-queries.ts";

/** Answers one API method, named in snake case. */
export type Method = (...args: readonly unknown[]) => unknown;

/** Where a plugin's API calls go: first to what only the page can answer, then to the graph. */
export interface ApiParts {
  readonly commands: Commands;
  readonly hooks: Hooks;
  /** Methods that the face of the stand-in answers: messages, links, the cursor's place. */
  readonly face: Readonly<Record<string, Method>>;
  /** The graph behind the page; rejects with "Not existed method #…" for what it does not know. */
  readonly graph: (method: string, args: readonly unknown[]) => Promise<unknown>;
}

/** One API call, by the name that the plugin used. Rejects as the host does, with the plugin's own spelling of the name. */
export type Api = (asked: string, args: readonly unknown[]) => Promise<unknown>;

export function createApi({ commands, hooks, face, graph }: ApiParts): Api {
  const page: Readonly<Record<string, Method>> = {
    ...pageQueries,
    ...face,
    ...registrations(commands, hooks),
    set_sdk_metadata: () => null,
  };
  return async (asked, args) => {
    const candidates = methodNames(asked);
    for (const name of candidates) {
      const method = page[name];
      if (method) return await method(...args);
    }
    return await graph(candidates[0] ?? asked, args).catch((failure: unknown) => {
      throw failure instanceof Error && failure.message.startsWith("Not existed method")
        ? new Error(`Not existed method #${asked}`)
        : failure;
    });
  };
}

function registrations(commands: Commands, hooks: Hooks): Readonly<Record<string, Method>> {
  return {
    install_plugin_hook: (pid, hook) => hooks.install(String(pid), String(hook)) ?? null,
    uninstall_plugin_hook: (pid, hook) => hooks.uninstall(String(pid), String(hook)) ?? null,
    register_plugin_slash_command: (pid, args) => commands.addSlash(String(pid), args) ?? null,
    register_plugin_ui_item: (pid, place, item) => commands.addUi(String(pid), place, item) ?? null,
    register_plugin_simple_command: (pid, simple, inPalette) => {
      const [command, step] = Array.isArray(simple) ? simple : [];
      return commands.addSimple(String(pid), command, step, inPalette) ?? null;
    },
  };
}
