import type { Block } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { nameBefore } from "./present-members.ts";

/** A block by its name, and the text that is told of it. */
type Told = Pick<Block, "id" | "text">;

/**
 * Whether a plan's page holds each block once, every text of the page as it was, but for what is kept elsewhere (`stored`),
 * and all that is to come. Texts are counted: of two that are equal, two are there afterwards, be it under new names.
 */
export function keepsTexts(
  before: readonly Block[],
  target: readonly Block[],
  stored: readonly Told[],
  coming: readonly Told[] = [],
): boolean {
  const standing = new Map<string, string>();
  for (const block of everyBlock(target)) {
    const [id, text] = told(block);
    if (standing.has(id)) return false;
    standing.set(id, text);
  }
  const kept = new Map(stored.map(told));
  const old = [...everyBlock(before)].map(told);
  const wanted = [...old.filter(([id, text]) => kept.get(id) !== text), ...coming.map(told)];
  // What comes may stand on the page already: it is one block.
  const missing = new Map<string, string>();
  for (const [id, text] of wanted) if (standing.get(id) !== text) missing.set(`${id} ${text}`, text);
  for (const [id] of [...old, ...wanted]) standing.delete(id);
  const made = [...standing.values()];
  return [...missing.values()].every((text) => {
    const at = made.indexOf(text);
    return at >= 0 && made.splice(at, 1).length > 0;
  });
}

function told({ id, text }: Told): readonly [name: string, bare: string] {
  return [nameBefore(id), bareText(text)];
}
