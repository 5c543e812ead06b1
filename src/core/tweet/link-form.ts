import type { StatusId } from "./status-id.ts";
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
  readonly id: StatusId;
  readonly handle: string | undefined;
}

/** The farthest that a label's opening bracket is looked for, in characters. */
const longestLabel = 400;

/** The link that a status URL belongs to, as it is written in the text. */
export function writtenLink(text: string, url: StatusUrl): WrittenLink {
  const { id, handle } = url;
  const wrapped = markdownLink(text, url) ?? orgLink(text, url) ?? macro(text, url);
  const link = wrapped ?? { start: url.start, end: url.end, form: "bare", label: undefined, id, handle };
  return propertyLine(text, link) ?? (wrapped ? inBrackets(text, wrapped) : inAngles(text, link));
}

function markdownLink(text: string, { start, end, id, handle }: StatusUrl): WrittenLink | undefined {
  if (text[start - 1] !== "(" || text[start - 2] !== "]") return undefined;
  const close = text[end] === ")" ? 1 : titleLength(text, end);
  const open = openingBracket(text, start - 2);
  if (close === 0 || open === undefined || text[open - 1] === "!") return undefined;
  return { start: open, end: end + close, form: "labelled", label: text.slice(open + 1, start - 2), id, handle };
}

/** The length of ` "a title")` behind a URL, 0 where there is none. */
function titleLength(text: string, at: number): number {
  return /^ "[^"\n]{0,200}"\)/.exec(text.slice(at, at + 220))?.[0].length ?? 0;
}

/** Where the bracket opens that closes at `close`; labels may hold brackets of their own, no line breaks. */
export function openingBracket(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - longestLabel; at -= 1) {
    const char = text.charCodeAt(at);
    if (char === 10) return undefined;
    if (char === 93) depth += 1;
    if (char === 91) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function orgLink(text: string, { start, end, id, handle }: StatusUrl): WrittenLink | undefined {
  if (!text.startsWith("[[", start - 2)) return undefined;
  const close = /^\](?:\[([^\]\n]{0,400})\])?\]/.exec(text.slice(end, end + longestLabel + 4));
  if (!close) return undefined;
  return { start: start - 2, end: end + close[0].length, form: "labelled", label: close[1], id, handle };
}

function macro(text: string, { start, end, id, handle }: StatusUrl): WrittenLink | undefined {
  const close = /^"? ?\}\}/.exec(text.slice(end, end + 4));
  const open = close && /\{\{ ?[\w-]{1,30}:? "?$/.exec(text.slice(Math.max(0, start - 40), start));
  if (!open) return undefined;
  return { start: start - open[0].length, end: end + close[0].length, form: "macro", label: undefined, id, handle };
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

/**
 * `location:: <link>`, or `location:\: <link>` as a merged block writes it: the key belongs to the link. What stands behind
 * the link on that line does not.
 */
function propertyLine(text: string, link: WrittenLink): WrittenLink | undefined {
  const blank = text[link.start - 1];
  if (blank !== " " && blank !== "\t") return undefined;
  const head = text.slice(Math.max(0, link.start - 60), link.start);
  const key = /(?:^|\n)[ \t]*(?:> ?)?([\w-]{1,40}:\\?:[ \t]{1,9}|:[\w-]{1,40}:{1,2}[ \t]{1,9})$/.exec(head);
  if (!key?.[1]) return undefined;
  return { ...link, start: link.start - key[1].length, form: "property" };
}
