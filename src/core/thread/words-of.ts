import type { Tweet } from "../tweet/tweet.ts";

const frame = /^#\+BEGIN_QUOTE[ \t]*\n([\s\S]*?)(?:\n#\+END_QUOTE|$(?![\s\S]))/im;
const property = /^\s*(?:[\w-]{1,40}::(?:\s|$)|:[\w-]{1,40}:(?:\s|$)|#\+(?:BEGIN|END)_\w+)/i;

/** What a tweet says: its text without property lines, quote marks, org frames and white space around it. */
export function wordsOf({ before }: Tweet): string {
  if (isPlain(before)) return before.trim();
  const framed = before.includes("#+") ? (frame.exec(before)?.[1] ?? before) : before;
  return unquoted(framed.split("\n").filter((line) => !property.test(line))).trim();
}

function isPlain(text: string): boolean {
  return !text.startsWith(">") && !text.includes("::") && !text.includes("#+") && !text.includes(":END:");
}

/** Some templates quote the first line of a tweet, some every line; a quotation inside a tweet stays one. */
function unquoted(lines: readonly string[]): string {
  const isAll = lines.every((line) => line.startsWith(">") || line.trim() === "");
  return lines.map((line, index) => (isAll || index === 0 ? line.replace(/^> ?/, "") : line)).join("\n");
}
