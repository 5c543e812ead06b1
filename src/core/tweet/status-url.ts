import { type StatusId, statusId } from "./status-id.ts";

/** A status URL in a text, from `start` up to but not including `end` (characters). */
export interface StatusUrl {
  readonly start: number;
  readonly end: number;
  readonly id: StatusId;
  /** The name in the URL without `@`; undefined where the URL names none (`/i/status/`, `/i/web/status/`, `/statuses/`). */
  readonly handle: string | undefined;
}

/**
 * Twitter's own hosts and the mirrors that keep its paths. `\-`, `\_` and `\.` are what exporters make of `-`, `_`, `.`.
 * Every part is bounded or ends at a character that cannot belong to it, so a search costs the length of the text.
 */
const pattern = new RegExp(
  [
    /https?:\/\/(?:(?:www|mobile|m|web)\.)?/,
    /(?:twitter\.com|x\.com|(?:fx|vx)twitter\.com|fixupx\.com|fixvx\.com|xcancel\.com|nitter\.[a-z.]{2,30})/,
    /\/(?:#!\/)?(?:(i\/web|(?:\\?\w){1,30})\/)?status(?:es)?\/(\d{1,20})(?![\d\w])/,
    /(?:\/?[?#][\w\-.~:/?#@!$&*+,;=%\\]*|\/(?:photo|video)\/\d+|\/)?/,
  ]
    .map((part) => part.source)
    .join(""),
  "gi",
);

/** The status URLs in a text, in order; hosts twitter.com and x.com with `www.` or `mobile.`, and mirrors of them. */
export function statusUrls(text: string): readonly StatusUrl[] {
  if (!text.includes("/status")) return [];
  const found: StatusUrl[] = [];
  for (const match of text.matchAll(pattern)) {
    const id = statusId(match[2] ?? "");
    if (id === undefined) continue;
    const verbatim = match[0].replace(/[.,;:!?*\\]+$/, "");
    found.push({ start: match.index, end: match.index + verbatim.length, id, handle: handleOf(match[1]) });
  }
  return found;
}

/** `i`, `i/web` and `anyuser` stand where a handle would and name nobody. */
function handleOf(name: string | undefined): string | undefined {
  const bare = name?.replaceAll("\\", "");
  return bare === undefined || /^(?:i|i\/web|anyuser|statuses)$/i.test(bare) ? undefined : bare;
}

/** The handle that a profile URL names, without `@`; undefined for any other text. */
export function profileHandle(url: string): string | undefined {
  const match = /^https?:\/\/(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com\/@?((?:\\?\w){1,30})\/?(?:[?#].*)?$/i.exec(
    url.trim(),
  );
  return handleOf(match?.[1]);
}
