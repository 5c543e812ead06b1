import type { BlockId } from "../block/block.ts";
import type { Format } from "../block/page.ts";
import { hasLastingId, isBelowProperties, lines } from "../block/property-lines.ts";

/** A text with the `id::` line of its block, by which that keeps its uuid, where Logseq itself would write it (recording 08). */
export function withLastingId(text: string, id: BlockId, format: Format): string {
  if (hasLastingId(text)) return text;
  const all = lines(text);
  const own = all.map((line) => line.text);
  const drawer = all.findIndex((line) => line.drawer);
  if (drawer >= 0) return own.toSpliced(drawer + 1, 0, `:id: ${id}`).join("\n");
  const added = format === "org" ? [":PROPERTIES:", `:id: ${id}`, ":END:"] : [`id:: ${id}`];
  const isOnTop = isBelowProperties(text) || all[0]?.property !== undefined;
  return own.toSpliced(isOnTop ? 0 : 1, 0, ...added).join("\n");
}
