const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/**
 * The text with `\-` as `-`, outside code: Readwise writes it for the dash of a list, and some templates for every dash,
 * in dates, URLs and words.
 */
export function unescapeDashes(text: string): string {
  if (!hasEscapedDash(text)) return text;
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll("\\-", "-")))
    .join("");
}

/** Whether a dash is written with a backslash anywhere in a text. */
export function hasEscapedDash(text: string): boolean {
  return text.includes("\\-");
}
