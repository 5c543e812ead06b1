import { isUuid } from "../graph/text/inline-references.ts";

/** An argument that must be a uuid, as the host checks it. */
export function uuidArgument(value: unknown): string {
  if (typeof value === "string" && isUuid(value)) return value.toLowerCase();
  throw new Error(`${value} is not a valid UUID string.`);
}

/** An options argument: whatever is no object has no options. */
export function optionsArgument(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
