import type { Format } from "../block/page.ts";
import { type Line, lines, looksLikeProperty } from "../block/property-lines.ts";

const fence = /^[ \t]*(`{3,}|~{3,}|\$\$)/u;
/** Starts another block, or a heading, when it stands at the start of a line (recording 15b). */
const splits = /^([ \t]*)(-(?:[ \t]|$)|#{1,6}(?:[ \t]|$))/u;
/** Opens or closes a construct that runs over many lines: `#+BEGIN_QUOTE`, raw HTML, a drawer. */
const opens = /^([ \t]*)(#\+|<|:[A-Za-z]+:[ \t]*$)/u;

/**
 * In org stars at the start of a line begin another block, and a quote takes the blocks that follow into itself (seen with
 * mldoc 1.6); nothing there escapes them, so they are moved off the start.
 */
const orgStarts = /^[ \t]*(?:\*+(?=[ \t])|>)/gmu;
/** What Markdown takes for code would hide the block's drawer, from us and from mldoc: it is taken apart. */
const orgFence = /^[ \t]*(?:`{3,}|~{3,}|\$\$)/gmu;
const zeroWidthSpace = "\u200b";

/** Quotes and tables take the lines that follow into themselves up to a blank one, a fence included (seen with mldoc 1.6). */
const takesFence = /^[ \t]*(?:>|[*+]|\d+[.)]|\|)/u;
/** A list takes what follows beyond blank lines too, since a block's further lines are indented in its file. */
const listLine = /^[ \t]*(?:[*+]|\d+[.)])[ \t]/mu;

/**
 * A tweet's text as it can stand inside another block without meaning anything else there: lines that would split the
 * block, properties and constructs left open are escaped so that they read as they did. Code that is closed again in
 * the same tweet is left alone, unless a list stands before it, be it in a text that comes `before` in the same block.
 */
export function escapeMerged(text: string, format: Format, before: readonly string[] = []): string {
  if (format === "org") {
    const apart = text.replace(orgFence, (fence) => [...fence].join(zeroWidthSpace));
    return apart.replace(orgStarts, `${zeroWidthSpace}$&`);
  }
  const all = lines(text);
  const taken = takenCode(
    all,
    before.some((other) => listLine.test(other)),
  );
  return all
    .map(({ text: line, code }, at) => {
      if (code && !taken[at]) return line;
      if (looksLikeProperty(line)) return line.replace("::", ":\\:");
      if (fence.test(line)) return line.replace(/[`~$]/gu, "\\$&");
      return line.replace(splits, "$1\\$2").replace(opens, "$1\\$2");
    })
    .join("\n");
}

/** For each line, whether it is code that belongs to a list above it, or to a quote or table with no blank line between. */
function takenCode(all: readonly Line[], isListed: boolean): readonly boolean[] {
  let listed = isListed;
  let takes = false;
  let isTaken = false;
  let wasCode = false;
  return all.map(({ text, code }) => {
    if (!wasCode) isTaken = listed || takes;
    wasCode = code;
    listed ||= !code && listLine.test(text);
    takes = text.trim() !== "" && (takes || takesFence.test(text));
    return code && isTaken;
  });
}
