import type { FileFormat } from "../../file/format.ts";
import { parseBlocks } from "../../file/parse-blocks.ts";
import { splitLines } from "../../file/read-file.ts";
import type { Entity, PropertyMap } from "../attributes.ts";
import { isFirstOnPage } from "../outline.ts";
import { type BlockFacts, blockFacts } from "../text/block-facts.ts";
import { hiddenProperties } from "../text/built-in-properties.ts";
import { hasTitle, isProperties, withHiddenProperties } from "../text/property-lines.ts";

/** A text as Logseq takes it in when it is saved into a block. */
export interface ParsedBlock {
  /** The text that is stored. */
  readonly text: string;
  readonly facts: BlockFacts;
  /** Never undefined after a save, unlike after reading a file or inserting a batch. */
  readonly properties: PropertyMap | undefined;
  readonly preBlock: boolean;
}

/**
 * Reads a text that replaces a block's, or makes a new one (`before` undefined). Hidden properties that the block has
 * are written into it again, and its property lines move behind its first line (recording 03b).
 */
export function parseForBlock(given: string, format: FileFormat, before: Entity | undefined): ParsedBlock {
  const { heading, ...kept } = before?.["block/properties"] ?? {};
  const old = typeof heading === "number" ? kept : { ...before?.["block/properties"] };
  const changed = before?.["block/content"] !== undefined && before["block/content"] !== given;
  const completed = changed ? withHiddenProperties(given, old, format) : given;
  const text = completed.trimStart().replaceAll(`((${before?.["block/uuid"]}))`, "");
  const first = before !== undefined && isFirstOnPage(before);
  const facts = blockFacts(asInFile(text, format, first), format);
  const hidden = Object.entries(old).filter(([key]) => hiddenProperties.has(key));
  return {
    text,
    facts,
    properties: { ...Object.fromEntries(hidden), ...facts.properties?.values },
    preBlock: first && facts.preBlock,
  };
}

/** The text with its bullet, as Logseq hands it to the parser: texts that start with a list, quote or code go below the bullet. */
function asInFile(text: string, format: FileFormat, first: boolean): string {
  const marker = format === "org" ? "*" : "-";
  // Most texts start with a word: then there is nothing to find out.
  if (/^[\p{L}\p{N}][^:\n]*$/u.test(splitLines(text)[0] ?? "") && !/^\d+[.)]/.test(text)) return `${marker} ${text}`;
  const nodes = parseBlocks(text.trim(), format).map((placed) => placed.node);
  const [kind, facts] = nodes[0] ?? [];
  if (first && isProperties(nodes[0])) return text;
  const size: unknown = Reflect.get(Object(facts), "size");
  if (format === "markdown" && kind === "Heading" && typeof size !== "number") return text;
  return `${marker}${hasTitle(nodes) ? " " : "\n"}${text}`;
}
