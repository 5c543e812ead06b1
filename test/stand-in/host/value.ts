/** Whether `value` is an object with string keys that may be looked into (arrays and null are not). */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The string under `key`, or undefined when there is none. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === "string" ? found : undefined;
}
