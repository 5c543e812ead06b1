import { isRecord, textAt } from "./value.ts";

/** Names and shapes of the messages between Logseq and a plugin's frame (`window.postMessage`, postmate v1). */
export const messageType = "application/x-postmate-v1+json";

export const names = {
  ready: "#lspmsg#ready#",
  hook: "#lspmsg#",
  reply: "#lspmsg#reply#",
  settings: "#lspmsg#settings#",
  beforeUnload: "#lspmsg#beforeunload#",
  /** Key that marks a reply's `result` as a failure. */
  error: "#lspmsg#error#",
} as const;

/** Property under which one plugin gets events of its own. */
export const ownEvents = (pid: string) => `#lspmsg#${pid}`;

export type FromPlugin =
  | { readonly what: "handshake-reply" }
  | { readonly what: "reply"; readonly uid: string; readonly value: unknown; readonly error: unknown }
  | { readonly what: "emit"; readonly type: string; readonly payload: unknown };

/** Reads a message from plugin `pid`; undefined for whatever is not one of ours. */
export function readMessage(data: unknown, pid: string): FromPlugin | undefined {
  if (!isRecord(data) || data["type"] !== messageType) return undefined;
  if (data["postmate"] === "handshake-reply") return { what: "handshake-reply" };
  if (data["postmate"] === "reply") {
    const uid = data["uid"];
    return { what: "reply", uid: String(uid), value: data["value"], error: data["error"] };
  }
  const value = data["value"];
  if (data["postmate"] !== "emit" || !isRecord(value) || value["name"] !== ownEvents(pid)) return undefined;
  const type = textAt(value["data"], "type");
  if (type === undefined) return undefined;
  return { what: "emit", type, payload: isRecord(value["data"]) ? value["data"]["payload"] : undefined };
}
