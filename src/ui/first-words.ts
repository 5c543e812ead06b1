/** How much of a tweet a row shows, in characters. */
const longest = 140;

/** The beginning of a tweet as one line: pictures, links and white space shortened. */
export function firstWords(text: string): string {
  const line = text
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, "")
    .replace(/\(?\[[^\]]*\]\([^)]*\)\)?/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}
