import { type BlockHead, blockHeads } from "./block-heads.ts";
import { fileProblems, type LineProblem } from "./file-problems.ts";
import type { FileFormat } from "./format.ts";

/** One block of a page's file. */
export interface FileBlock {
  /**
   * The text as Logseq stores it: no bullet, two-space continuation removed, property lines kept. The page-property
   * block keeps the blank lines that follow it, an org block the line break before the next one.
   */
  readonly text: string;
  /** 1-based line of the bullet, or of the first property line for the page-property block. */
  readonly line: number;
  readonly children: readonly FileBlock[];
  /** Whether it is what stands before the first bullet: the page's properties. */
  readonly preBlock: boolean;
}

/** A page's file as Logseq OG understands it; `problems` tell what it will understand otherwise than its writer meant. */
export function readFile(
  text: string,
  format: FileFormat,
): { readonly blocks: readonly FileBlock[]; readonly problems: readonly LineProblem[] } {
  if (text.trim() === "") return { blocks: [], problems: [] };
  const lines = text.split("\n");
  const heads = blockHeads(text, lines, format);
  return { blocks: treeOf(flatBlocks(lines, heads, format)), problems: fileProblems(lines, heads) };
}

interface FlatBlock {
  readonly text: string;
  readonly line: number;
  readonly level: number;
  readonly preBlock: boolean;
}

function flatBlocks(lines: readonly string[], heads: readonly BlockHead[], format: FileFormat): readonly FlatBlock[] {
  const firstLine = heads[0]?.line ?? lines.length;
  const before = lines.slice(0, firstLine).join("\n") + (heads.length > 0 ? "\n" : "");
  const preBlock = firstLine === 0 ? [] : [{ text: before, line: 1, level: 1, preBlock: true }];
  const rest = heads.map((head, index) => {
    const next = heads[index + 1];
    const raw = lines.slice(head.line, next?.line ?? lines.length).join("\n") + (next === undefined ? "" : "\n");
    return { text: blockText(raw, head, format), line: head.line + 1, level: head.level, preBlock: false };
  });
  return [...preBlock, ...rest];
}

function blockText(raw: string, head: BlockHead, format: FileFormat): string {
  if (raw.trim() === "") return "";
  const bare = raw.trimStart();
  if (format === "org") return bare.replace(/^\*+\s?/, "");
  // A bullet line `- ---` keeps its dashes: Logseq takes a text that begins so for front matter.
  const unbulleted = bare.startsWith("---") ? bare : bare.replace(/^-+\s?/, "");
  const [first = "", ...others] = splitLines(unbulleted);
  return [first, ...others.map((line) => dedent(line, head.level + 1))].join("\n");
}

/** Removes `width` characters of indentation; a line that is indented less loses all it has. */
function dedent(line: string, width: number): string {
  return line.slice(0, width).trim() === "" ? line.slice(width) : line.trimStart();
}

/** Lines without the empty ones at the end. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}

interface Growing {
  readonly block: FlatBlock;
  readonly children: Growing[];
}

/** Levels need not be consecutive: deeper than the block before is its child; between two depths, the deeper one's sibling. */
function treeOf(flat: readonly FlatBlock[]): readonly FileBlock[] {
  const top: Growing[] = [];
  let path: { readonly level: number; readonly grown: Growing }[] = [];
  for (const block of flat) {
    const grown: Growing = { block, children: [] };
    const level = path.find((step) => step.level >= block.level)?.level ?? block.level;
    path = path.filter((step) => step.level < level);
    (path.at(-1)?.grown.children ?? top).push(grown);
    path.push({ level: Math.max(level, block.level), grown });
  }
  return top.map(finished);
}

function finished({ block: { text, line, preBlock }, children }: Growing): FileBlock {
  return { text, line, preBlock, children: children.map(finished) };
}
