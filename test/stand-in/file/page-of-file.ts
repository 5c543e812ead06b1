import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import type { Page } from "../../../src/core/block/page.ts";
import { formatOfPath } from "./format.ts";
import { type NameFormat, pageNameOfPath } from "./page-name.ts";
import { type FileBlock, readFile } from "./read-file.ts";

/**
 * One file as the core's `Page`, with the 1-based line on which each block begins. Blocks are named by their `id::`,
 * else `path#ordinal` (0-based, in page order).
 */
export function pageOfFile(
  path: string,
  text: string,
  nameFormat: NameFormat = "triple-lowbar",
): { readonly page: Page; readonly lines: ReadonlyMap<BlockId, number> } {
  const format = formatOfPath(path) ?? "markdown";
  const lines = new Map<BlockId, number>();
  const toBlock = (block: FileBlock): Block => {
    const own = propertyLine(block.text, "id");
    const id = own === undefined || lines.has(blockId(own)) ? blockId(`${path}#${lines.size}`) : blockId(own);
    lines.set(id, block.line);
    const folded = propertyLine(block.text, "collapsed") === "true";
    return { id, text: block.text, folded, children: block.children.map(toBlock) };
  };
  const read = readFile(text, format).blocks;
  const title = read[0]?.preBlock ? propertyLine(read[0].text, "title") : undefined;
  const name = title ?? pageNameOfPath(path, nameFormat);
  return { page: { name, format, properties: new Map(), blocks: read.map(toBlock) }, lines };
}

/** The value of a property line: Markdown's `key:: value`, org's `:key: value` and `#+KEY: value`. */
function propertyLine(text: string, key: string): string | undefined {
  for (const line of text.split("\n")) {
    const found = /^\s*(?:([^\s:]+)::|:([^\s:]+):|#\+([^\s:]+):)[ \t]+(.*\S)/.exec(line);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    if (name?.toLowerCase() === key) return found?.[4];
  }
  return undefined;
}
