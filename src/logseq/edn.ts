/** A text as an EDN string, so that a query can hold it: client 0.2.12 loses the last query input (LOGSEQ.md 0.1). */
export function ednString(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** Texts as an EDN vector of strings. */
export function ednStrings(texts: readonly string[]): string {
  return `[${texts.map(ednString).join(" ")}]`;
}
