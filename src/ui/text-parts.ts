import type { StatusId } from "../core/tweet/status-id.ts";
import { statusUrls } from "../core/tweet/status-url.ts";
import { withPageNames } from "./page-names.ts";

/** A stretch of a tweet's text as it is shown; whatever is not known to be harmless is text. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  /** `url` is a picture on pbs.twimg.com. */
  | { readonly kind: "picture"; readonly url: string; readonly alt: string }
  /** A tweet that is linked to; nothing of the link that was saved is used but who and which. */
  | { readonly kind: "tweet"; readonly handle: string | undefined; readonly id: StatusId; readonly text: string };

/** Every quantifier is bounded and no two neighbours can take the same characters: the cost is the text's length. */
const markup =
  /!\[([^\]\n]{0,500})\]\(([^\s)]{1,1000})\)(?:\{[^}\n]{0,80}\})?|<img\b([^<>\n]{1,1500})>|\[([^\]\n]{1,300})\]\((https?:[^\s)]{1,1000})\)/gi;
const source = /\bsrc=["']([^"'\s]{1,1000})["']/i;
const description = /\balt=["']([^"'\n]{0,500})["']/i;

/** A tweet's text as parts, in order. */
export function textParts(saved: string): readonly TextPart[] {
  const text = withPageNames(saved);
  const parts: TextPart[] = [];
  let behind = 0;
  for (const match of text.matchAll(markup)) {
    const [whole, alt, url, image, label, target] = match;
    const part = image === undefined ? partOf(alt, url, label, target) : imagePart(image);
    if (part === undefined) continue;
    const between = text.slice(behind, match.index);
    // A picture stands in a line of its own anyway.
    parts.push(...plainParts(part.kind === "picture" ? between.trimEnd() : between), part);
    behind = match.index + whole.length;
    if (part.kind === "picture") behind += /^\s{0,100}/.exec(text.slice(behind, behind + 100))?.[0].length ?? 0;
  }
  parts.push(...plainParts(text.slice(behind)));
  return parts;
}

function partOf(alt = "", url?: string, label = "", target?: string): TextPart | undefined {
  if (url !== undefined) return isPicture(url) ? { kind: "picture", url, alt } : undefined;
  const [status] = statusUrls(target ?? "");
  if (status !== undefined) return { kind: "tweet", handle: status.handle, id: status.id, text: label };
  return { kind: "text", text: label === target ? label : `${label} (${target ?? ""})` };
}

function imagePart(attributes: string): TextPart | undefined {
  const url = source.exec(attributes)?.[1];
  return url !== undefined && isPicture(url)
    ? { kind: "picture", url, alt: description.exec(attributes)?.[1] ?? "" }
    : undefined;
}

/** Pictures come from Twitter's own store, as Readwise links them, and from nowhere else. */
function isPicture(url: string): boolean {
  return /^https:\/\/pbs\.twimg\.com\/[\w\-./?=&%:]{1,500}$/.test(url);
}

/** Text with the tweets that it links to. */
function plainParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let behind = 0;
  for (const { start, end, handle, id } of statusUrls(text)) {
    if (start > behind) parts.push({ kind: "text", text: text.slice(behind, start) });
    parts.push({ kind: "tweet", handle, id, text: text.slice(start, end) });
    behind = end;
  }
  if (behind < text.length) parts.push({ kind: "text", text: text.slice(behind) });
  return parts;
}
