import { openingBracket, type WrittenLink } from "./link-form.ts";
import { statusUrlBefore } from "./status-url.ts";

/** How far behind the link the text may end: `#Highlight #[[2023-03-25]]`. */
const longestSuffix = 60;

/**
 * The bracketed link with which nearly every exported tweet ends, read backwards from the end of the text so that the
 * rest of it need not be searched; undefined for any other ending.
 */
export function closingLink(text: string): WrittenLink | undefined {
  const end = bracketsEnd(text);
  const url = end === undefined ? undefined : statusUrlBefore(text, end - 2);
  if (end === undefined || !url || text.charCodeAt(url.start - 1) !== 40 || text.charCodeAt(url.start - 2) !== 93) {
    return undefined;
  }
  const open = openingBracket(text, url.start - 2);
  if (open === undefined || text.charCodeAt(open - 1) !== 40) return undefined;
  const label = text.slice(open + 1, url.start - 2);
  return { start: open - 1, end, form: "bracketed", label, id: url.id, handle: url.handle };
}

/** Where the text's last `))` ends, with nothing but page links and tags behind it. */
function bracketsEnd(text: string): number | undefined {
  const { length } = text;
  if (text.charCodeAt(length - 1) === 41) return text.charCodeAt(length - 2) === 41 ? length : undefined;
  if (text.charCodeAt(length - 1) !== 93) return undefined;
  const at = text.lastIndexOf("))", length);
  if (at < 0 || length - at > longestSuffix) return undefined;
  return /^(?: #?\[\[[^\][\n]{1,40}\]\]| #[^\s#[\]]{1,40})+$/.test(text.slice(at + 2)) ? at + 2 : undefined;
}
