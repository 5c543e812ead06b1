import type { FileFormat } from "./format.ts";
import type { FileBlock } from "./read-file.ts";
import { splitLines } from "./read-file.ts";

/** What writing needs of a block. */
export type WritableBlock = Pick<FileBlock, "text" | "preBlock"> & { readonly children: readonly WritableBlock[] };

/**
 * The file Logseq OG writes for these blocks, without a line break at its end. It normalises: texts are trimmed, a
 * blank line follows the page properties. A first Markdown block whose first line holds `:: ` is written as page
 * properties (LOGSEQ.md 11), one that is a heading without its bullet.
 */
export function writeFile(blocks: readonly WritableBlock[], format: FileFormat): string {
  const [first, ...rest] = blocks;
  if (first === undefined) return "";
  const texts = [firstText(first, format), ...blockTexts(first.children, 2, format), ...blockTexts(rest, 1, format)];
  return texts.join("\n");
}

function blockTexts(blocks: readonly WritableBlock[], level: number, format: FileFormat): readonly string[] {
  return blocks.flatMap((block) => [
    block.preBlock ? propertiesText(block.text) : bulletText(block.text, level, format),
    ...blockTexts(block.children, level + 1, format),
  ]);
}

function firstText(block: WritableBlock, format: FileFormat): string {
  if (block.preBlock) return propertiesText(block.text);
  if (format === "markdown" && splitLines(block.text)[0]?.includes(":: ")) return propertiesText(block.text);
  if (format === "markdown" && /^#{1,6} /.test(block.text.trim())) return splitLines(block.text.trim()).join("\n");
  return bulletText(block.text, 1, format);
}

function propertiesText(text: string): string {
  return `${text.trim()}\n`;
}

/** One block as it stands in the file: bullet, text, continuation lines indented below it. */
export function bulletText(text: string, level: number, format: FileFormat): string {
  const indent = format === "org" ? "" : "\t".repeat(level - 1);
  const marker = format === "org" ? "*".repeat(level) : `${indent}-`;
  const body = splitLines(text.trim()).join(`\n${format === "org" ? "" : `${indent}  `}`);
  return body === "" ? marker : `${marker} ${body}`;
}
