import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** What a running Logseq answered, step by step, from a graph of known files. */
export interface Recording {
  /** The file's name without its ending. */
  readonly name: string;
  readonly about: string;
  readonly pluginId: string;
  /** Readable name → uuid in that run. */
  readonly names: Readonly<Record<string, string>>;
  /** Readable name → database id at the start of that run. */
  readonly dbIds: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly after: { readonly files: Readonly<Record<string, string>>; readonly trees: unknown };
}

/** One step as it stands in the file; which keys it has says what it is. */
export type Step = Readonly<Record<string, unknown>>;

export async function readRecording(path: string): Promise<Recording> {
  const raw: unknown = JSON.parse(await readFile(path, "utf8"));
  return recordingOf(basename(path, ".json"), raw);
}

function recordingOf(name: string, raw: unknown): Recording {
  const top = record(raw);
  const after = record(top["after"]);
  return {
    name,
    about: String(top["about"] ?? ""),
    pluginId: String(top["pluginId"] ?? "plugin"),
    names: only(top["names"], isText),
    dbIds: only(top["dbIds"], (value) => typeof value === "number"),
    before: only(record(top["before"])["files"], isText),
    steps: list(top["steps"]).map(record),
    after: { files: only(after["files"], isText), trees: after["trees"] },
  };
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function only<T>(value: unknown, is: (value: unknown) => value is T): Readonly<Record<string, T>> {
  const entries: [string, T][] = [];
  for (const [key, each] of Object.entries(record(value))) if (is(each)) entries.push([key, each]);
  return Object.fromEntries(entries);
}
