import type { Hit } from "../core/search/hits-in.ts";
import { withPageNames } from "./page-names.ts";

/** How far into the line a first hit may begin and still be seen, as a share; how much stands before it else, in columns. */
const inSight = 0.6;
const before = 24;
/** As much of a text as a line can need: pictures and addresses take room in it and are left out. */
const enough = 2_000;

const pictures =
  /!\[[^\]\n]{0,500}\]\([^\s)]{1,1000}\)(?:\{[^}\n]{0,80}\})?|<(?:img|video)\b[^<>\n]{1,1500}>|https:\/\/video\.twimg\.com\/\S{1,1000}/gi;
const links = /\[([^\]\n]{1,300})\]\([^\s)]{1,1000}\)/g;
/** White space, and characters that take no room but could fill a line with nothing. */
const blanks = /[\s\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u2800\u3164\ufeff\uffa0]+/g;
/** Characters that are two columns wide. */
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

/**
 * The beginning of a thread in one line of so many columns; where something is searched (`hits` finds it), the stretch
 * around the first hit. What nobody would see is not given: laying it out is what drawing a list costs most.
 */
export function firstWords(text: string, room: number, hits: ((text: string) => readonly Hit[]) | undefined): string {
  const start = lineOf(hits ? text : text.slice(0, enough));
  const line = start === "" ? lineOf(text) : start;
  const [hit] = hits?.(line) ?? [];
  const from = hit === undefined || columns(line.slice(0, hit[0])) < inSight * room ? 0 : wordStart(line, hit[0]);
  const end = from + lengthOf(line.slice(from, from + room), room);
  const rest = line.length > end ? `${whole(line.slice(from, end)).trimEnd()}…` : line.slice(from);
  return from === 0 ? rest : `…${rest}`;
}

function lineOf(text: string): string {
  return withPageNames(text).replace(pictures, " ").replace(links, "$1").replace(blanks, " ").trim();
}

function columns(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** How many characters of a text fit into so many columns. */
function lengthOf(text: string, room: number): number {
  const spare = room - columns(text);
  return spare >= 0 ? room : Math.max(Math.ceil(room / 2), text.length + spare);
}

/** Where a word begins not far before a hit. */
function wordStart(line: string, hit: number): number {
  const from = columns(line.slice(hit - before, hit)) > before ? hit - before / 2 : hit - before;
  const blank = line.indexOf(" ", from);
  if (blank !== -1 && blank < hit) return blank + 1;
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
