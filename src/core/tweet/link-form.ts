import type { StatusUrl } from "./status-url.ts";

/**
 * How a status URL is written, from the form only a template writes to the one anybody types:
 * `([label](url))` or `([[url][label]])`; `location:: url`; `[label](url)`; `{{twitter url}}`; the URL alone.
 */
export type LinkForm = "bracketed" | "property" | "labelled" | "macro" | "bare";

/** A status URL with all that is wrapped around it, from `start` up to but not including `end` (characters). */
export interface WrittenLink {
  readonly start: number;
  readonly end: number;
  readonly form: LinkForm;
  readonly label: string | undefined;
  readonly url: StatusUrl;
}

/** The farthest that a label's opening bracket is looked for, in characters. */
const longestLabel = 400;

/** The link that a status URL belongs to, as it is written in the text. */
export function writtenLink(text: string, url: StatusUrl): WrittenLink {
  const wrapped = markdownLink(text, url) ?? orgLink(text, url) ?? macro(text, url);
  const link = wrapped ?? { start: url.start, end: url.end, form: "bare", label: undefined, url };
  return propertyLine(text, link) ?? (wrapped ? inBrackets(text, wrapped) : inAngles(text, link));
}

function markdownLink(text: string, url: StatusUrl): WrittenLink | undefined {
  if (text[url.start - 1] !== "(" || text[url.start - 2] !== "]") return undefined;
  const close = text[url.end] === ")" ? 1 : titleLength(text, url.end);
  const open = openingBracket(text, url.start - 2);
  if (close === 0 || open === undefined || text[open - 1] === "!") return undefined;
  return { start: open, end: url.end + close, form: "labelled", label: text.slice(open + 1, url.start - 2), url };
}

/** The length of ` "a title")` behind a URL, 0 where there is none. */
function titleLength(text: string, at: number): number {
  return /^ "[^"\n]{0,200}"\)/.exec(text.slice(at, at + 220))?.[0].length ?? 0;
}

/** Where the bracket opens that closes at `close`; labels may hold brackets of their own, no line breaks. */
function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - longestLabel; at -= 1) {
    const char = text[at];
    if (char === "\n") return undefined;
    if (char === "]") depth += 1;
    if (char === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function orgLink(text: string, url: StatusUrl): WrittenLink | undefined {
  if (!text.startsWith("[[", url.start - 2)) return undefined;
  const close = /^\](?:\[([^\]\n]{0,400})\])?\]/.exec(text.slice(url.end, url.end + longestLabel + 4));
  if (!close) return undefined;
  return { start: url.start - 2, end: url.end + close[0].length, form: "labelled", label: close[1], url };
}

function macro(text: string, url: StatusUrl): WrittenLink | undefined {
  if (!/^"? ?\}/.test(text.slice(url.end, url.end + 3))) return undefined;
  const open = /\{\{ ?[\w-]{1,30}:? "?$/.exec(text.slice(Math.max(0, url.start - 40), url.start));
  const close = /^"? ?\}\}/.exec(text.slice(url.end, url.end + 4));
  if (!open || !close) return undefined;
  return { start: url.start - open[0].length, end: url.end + close[0].length, form: "macro", label: undefined, url };
}

const closing: Readonly<Record<string, string>> = { "(": ")", "（": "）" };

function inBrackets(text: string, link: WrittenLink): WrittenLink {
  const wanted = closing[text[link.start - 1] ?? ""];
  if (wanted === undefined || text[link.end] !== wanted || link.form !== "labelled") return link;
  return { ...link, start: link.start - 1, end: link.end + 1, form: "bracketed" };
}

function inAngles(text: string, link: WrittenLink): WrittenLink {
  const pair = `${text[link.start - 1] ?? ""}${text[link.end] ?? ""}`;
  return pair === "<>" || pair === "()" || pair === "（）"
    ? { ...link, start: link.start - 1, end: link.end + 1 }
    : link;
}

/** `location:: <link>`: the key belongs to the link. What stands behind the link on that line does not. */
function propertyLine(text: string, link: WrittenLink): WrittenLink | undefined {
  if (!text.endsWith(":", blankBefore(text, link.start))) return undefined;
  const head = text.slice(Math.max(0, link.start - 60), link.start);
  const key = /(?:^|\n)[ \t]*(?:> ?)?(:?[\w-]{1,40}:{1,2}[ \t]+)$/.exec(head);
  if (!key?.[1] || !(key[1].includes("::") || key[1].startsWith(":"))) return undefined;
  return { ...link, start: link.start - key[1].length, form: "property" };
}

/** Where the blanks before a place begin. */
function blankBefore(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 60 && (text[at - 1] === " " || text[at - 1] === "\t")) at -= 1;
  return at === start ? 0 : at;
}
