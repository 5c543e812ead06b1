import { outsideCode } from "./outside-code.ts";

/** A tag's attributes. Nothing here reaches beyond the next `<`, and no two neighbours take the same characters: the cost is the text's length. */
const attributes = String.raw`(?:\s+(?!on)[\w:-]+(?:="[^"<>\n]*"|='[^'<>\n]*')?)*\s*`;
const source = String.raw`<source${attributes}\/?>`;
const anchor = String.raw`a(?<link>${attributes})>(?<words>[^<]*)<\/a`;
const image = String.raw`img(?<image>${attributes})\/?`;
const video = String.raw`video(?<video>${attributes})>(?<sources>(?:\s*${source})*)[^<]*<\/video`;
const element = new RegExp(`<(?:${anchor}|${image}|${video})>`, "gi");
const opening = /<(?:a\s|img\s|video[\s>])/i;

/**
 * The text with the links, pictures and videos that Readwise writes as HTML in Markdown, outside code: a link around a
 * name or hashtag as that, around its own address as the address, a video as the address of its best file. What is not
 * complete, would run something, or leads elsewhere than to http or https, stays as it is.
 */
export function htmlAsMarkdown(text: string): string {
  return holdsHtml(text) ? outsideCode(text, withoutElements) : text;
}

/** Whether a text holds the beginning of such a tag. */
export function holdsHtml(text: string): boolean {
  return text.includes("<") && opening.test(text);
}

function withoutElements(text: string): string {
  const parts: string[] = [];
  let behind = 0;
  for (const { 0: whole, index, groups = {} } of text.matchAll(element)) {
    const written = markdownOf(groups);
    if (written === undefined) continue;
    if (index > behind) parts.push(text.slice(behind, index));
    behind = index + whole.length;
    if (touches(parts.at(-1) ?? "", written)) parts.push(" ");
    parts.push(written);
    if (isAddress(written) && /[^\s.,;:!?)\]}"'”’]/.test(text.charAt(behind))) parts.push(" ");
  }
  return parts.join("") + text.slice(behind);
}

/**
 * Whether Logseq would take it for part of what stands before it, as its parser does (seen with mldoc 1.6): a picture
 * behind anything but white space, a link behind an address or a tag, an address behind a letter.
 */
function touches(before: string, written: string): boolean {
  const open = written.startsWith("!") ? /\S$/ : /[^\s([{"'“‘]$/;
  return (isAddress(written) || /^!?\[/.test(written)) && open.test(before.slice(-1));
}

function isAddress(written: string): boolean {
  return /^http/i.test(written);
}

type Parts = Readonly<Record<string, string | undefined>>;

function markdownOf({ link, words = "", image: shown, video: player = "", sources = "" }: Parts): string | undefined {
  if (link !== undefined) return linkOf(words, address(attribute(link, "href")));
  if (shown === undefined) return bestOf([player, ...sources.split("<")]);
  const url = address(attribute(shown, "src"));
  return url && `![${label(attribute(shown, "alt"))}](${url})`;
}

const nameOrHashtag = /^(?:@\w+|[#＃][\p{L}\p{M}\p{N}_]+)$/u;
const around = /^https?:\/\/|\/$/gi;

function linkOf(words: string, url: string | undefined): string | undefined {
  const said = words.trim();
  if (url === undefined || nameOrHashtag.test(said)) return url && said;
  const named = label(said);
  return named === "" || said.replace(around, "") === url.replace(around, "") ? url : `[${named}](${url})`;
}

/** The mp4 with the largest picture, as its address tells; else the first file. */
function bestOf(tags: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = -1;
  for (const tag of tags) {
    const url = address(attribute(tag, "src"));
    if (url === undefined) continue;
    best ??= url;
    if (attribute(tag, "type") !== "video/mp4" && !/\.mp4(?:$|\?)/.test(url)) continue;
    const [, width = 0, height = 0] = /\/(\d{1,5})x(\d{1,5})\//.exec(url) ?? [];
    const size = Number(width) * Number(height);
    if (size > most) [best, most] = [url, size];
  }
  return best;
}

function attribute(tag: string, name: string): string {
  for (const [, key = "", double, single] of tag.matchAll(/([\w:-]+)(?:="([^"]*)"|='([^']*)')?/g))
    if (key.toLowerCase() === name) return double ?? single ?? "";
  return "";
}

/** An address as it can stand in brackets; undefined for any but http and https. */
function address(saved: string): string | undefined {
  const url = saved
    .trim()
    .replaceAll("&amp;", "&")
    .replace(/["()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return /^https?:\/\/[^\s\\`]{1,1000}$/i.test(url) ? url : undefined;
}

/** Words without what would end a label. */
function label(words: string): string {
  return words.replace(/[[\]\\`\s]+/g, " ").trim();
}
