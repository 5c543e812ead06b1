import type { Format } from "../block/page.ts";
import { type Line, lines, looksLikeProperty } from "../block/property-lines.ts";

const fence = /^[ \t]*(`{3,}|~{3,}|\$\$)/u;
/** Starts another block, or a heading, when it stands at the start of a line (recording 15b). */
const splits = /^([ \t]*)(-(?:[ \t]|$)|#{1,6}(?:[ \t]|$))/u;
/** Opens or closes a construct that runs over many lines: `#+BEGIN_QUOTE`, raw HTML, a drawer. */
const opens = /^([ \t]*)(#\+|<|:[A-Za-z]+:[ \t]*$)/u;

/** In org only stars at the start of a line begin another block; nothing there escapes them, so they are moved off the start. */
const orgHeading = /^\*+(?=[ \t])/gmu;
const zeroWidthSpace = "\u200b";

/** Lists, quotes and tables take the lines that follow into themselves, a fence included (seen with mldoc 1.6). */
const takesFence = /^[ \t]*(?:>|[*+]|\d+[.)]|\|)/u;

/**
 * A tweet's text as it can stand inside another block without meaning anything else there: lines that would split the
 * block, properties and constructs left open are escaped so that they read as they did. Code that is closed again in
 * the same tweet is left alone.
 */
export function escapeMerged(text: string, format: Format): string {
  if (format === "org") return text.replace(orgHeading, `${zeroWidthSpace}$&`);
  const all = lines(text);
  const taken = takenCode(all);
  return all
    .map(({ text: line, code }, at) => {
      if (code && !taken[at]) return line;
      if (looksLikeProperty(line)) return line.replace("::", ":\\:");
      if (fence.test(line)) return line.replace(/[`~$]/gu, "\\$&");
      return line.replace(splits, "$1\\$2").replace(opens, "$1\\$2");
    })
    .join("\n");
}

/** For each line, whether it is code that belongs to a list, quote or table above it, with no blank line between. */
function takenCode(all: readonly Line[]): readonly boolean[] {
  let takes = false;
  let isTaken = false;
  let wasCode = false;
  return all.map(({ text, code }) => {
    if (!wasCode) isTaken = takes;
    wasCode = code;
    takes = text.trim() !== "" && (takes || takesFence.test(text));
    return code && isTaken;
  });
}
