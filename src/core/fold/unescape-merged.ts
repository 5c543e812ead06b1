import type { Format } from "../block/page.ts";

/** What was moved off the start of a line in org: a run of stars, a quote, what opens or closes another construct. */
const orgStarts = /^\u200b(?=[ \t]*(?:\*+[ \t]|>|#\+|<|:[^\s:]+:[ \t]*$|\\begin\{))/gmu;
/** What was taken apart in org: a fence, with the blanks before it. */
const orgFence = /^(?:[ \t]\u200b)*(?:`(?:\u200b`){2,}|~(?:\u200b~){2,}|\$\u200b\$)/gmu;
/** What reads as a property of the host's own. */
const orgOwn = /^([ \t]*(?:id|collapsed):)\u200b(?=:[ \t])/gmu;
/** What ends a construct anywhere in a line. */
const ends = /(\$|<|--|[?/])\\(?=[$/>])/gu;
const orgEnds = /(\$|<|--|[?/])\u200b(?=[$/>])/gu;

/**
 * A tweet's text from a merged block as it most likely was: what only `escapeMerged` writes is undone. `\-` is left, since
 * Readwise writes it too and a tweet's own block cannot hold a line that begins with a bare dash.
 */
export function unescapeMerged(text: string, format: Format): string {
  if (format === "org") {
    const started = text.replace(orgStarts, "").replace(orgFence, (run) => run.replaceAll("\u200b", ""));
    return started.replace(orgOwn, "$1").replace(orgEnds, "$1");
  }
  return text
    .replace(/^([ \t]*\S+?):\\:/gmu, "$1::")
    .replace(/^\\(#{1,6}[ \t])/u, "$1")
    .replace(/^([ \t]*)\\(#\+|<|:[^\s:]+:[ \t]*$|\\begin\{)/gmu, "$1$2")
    .replace(/^[ \t]*(?:\\`){3,}|^[ \t]*(?:\\~){3,}|^[ \t]*(?:\\\$){2}/gmu, (run) => run.replaceAll("\\", ""))
    .replace(ends, "$1");
}
