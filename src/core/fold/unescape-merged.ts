/**
 * A tweet's text from a merged block as it most likely was: what only `escapeMerged` writes is undone. `\-` is left, since
 * Readwise writes it too and a tweet's own block cannot hold a line that begins with a bare dash.
 */
export function unescapeMerged(text: string): string {
  return text
    .replace(/^([ \t]*[^\s:]+):\\:/gmu, "$1::")
    .replace(/^\\(#{1,6}[ \t])/u, "$1")
    .replace(/^([ \t]*)\\(#\+|<|:[A-Za-z]+:[ \t]*$)/gmu, "$1$2")
    .replace(/^[ \t]*(?:\\`){3,}|^[ \t]*(?:\\~){3,}|^[ \t]*(?:\\\$){2}/gmu, (run) => run.replaceAll("\\", ""));
}
