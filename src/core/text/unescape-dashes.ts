const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/**
 * The text with `\-` as `-`, outside code: Readwise writes it for the dash of a list, and some templates for every dash,
 * in dates, URLs and words.
 */
export function unescapeDashes(text: string): string {
  if (!text.includes("\\-")) return text;
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("\\-", "-")))
    .join("");
}
