import { lines } from "../block/property-lines.ts";

const fence = /^[ \t]*(`{3,}|~{3,}|\$\$)/u;
/** Starts another block, or a heading, when it stands at the start of a line (recording 15b). */
const splits = /^([ \t]*)(-(?:[ \t]|$)|#{1,6}(?:[ \t]|$))/u;
/** Opens or closes a construct that runs over many lines: `#+BEGIN_QUOTE`, raw HTML, a drawer. */
const opens = /^([ \t]*)(#\+|<|:[A-Za-z]+:[ \t]*$)/u;

/**
 * A tweet's text as it can stand inside another block without meaning anything else there: lines that would split the
 * block, properties and constructs left open are escaped so that they read as they did. Code that is closed again in
 * the same tweet is left alone.
 */
export function escapeMerged(text: string): string {
  const code = closedCode(text);
  return lines(text)
    .map(({ text: line, property }, at) => {
      if (code.has(at)) return line;
      if (property !== undefined) return line.replace("::", ":\\:");
      if (fence.test(line)) return line.replace(/[`~$]/gu, "\\$&");
      return line.replace(splits, "$1\\$2").replace(opens, "$1\\$2");
    })
    .join("\n");
}

/** The numbers of the lines that belong to code or formulas which are opened and closed in this text. */
function closedCode(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let open: { readonly mark: string; readonly at: number } | undefined;
  for (const [at, line] of text.split("\n").entries()) {
    const mark = fence.exec(line)?.[1];
    if (mark === undefined) continue;
    if (open === undefined) open = { mark, at };
    else if (mark.startsWith(open.mark)) {
      for (let inner = open.at; inner <= at; inner += 1) inside.add(inner);
      open = undefined;
    }
  }
  return inside;
}
