import { isRecord } from "./value.ts";

type Settings = Readonly<Record<string, unknown>>;

/** Settings after an update: objects are merged, arrays and all else replaced, null kept, undefined deletes. */
export function mergeSettings(known: Settings, update: Settings): Settings {
  const merged: Record<string, unknown> = { ...known };
  for (const [key, value] of Object.entries(update)) {
    const before = merged[key];
    if (value === undefined) delete merged[key];
    else merged[key] = isRecord(before) && isRecord(value) ? mergeSettings(before, value) : value;
  }
  return merged;
}
