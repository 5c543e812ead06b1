import type { FileFormat } from "./format.ts";
import { type PlacedNode, parseBlocks } from "./parse-blocks.ts";

/** The line on which a block begins. */
export interface BlockHead {
  /** 0-based line. */
  readonly line: number;
  /** Depth as the indentation says it: 1 for none, one more for each white-space character before the bullet. */
  readonly level: number;
  /** Whether a bullet stands there; a Markdown heading (`# …`) begins a block without one. */
  readonly bulleted: boolean;
}

/**
 * Lines that may swallow what follows them (fences, `#+BEGIN_…`, drawers, HTML, formulas, front matter, footnotes),
 * bare or after a bullet, and headings, which a list item above may swallow. Where one stands, only mldoc knows which
 * lines begin blocks.
 */
const swallowers: Readonly<Record<FileFormat, RegExp>> = {
  markdown:
    /^[ \t]*(?:(?:[-*+] +|\d+\. +|> *|[A-Z][A-Z-]* +)*(?:```|~~~|#\+|<|\$\$|\\begin|:[^\s:]+:|---|\[\^|\[:)|#+(?:[ \t]|$))/m,
  org: /^[ \t]*(?:\*+ +|[-+] +|\d+\. +|[A-Z][A-Z-]* +)*(?:```|~~~|#|<|>|\$\$|\\begin|:[^\s:]+:|---|\[)/m,
};
const bullet = /^([ \t]*)-(?:[ \t]|$)/;
const star = /^(\*+)[ \t]/;

/** Where the blocks of a page's text begin, in order: what the real parser finds, without its cost on plain pages. */
export function blockHeads(text: string, lines: readonly string[], format: FileFormat): readonly BlockHead[] {
  if (swallowers[format].test(text)) return headsByParser(text, lines, format);
  return lines.flatMap((line, index) => headOfLine(line, index, format) ?? []);
}

function headOfLine(line: string, index: number, format: FileFormat): BlockHead | undefined {
  if (format === "org") {
    const stars = star.exec(line)?.[1];
    return stars === undefined ? undefined : { line: index, level: stars.length, bulleted: true };
  }
  const indent = bullet.exec(line)?.[1];
  return indent === undefined ? undefined : { line: index, level: indent.length + 1, bulleted: true };
}

/** The same, by mldoc: every page with a container goes this way, and the tests hold the two against one another. */
export function headsByParser(text: string, lines: readonly string[], format: FileFormat): readonly BlockHead[] {
  const starts = byteStarts(lines);
  return parseBlocks(text, format).flatMap((placed) => headOfNode(placed, starts, format) ?? []);
}

function headOfNode({ node, start }: PlacedNode, starts: ReadonlyMap<number, number>, format: FileFormat) {
  if (node[0] !== "Heading") return undefined;
  const facts = Object(node[1]);
  const bulleted = format === "org" || Reflect.get(facts, "unordered") === true;
  return { line: starts.get(start) ?? 0, level: bulleted ? Number(Reflect.get(facts, "level")) : 1, bulleted };
}

/** Byte offset of each line's start → its 0-based number; `lines` still hold their `\r`. */
function byteStarts(lines: readonly string[]): ReadonlyMap<number, number> {
  const encoder = new TextEncoder();
  const starts = new Map<number, number>();
  let at = 0;
  lines.forEach((line, index) => {
    starts.set(at, index);
    at += encoder.encode(line).length + 1;
  });
  return starts;
}
