import type { Format } from "../block/page.ts";
import { type Line, lines, looksLikeProperty, movesUp } from "../block/property-lines.ts";
import { leftOpen } from "./left-open.ts";

const fence = /^[ \t]*(`{3,}|~{3,}|\$\$)/u;
/** Starts another block, or a heading, when it stands at the start of a line (recording 15b). */
const splits = /^([ \t]*)(-(?:[ \t]|$)|#{1,6}(?:[ \t]|$))/u;
/** Opens or closes a construct that runs over many lines: `#+BEGIN_QUOTE`, raw HTML, a drawer. */
const opens = /^([ \t]*)(#\+|<|:[^\s:]+:[ \t]*$)/u;
/** The same, of what is left alone unless it is open. */
const opensLatex = /^([ \t]*)(?=\\begin\{)/u;
/** Ends such a construct anywhere in a line, be it one that another block has opened. */
const ends = /\$(?=\$)|<(?=\/)|--(?=>)|[?/](?=>)/gu;

/** Behind a formula that ends, the rest of its line is read as if it began one (seen with mldoc 1.6). */
const splitsBehind =
  /^[ \t]*(?:\$\$|\\begin\{)[\s\S]*?(?:\$\$|\\end\{[^}\n]*\})[ \t]*(?:(?:-|#{1,6})(?:[ \t]|$)|[^\s:]+::)/mu;

/**
 * In org stars at the start of a line begin another block, and a quote takes the blocks that follow into itself (seen with
 * mldoc 1.6); nothing there escapes them, so they are moved off the start.
 */
const orgStarts = /^[ \t]*(?:\*+(?=[ \t])|>)/gmu;
/** What Markdown takes for code would hide the block's drawer, from us and from mldoc: it is taken apart. */
const orgFence = /^[ \t]*(?:`{3,}|~{3,}|\$\$)/gmu;
/** What opens or closes other constructs that run over many lines. */
const orgOpens = /^[ \t]*(?:#\+|<|:[^\s:]+:[ \t]*$|\\begin\{)/gmu;
/** What the host takes for properties of its own, once the code that holds it is taken apart. */
const orgOwn = /^[ \t]*(?:id|collapsed):(?=:[ \t])/gmu;
const zeroWidthSpace = "\u200b";

/** Quotes and tables take the lines that follow into themselves up to a blank one, a fence included (seen with mldoc 1.6). */
const takesFence = /^[ \t]*(?:>|[*+]|\d+[.)]|\|)/u;
/** A list takes what follows beyond blank lines too, since a block's further lines are indented in its file. */
const listLine = /^[ \t]*(?:[*+]|\d+[.)])[ \t]/mu;

/** What a text must be escaped for besides itself. */
export interface Surroundings {
  /** The texts that stand before it in the same block. */
  readonly before?: readonly string[];
  /** What would end the constructs that other blocks leave open, should they come to stand before it. */
  readonly ends?: readonly RegExp[];
}

/**
 * A tweet's text as it can stand inside another block without meaning anything else there: lines that would split the
 * block, properties and constructs left open are escaped so that they read as they did. Code that is closed again in
 * the same tweet is left alone, unless a list stands before it, be it in another text of the block, other blocks leave
 * code open, or it holds what the host takes for properties of its own.
 */
export function escapeMerged(text: string, format: Format, around: Surroundings = {}): string {
  const escapeFor = format === "org" ? escapeOrg : escapeMarkdown;
  const escaped = escapeFor(text, around, false);
  // As any line of the block but its first, the text can close what stands open.
  const inside = `\n${escaped}`;
  const isSafe =
    leftOpen(inside).length === 0 &&
    !splitsBehind.test(escaped) &&
    !lines(escaped).some(({ text: line, code }) => code && movesUp(line)) &&
    !around.ends?.some((end) => end.test(inside));
  return isSafe ? escaped : escapeFor(text, around, true);
}

function escapeOrg(text: string, _: Surroundings, isAll: boolean): string {
  const apart = text.replace(orgFence, (fence) => [...fence].join(zeroWidthSpace));
  const started = apart.replace(orgStarts, `${zeroWidthSpace}$&`).replace(orgOwn, `$&${zeroWidthSpace}`);
  return isAll ? started.replace(orgOpens, `${zeroWidthSpace}$&`).replace(ends, `$&${zeroWidthSpace}`) : started;
}

function escapeMarkdown(text: string, { before = [] }: Surroundings, isAll: boolean): string {
  const all = lines(text);
  const taken = takenCode(
    all,
    before.some((other) => listLine.test(other)),
  );
  return all
    .map(({ text: line, code }, at) => {
      if (code && !taken[at] && !isAll) return line;
      const escaped = escapeLine(line);
      return isAll ? escaped.replace(opensLatex, "$1\\").replace(ends, "$&\\") : escaped;
    })
    .join("\n");
}

function escapeLine(line: string): string {
  if (looksLikeProperty(line) || movesUp(line)) return line.replace("::", ":\\:");
  if (fence.test(line)) return line.replace(/[`~$]/gu, "\\$&");
  return line.replace(splits, "$1\\$2").replace(opens, "$1\\$2");
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
