/** A property map in EDN: keys as keywords, sets as sets. What EDN cannot say is written as its text. */
export function ednOf(value: unknown): string {
  if (value === null || value === undefined) return "nil";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Set) return `#{${[...value].map(ednOf).join(" ")}}`;
  if (Array.isArray(value)) return `[${value.map(ednOf).join(" ")}]`;
  if (typeof value !== "object") return JSON.stringify(String(value));
  const pairs = Object.entries(value).map(([key, each]) => `${keyword(key)} ${ednOf(each)}`);
  return `{${pairs.join(", ")}}`;
}

/** A key that is no plain keyword (it holds a blank, say) stays text. */
function keyword(key: string): string {
  return /^[^\s"(){}[\];@`~\\,^]+$/.test(key) ? `:${key}` : JSON.stringify(key);
}
