/** "Highlights first synced by [[Readwise]] [[date]]", "New highlights added [[date]] at …", "[[Readwise]] [[date]]". */
const syncHeader =
  /^(?:#{1,6} +)?(?:\*\*)?(?:highlights (?:first )?synced\b|new highlights added\b|(?:#|\[\[|#\[\[)readwise\b[^\n]{0,20}(?:\[\[[^\][\n]{1,40}\]\]|\d)[^\n]{0,20}$)/i;

/** How nearly every one begins, so that the pattern need not be tried. */
const usual = "Highlights first synced by ";

/** Whether a block's text heads the highlights that one sync brought; in org the line break behind it is part of it. */
export function isSyncHeader(text: string): boolean {
  return text.startsWith(usual) || syncHeader.test(text.trimEnd());
}
