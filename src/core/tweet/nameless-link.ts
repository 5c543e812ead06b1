import { isNearEnd } from "./near-end.ts";

/** The link with which a template ends a highlight in place of one to its tweet. */
export interface NamelessLink {
  /** Where it begins, in characters. */
  readonly start: number;
  /** Readwise's own page, in Reader documents and DB graphs, or a search for the tweet's words, where Readwise knew no id. */
  readonly to: "readwise" | "search";
}

/** The closing link of a Reader document or of a DB graph's highlight, Markdown or org. */
const readerLink =
  /\(?(?:\[[^\][\n]{0,80}\]\(|\[\[)https:\/\/(?:read\.)?readwise\.io\/[\w/-]{1,120}(?:\)|\](?:\[[^\]\n]{0,80}\])?\])\)?/g;

/** How far from its end a text may name Readwise's page, in characters. */
const readerReach = 400;

/** A text's closing link that names no tweet; undefined where there is none. */
export function namelessLink(text: string): NamelessLink | undefined {
  return linkToReader(text) ?? linkToSearch(text);
}

function linkToReader(text: string): NamelessLink | undefined {
  const from = Math.max(0, text.length - readerReach);
  const end = from === 0 ? text : text.slice(from);
  if (!end.includes("readwise.io/")) return undefined;
  const closing = Array.from(end.matchAll(readerLink)).at(-1);
  if (!closing || !isNearEnd(end, closing.index + closing[0].length)) return undefined;
  return { start: from + closing.index, to: "readwise" };
}

const searchLink = /^\(\[[^\][\n]{0,80}\]\(https:\/\/(?:twitter|x)\.com\/search\?q=[^\s()]{1,4000}\)\)/;
const search = ".com/search?q=";

/** `([View Tweet](https://twitter.com/search?q=…%20%28from%3A%40ada%29))`, of 16 tweets on 289 pages of one graph. */
function linkToSearch(text: string): NamelessLink | undefined {
  const at = text.lastIndexOf(search);
  const start = at < 0 ? -1 : text.lastIndexOf("([", at);
  const link = start < 0 ? undefined : searchLink.exec(text.slice(start))?.[0];
  return link !== undefined && isNearEnd(text, start + link.length) ? { start, to: "search" } : undefined;
}
