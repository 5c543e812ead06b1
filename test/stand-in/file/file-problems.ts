import type { BlockHead } from "./block-heads.ts";

/** Something a line holds that Logseq reads otherwise than it looks, or not at all. */
export interface LineProblem {
  /** 1-based. */
  readonly line: number;
  readonly what: string;
}

/** What a person should know about a page's file before trusting the outline read from it. */
export function fileProblems(lines: readonly string[], heads: readonly BlockHead[]): readonly LineProblem[] {
  return [...headingSplits(heads), ...repeatedIds(lines), ...strayText(lines, heads)].sort((a, b) => a.line - b.line);
}

/** `# ` at a line's start inside a section makes a new top-level block that takes the rest of the section (recording 15b). */
function headingSplits(heads: readonly BlockHead[]): readonly LineProblem[] {
  return heads.flatMap((head, index) =>
    !head.bulleted && index > 0 && (heads[index - 1]?.level ?? 0) > 1
      ? [{ line: head.line + 1, what: "a heading inside a section: Logseq starts a new top-level block here" }]
      : [],
  );
}

function repeatedIds(lines: readonly string[]): readonly LineProblem[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const id = /^\s*(?:- +|:)?id::? ([0-9a-fA-F-]{36})\s*$/.exec(line)?.[1]?.toLowerCase();
    if (id === undefined) return [];
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [{ line: index + 1, what: `the id ${id} occurs twice on this page` }] : [];
  });
}

/** Text before the first bullet that is no property line: Logseq shows it as part of the page's properties. */
function strayText(lines: readonly string[], heads: readonly BlockHead[]): readonly LineProblem[] {
  const before = lines.slice(0, heads[0]?.line ?? lines.length);
  const at = before.findIndex((line) => line.trim() !== "" && !/^\s*(?:[^\s:]+::|:[^\s:]+:|#\+|---|\w+:)/.test(line));
  return at === -1 ? [] : [{ line: at + 1, what: "text before the first bullet" }];
}
