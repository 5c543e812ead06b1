import { hitsIn } from "../core/search/hits-in.ts";
import type { Query } from "../core/search/query.ts";

/** How much of a thread a line of the list shows, and how much of it stands before the first hit, in characters. */
const shown = 180;
const before = 36;
/** As much as a line can need where nothing is searched: pictures and addresses take room and are left out. */
const enough = 2_000;

const pictures = /!\[[^\]\n]{0,500}\]\([^\s)]{1,1000}\)(?:\{[^}\n]{0,80}\})?|<(?:img|video)\b[^>\n]{1,1500}>/gi;
const links = /\[([^\]\n]{1,300})\]\([^\s)]{1,1000}\)/g;
/** White space, and characters that take no room but could fill a line with nothing. */
const blanks = /[\s\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u2800\u3164\ufeff\uffa0]+/g;

/** The beginning of a thread in one line; where something is searched, the stretch around the first hit. */
export function firstWords(text: string, query: Query): string {
  const isSearched = query.terms.length > 0;
  const line = (isSearched ? text : text.slice(0, enough))
    .replace(pictures, " ")
    .replace(links, "$1")
    .replace(blanks, " ")
    .trim();
  const [hit] = isSearched && line.length > shown ? hitsIn(query, line) : [];
  const from = hit === undefined || hit[1] < shown - before ? 0 : wordStart(line, hit[0] - before, hit[0]);
  const end = from + shown;
  const rest = line.length > end ? `${whole(line.slice(from, end)).trimEnd()}…` : line.slice(from);
  return from === 0 ? rest : `…${rest}`;
}

/** Where a word begins between two places, else the first of them. */
function wordStart(line: string, from: number, to: number): number {
  const blank = line.indexOf(" ", from);
  if (blank !== -1 && blank < to) return blank + 1;
  return isSecondHalf(line, from) ? from - 1 : from;
}

/** Without the first half of a character that was cut in two. */
function whole(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
