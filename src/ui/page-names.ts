/** Code as Logseq's parser takes it (seen with mldoc 1.6): a closed fence, a span in one line, one of two backticks in its paragraph. */
const code = /^[ \t]*(?:`{3}|~{3})[\s\S]*?\n[ \t]*(?:`{3}|~{3})|\\`|``(?:[^\n]|\n(?!\n)){1,2000}?``|`[^`\n]+`/;
const reference = /\[([^\][\n]{1,300})\]\(\[\[[^\][\n]{1,200}\]\]\)|\[\[([^\][\n]{1,200})\]\]/;
/** No stretch is looked at from more than a few starts, as what could begin code ends it too: the cost is the text's length. */
const names = new RegExp(`(${code.source})|${reference.source}`, "gm");

/** A text with its references to pages as Logseq shows them: names or labels, without the brackets. Code stays as it is. */
export function withPageNames(text: string): string {
  return text.includes("[[") ? text.replace(names, "$1$2$3") : text;
}
