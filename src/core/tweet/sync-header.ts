/** "Highlights first synced by [[Readwise]] [[date]]", "New highlights added [[date]] at …", "[[Readwise]] [[date]]". */
const syncHeader =
  /^(?:#{1,6} +)?(?:\*\*)?(?:highlights (?:first )?synced\b|new highlights added\b|(?:#|\[\[|#\[\[)readwise\b[^\n]{0,20}(?:\[\[[^\][\n]{1,40}\]\]|\d)[^\n]{0,20}$)/i;

/** Whether a block's text heads the highlights that one sync brought. */
export function isSyncHeader(text: string): boolean {
  return syncHeader.test(text);
}
