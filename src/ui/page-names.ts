/** Bounded, and no stretch is looked at from two starts: the cost is the text's length. */
const references = /\[([^\][\n]{1,300})\]\(\[\[[^\][\n]{1,200}\]\]\)|\[\[([^\][\n]{1,200})\]\]/g;

/** A text with its references to pages as Logseq shows them: names or labels, without the brackets. */
export function withPageNames(text: string): string {
  return text.includes("[[") ? text.replace(references, "$1$2") : text;
}
