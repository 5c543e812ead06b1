/** Whatever follows a link, behind more than this no link is near the end, in characters. */
const longestRest = 2_000;

/** Whether nothing but property lines, tags, page links and a few words follow. */
export function isNearEnd(text: string, end: number): boolean {
  if (text.length - end > longestRest) return false;
  const rest = text.slice(end);
  if (rest.length === 0) return true;
  const bare = rest
    .replace(/^[ \t]*[\w-]{1,40}::(?:[ \t].*)?$/gm, "")
    .replace(/#?\[\[[^\][\n]{0,200}\]\]|#[^\s#]{1,100}/g, "")
    .trim();
  return bare.length <= 60;
}
