import { difference, short } from "./agree.ts";
import type { Bindings } from "./bindings.ts";
import { isRecord, list, record, type Step } from "./recording.ts";

/** How a call ended. */
export interface Answer {
  readonly kind: "answered" | "rejected" | "never";
  readonly value?: unknown;
}

/** Where an answer parts from the recorded one. What differs in every run (keys of messages, times) is not compared. */
export function answerDifference(step: Step, answer: Answer, method: string, bindings: Bindings): string | undefined {
  const error = step["error"];
  if (typeof error === "string") return errorDifference(error, String(step["errorType"]), answer, bindings);
  if (answer.kind !== "answered") return `answered there, ${answer.kind} here: ${messageOf(answer)}`;
  const label = list(step["call"]).slice(0, 2).join(".");
  // The client keeps the answer of a navigation to itself.
  if (label === "Editor.scrollToBlockInPage") return undefined;
  if (step["undefined"] === true)
    return answer.value === undefined ? undefined : `undefined there, ${short(answer.value)} here`;
  const names = step["resultOriginalNames"] ?? step["resultNames"];
  if (names !== undefined) return namesDifference(names, answer.value);
  return "result" in step ? resultDifference(step, answer.value, method, label, bindings) : undefined;
}

function resultDifference(
  step: Step,
  ours: unknown,
  method: string,
  label: string,
  bindings: Bindings,
): string | undefined {
  const result = step["result"];
  if (label === "App.getInfo" && typeof result === "string") {
    // The client picks the one fact that was asked for.
    return difference(result, record(ours)[String(list(step["call"])[2])], bindings);
  }
  if (method === "show_msg" && /^[a-z0-9]{9}$/.test(String(result))) return undefined;
  if (method === "get_editing_cursor_position" && isRecord(result)) {
    return difference({ pos: result["pos"] }, ours, bindings);
  }
  const theirs: unknown = JSON.parse(JSON.stringify(result).replaceAll("<home>", "~"));
  return difference(theirs, ours, bindings, rowsOf(label, theirs));
}

export function lacks(failure: unknown): boolean {
  return failure instanceof Error && failure.message.startsWith("Not existed method");
}

function messageOf({ value }: Answer): string {
  return value instanceof Error ? `${value.name} ${value.message}` : JSON.stringify(value);
}

function errorDifference(error: string, kind: string, answer: Answer, bindings: Bindings): string | undefined {
  if (error.startsWith("[deferred timeout]"))
    return answer.kind === "never" ? undefined : `never answered there, ${answer.kind} here`;
  if (answer.kind !== "rejected") return `rejected there with ${error}, ${answer.kind} here: ${messageOf(answer)}`;
  const { value } = answer;
  const message = typeof value === "string" ? value : String(record(value)["message"] ?? Object(value).message);
  // The host names the method as the plugin spelt it; the engine only knows its own spelling.
  if (lacks(value) && error.startsWith("Not existed method")) return undefined;
  return difference(error, message, bindings) ?? difference(kind, kindOf(value), bindings, "errorType");
}

function kindOf(failure: unknown): string {
  if (typeof failure === "string") return "string";
  if (failure instanceof TypeError) return "TypeError";
  return failure instanceof Error ? "Error" : "Object";
}

function namesDifference(theirs: unknown, ours: unknown): string | undefined {
  const names = list(ours)
    .map((page) => String(record(page)["originalName"]))
    .sort();
  const there = list(theirs).map(String).sort();
  const missing = there.filter((name) => !names.includes(name));
  const more = names.filter((name) => !there.includes(name));
  return missing.length + more.length === 0
    ? undefined
    : `missing ${JSON.stringify(missing)}, more ${JSON.stringify(more)}`;
}

/** Answers whose order is not promised. */
function rowsOf(label: string, result: unknown): string {
  return /datascriptQuery|\.q$|getPageLinkedReferences/.test(label) && Array.isArray(result) ? "rows" : "";
}
