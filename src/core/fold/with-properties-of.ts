import { lines } from "../block/property-lines.ts";

/**
 * A new text for a block that keeps the property lines of its old one, where Logseq writes them: above a text that begins
 * with code or a list, behind the first line of any other (recording 08); `updateBlock` would drop all but `id` and
 * `collapsed` otherwise (recording 03b).
 */
export function withPropertiesOf(old: string, text: string): string {
  const all = lines(old);
  const kept = all.filter(({ property, drawer }) => property !== undefined || drawer);
  if (kept.length === 0) return text;
  const [first = "", ...rest] = text.split("\n");
  if (all[0] === kept[0]) return [...kept.map((line) => line.text), text].join("\n");
  return [first, ...kept.map((line) => line.text), ...rest].join("\n");
}
