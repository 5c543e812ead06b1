import { openingBracket, type WrittenLink } from "./link-form.ts";
import { statusId } from "./status-id.ts";
import { statusUrlBefore } from "./status-url.ts";

/** How far behind the link the text may end: `#Highlight #[[2023-03-25]]`. */
const longestSuffix = 60;

/** How a closing link was written, but for its id: all that reading another one like it would find out anew. */
export interface ClosingForm {
  /** From its first bracket up to the id: `([View Tweet](https://twitter.com/ada/status/`. */
  readonly opening: string;
  /** How many digits its id has. */
  readonly digits: number;
  readonly label: string | undefined;
  readonly handle: string | undefined;
}

/** The form of a text's closing link. */
export function closingForm(text: string, { start, end, label, id, handle }: WrittenLink): ClosingForm {
  return { opening: text.slice(start, end - 2 - id.length), digits: id.length, label, handle };
}

/**
 * The bracketed link with which nearly every exported tweet ends, read backwards from the end of the text so that the
 * rest of it need not be searched; undefined for any other ending. On a page nearly all are written in one `usual` form.
 */
export function closingLink(text: string, usual?: ClosingForm): WrittenLink | undefined {
  const end = bracketsEnd(text);
  if (end === undefined) return undefined;
  return (usual && linkInForm(text, end, usual)) ?? anyLink(text, end);
}

function linkInForm(text: string, end: number, form: ClosingForm): WrittenLink | undefined {
  const { opening, digits, label, handle } = form;
  const idStart = end - 2 - digits;
  const id = text.endsWith(opening, idStart) ? statusId(text.slice(idStart, end - 2)) : undefined;
  return id && { start: idStart - opening.length, end, form: "bracketed", label, id, handle };
}

function anyLink(text: string, end: number): WrittenLink | undefined {
  const url = statusUrlBefore(text, end - 2);
  if (!url || text.charCodeAt(url.start - 1) !== 40 || text.charCodeAt(url.start - 2) !== 93) {
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
