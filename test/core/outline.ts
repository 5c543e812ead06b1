import { type Block, blockId } from "../../src/core/block/block.ts";

/** Lines that would be read as a bullet; `draw` puts a `|` before them, `outline` takes one away. */
const bulletLike = /^\|*\s*-(?:\s|$)/;
const shielded = /^\|+\s*-(?:\s|$)/;

interface Draft {
  readonly depth: number;
  readonly column: number;
  readonly lines: string[];
  readonly children: Draft[];
}

/**
 * The blocks that a drawing shows: `- ` bullets, each level two spaces or one tab deeper, further lines of a text two
 * spaces behind the bullet (written `|- x` where such a line itself begins with a dash). A block is named by its `id::`
 * line, else `b1`, `b2`, … in reading order; it is folded if it has a line `collapsed:: true`.
 */
export function outline(drawing: string): readonly Block[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const raw of linesOf(drawing)) {
    const line = raw.replace(/^\t+/, (tabs) => "  ".repeat(tabs.length));
    const bullet = /^( *)-(?: (.*)|$)/s.exec(line);
    if (bullet) {
      const column = bullet[1]?.length ?? 0;
      while (open.length > 0 && (open.at(-1)?.column ?? 0) >= column) open.pop();
      const draft: Draft = { depth: open.length, column, lines: [bullet[2] ?? ""], children: [] };
      (open.at(-1)?.children ?? roots).push(draft);
      open.push(draft);
      continue;
    }
    const current = open.at(-1);
    if (!current) {
      if (line.trim() === "") continue;
      throw new Error(`A drawing begins with a bullet, not with: ${line}`);
    }
    const text = line.startsWith(" ".repeat(current.column + 2)) ? line.slice(current.column + 2) : line.trimStart();
    current.lines.push(shielded.test(text) ? text.slice(1) : text);
  }
  let count = 0;
  const build = (draft: Draft): Block => {
    count += 1;
    const text = draft.lines.join("\n");
    const id = blockId(/^id:: *(\S+)$/m.exec(text)?.[1] ?? `b${count}`);
    return { id, text, folded: /^collapsed:: true$/m.test(text), children: draft.children.map(build) };
  };
  return roots.map(build);
}

/** The drawing of blocks, such that `outline` reads it back; what is folded shows only by its `collapsed:: true` line. */
export function draw(blocks: readonly Block[], depth = 0): string {
  const indent = "  ".repeat(depth);
  return blocks.map((block) => drawBlock(block, indent) + draw(block.children, depth + 1)).join("");
}

function drawBlock(block: Block, indent: string): string {
  const [first = "", ...rest] = block.text.split("\n");
  const further = rest.map((line) => (line === "" ? "" : `${indent}  ${bulletLike.test(line) ? `|${line}` : line}`));
  return `${[first === "" ? `${indent}-` : `${indent}- ${first}`, ...further].join("\n")}\n`;
}

/** Without the newline that opens a template literal, and without the last line if it is blank. */
function linesOf(drawing: string): readonly string[] {
  const lines = drawing.replace(/^\n/, "").split("\n");
  if (lines.at(-1)?.trim() === "") lines.pop();
  const margin = /^\s*/.exec(lines[0] ?? "")?.[0] ?? "";
  return margin === "" ? lines : lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line));
}
