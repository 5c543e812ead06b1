import { snakeCase } from "../stand-in/host/method-name.ts";
import { record } from "./recording.ts";

/** A recorded client call as the host gets it; undefined for what never reaches the engine. */
export interface HostCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Calls of the client's own: subscriptions, registrations, styles. They never ask the graph anything. */
const clientOnly = /^(?:on[A-Z]|register|provide|showMainUI|hideMainUI|toggleMainUI|setMainUI)/;
/** Calls that only the page can answer. */
const pageOnly: ReadonlySet<string> = new Set([
  "queryElementRect",
  "queryElementById",
  "checkSlotValid",
  "resolveThemeCssPropsVals",
]);

const storageMethods: Readonly<Record<string, string>> = {
  setItem: "write_plugin_storage_file",
  getItem: "read_plugin_storage_file",
  hasItem: "exist_plugin_storage_file",
  removeItem: "unlink_plugin_storage_file",
  allKeys: "list_plugin_storage_files",
  clear: "clear_plugin_storage_files",
};

/** What a call becomes on its way through client 0.2.12. */
export function hostCall(call: readonly unknown[], pluginId: string): HostCall | "client" | "page" {
  const [namespace, name, ...args] = call.map((part, index) => (index < 2 ? String(part) : part));
  const method = String(name);
  if (pageOnly.has(method)) return "page";
  if (clientOnly.test(method)) return "client";
  if (namespace === "SandboxStorage" || namespace === "FileStorage")
    return storageCall(method, args, pluginId, namespace);
  switch (method) {
    case "datascriptQuery":
      // The client's `DB` proxy loses the last input (LOGSEQ.md 0.1); `App` passes all on.
      return { method: "datascript_query", args: namespace === "DB" && args.length > 1 ? args.slice(0, -1) : args };
    case "scrollToBlockInPage": {
      const replace = record(args[2])["replaceState"] === true;
      return {
        method: replace ? "replace_state" : "push_state",
        args: ["page", { name: args[0] }, { anchor: `block-content-${args[1]}` }],
      };
    }
    case "getInfo":
      return { method: "get_app_info", args: [] };
    case "newBlockUUID":
      return { method: "new_block_uuid", args: [] };
    default:
      return { method: snakeCase(method), args };
  }
}

function storageCall(method: string, args: readonly unknown[], pluginId: string, namespace: unknown): HostCall {
  const inGraph = namespace === "SandboxStorage";
  const [key, value] = args;
  const name = storageMethods[method] ?? method;
  if (method === "setItem") return { method: name, args: [pluginId, key, value, inGraph] };
  if (method === "allKeys" || method === "clear") return { method: name, args: [pluginId, inGraph] };
  return { method: name, args: [pluginId, key, inGraph] };
}
