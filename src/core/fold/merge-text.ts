import type { Format } from "../block/page.ts";
import { bareText } from "../block/property-lines.ts";
import type { Settings } from "../settings.ts";
import type { Member } from "../thread/thread.ts";
import type { Tweet } from "../tweet/tweet.ts";
import { escapeMerged } from "./escape-merged.ts";

/** How a merged text is to look. */
export type MergeStyle = Pick<Settings, "separator" | "links">;

/** One tweet's part of a merged text. */
export interface Piece {
  /** As it was read; what is `merged` stands in such a text already. */
  readonly text: string;
  readonly merged?: boolean;
  /** Its own link, when `text` does not hold it. */
  readonly link: string | undefined;
  /** Another piece may be the same tweet. */
  readonly duplicate: boolean;
}

/**
 * The text of a merged block: the pieces in order with what the style puts between them, links left out of them at the
 * end (the first tweet's stands for all). A duplicate that reads as another piece, letter for letter, is left out. `ends`
 * are of what other blocks leave open.
 */
export function mergeText(
  pieces: readonly Piece[],
  { separator, links }: MergeStyle,
  format: Format,
  ends: readonly RegExp[],
  header?: string,
): string {
  const told = new Set(pieces.flatMap(({ text, duplicate }) => (duplicate ? [] : text)));
  const written = pieces.filter(({ text, duplicate }) => {
    if (text === "" || (duplicate && told.has(text))) return false;
    told.add(text);
    return true;
  });
  const before: string[] = [];
  const placed = (text: string, merged = false): string => {
    const escaped = merged ? text : escapeMerged(text, format, { before, ends });
    before.push(escaped);
    return escaped;
  };
  const texts = written.map(({ text, merged }, at) => {
    const escaped = placed(text, merged);
    return separator === "numbers" ? numbered(escaped, at + 1) : escaped;
  });
  const body = texts.join(separator === "rule" ? "\n\n---\n\n" : "\n\n");
  const link = links === "one at the end" ? pieces.find((piece) => piece.link !== undefined)?.link : undefined;
  return [...(header === undefined ? [] : [header]), body, ...(link === undefined ? [] : [placed(link)])].join("\n\n");
}

/** What means something only at the start of a line: code, an org block, a quote, a list, a table. */
const startsLine = /^(?:`{3}|~{3}|#\+|\$\$|>|[*+] |\d+[.)] |\|)/u;

function numbered(text: string, number: number): string {
  return `**${number}**${startsLine.test(text) ? "\n" : " "}${text}`;
}

/** A member's tweet, or another text for it, as a piece: without its link where links are to stand at the end. */
export function pieceOf({ tweet, duplicate }: Member, { links }: MergeStyle, text = wholeText(tweet)): Piece {
  const link = links === "one at the end" ? tweet.link?.verbatim : undefined;
  const shown = link === undefined ? text : text.replace(link, "");
  return { text: bareText(shown), link, duplicate };
}

/** A tweet's text as it was read. */
export function wholeText({ before, link, after }: Tweet): string {
  return `${before}${link?.verbatim ?? ""}${after}`;
}
