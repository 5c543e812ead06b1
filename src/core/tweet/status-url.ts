import { isDigit } from "./is-digit.ts";
import { type StatusId, statusIdBefore } from "./status-id.ts";

/** A status URL in a text, from `start` up to but not including `end` (characters). */
export interface StatusUrl {
  readonly start: number;
  readonly end: number;
  readonly id: StatusId;
  /** The name in the URL without `@`; undefined where the URL names none (`/i/status/`, `/i/web/status/`, `/statuses/`). */
  readonly handle: string | undefined;
}

const none: readonly StatusUrl[] = [];
const path = "/status";
/** The longest way from a URL's start to its `/status`, in characters. */
const longestHead = 100;

/**
 * The status URLs in a text, in order: on Twitter's own hosts with `www.` or `mobile.`, and on mirrors that keep its
 * paths. Each `/status` is looked at once, with bounded steps to either side: a search costs the length of the text.
 */
export function statusUrls(text: string): readonly StatusUrl[] {
  let at = text.indexOf(path);
  if (at < 0) return none;
  const found: StatusUrl[] = [];
  let from = 0;
  while (at >= 0) {
    const url = urlAround(text, at, from);
    if (url) found.push(url);
    from = url?.end ?? from;
    at = text.indexOf(path, Math.max(at + path.length, from));
  }
  return found;
}

function urlAround(text: string, at: number, from: number): StatusUrl | undefined {
  const digits = at + path.length + (text.startsWith("es/", at + path.length) ? 3 : 1);
  if (text[digits - 1] !== "/") return undefined;
  let end = digits;
  while (end - digits < 21 && isDigit(text.charCodeAt(end))) end += 1;
  const id = end === digits || isWord(text.charCodeAt(end)) ? undefined : statusIdBefore(text, end);
  const head = id && (plainHead(text, at, from) ?? anyHead(text, at, from));
  return head && { start: head.start, end: tailEnd(text, end), id, handle: head.handle };
}

/** The status URL that ends right before `end`, spelt as nearly all are; undefined for any other text there. */
export function statusUrlBefore(text: string, end: number): StatusUrl | undefined {
  const id = statusIdBefore(text, end);
  if (id === undefined) return undefined;
  const at = end - id.length - path.length - 1;
  if (at < 0 || !text.startsWith("/status/", at)) return undefined;
  const head = plainHead(text, at, 0);
  return head && { start: head.start, end, id, handle: head.handle };
}

interface Head {
  readonly start: number;
  readonly handle: string | undefined;
}

/** The two spellings that nearly all links have. */
const plainHosts = ["https://twitter.com/", "https://x.com/"];

function plainHead(text: string, at: number, from: number): Head | undefined {
  let name = at;
  while (name > from && at - name < 31 && isWord(text.charCodeAt(name - 1))) name -= 1;
  for (const host of plainHosts) {
    const start = name - host.length;
    if (start >= from && name < at && text.startsWith(host, start))
      return { start, handle: handleOf(text.slice(name, at)) };
  }
  return undefined;
}

/** Exporters write `\_`, `\-` and `\.` for `_`, `-` and `.` in some templates. */
const heads = new RegExp(
  [
    /https?:\/\/(?:(?:www|mobile|m|web)\.)?/,
    /(?:(?:fx|vx)?twitter\.com|x\.com|fixupx\.com|fixvx\.com|xcancel\.com|nitter\.[a-z.]{2,30})/,
    /(?:\/(?:#!\/)?(i\/web|(?:\\?\w){1,30}))?$/,
  ]
    .map((part) => part.source)
    .join(""),
  "i",
);

function anyHead(text: string, at: number, from: number): Head | undefined {
  const first = Math.max(from, at - longestHead);
  const match = heads.exec(text.slice(first, at));
  return match ? { start: first + match.index, handle: handleOf(match[1]) } : undefined;
}

const tail = /(?:\/?[?#][\w\-.~:/?#@!$&*+,;=%\\]*|\/(?:photo|video)\/\d+|\/)?/y;

/** Where the URL ends: behind a query or a picture's number, before the punctuation of the sentence around it. */
function tailEnd(text: string, end: number): number {
  const next = text[end];
  if (next !== "/" && next !== "?" && next !== "#") return end;
  tail.lastIndex = end;
  let last = end + (tail.exec(text)?.[0].length ?? 0);
  while (last > end && ".,;:!?*\\".includes(text.charAt(last - 1))) last -= 1;
  return last;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

const nobody: ReadonlySet<string> = new Set(["i", "i/web", "anyuser", "statuses"]);

/** `i`, `i/web` and `anyuser` stand where a handle would and name nobody. */
function handleOf(name: string | undefined): string | undefined {
  const bare = name?.includes("\\") ? name.replaceAll("\\", "") : name;
  if (bare === undefined || bare.length > 8 || "iIaAsS".indexOf(bare.charAt(0)) < 0) return bare;
  return nobody.has(bare.toLowerCase()) ? undefined : bare;
}

/** The handle that a profile URL names, without `@`; undefined for any other text. */
export function profileHandle(url: string): string | undefined {
  const plain = plainHead(url, url.length, 0);
  if (plain?.start === 0 && plain.handle !== undefined && plain.handle.length <= 30) return plain.handle;
  const match = /^https?:\/\/(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com\/@?((?:\\?\w){1,30})\/?(?:[?#].*)?$/i.exec(
    url.trim(),
  );
  return handleOf(match?.[1]);
}
