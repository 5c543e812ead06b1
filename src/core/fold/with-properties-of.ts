import { lines } from "../block/property-lines.ts";

/**
 * A new text for a block that keeps the property lines of its old one, behind the first line as Logseq writes them;
 * `updateBlock` would drop all but `id` and `collapsed` otherwise (recording 03b).
 */
export function withPropertiesOf(old: string, text: string): string {
  const kept = lines(old).filter(({ property, drawer }) => property !== undefined || drawer);
  if (kept.length === 0) return text;
  const [first = "", ...rest] = text.split("\n");
  return [first, ...kept.map((line) => line.text), ...rest].join("\n");
}
