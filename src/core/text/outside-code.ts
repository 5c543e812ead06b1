const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

/** The text with whatever is not code in it changed. */
export function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
