import type { Block } from "../block/block.ts";
import type { Page } from "../block/page.ts";
import { metadataIn } from "./metadata.ts";
import { isThreadNote } from "./note.ts";
import type { Recognition } from "./recognition.ts";
import type { StatusId } from "./status-id.ts";
import { profileHandle, statusUrls } from "./status-url.ts";

/** What a page says of itself, before its highlights are read. */
export interface PageFacts {
  /** The author's handle without `@` where one can be told, else the display name; undefined if several are named. */
  readonly author: string | undefined;
  /** The author's handle, as far as the page names it. */
  readonly handle: string | undefined;
  readonly status: StatusId | undefined;
  readonly url: "status" | "profile" | undefined;
  /** Whether a category-like property names tweets, something else, or is missing. */
  readonly category: "tweets" | "other" | undefined;
  /** Whether the author reads "… on Twitter" or "… on X". */
  readonly isOnTwitter: boolean;
  /** Blocks that hold nothing but the page's own properties. */
  readonly metadata: ReadonlySet<Block>;
}

const authorKeys = ["author", "authors", "rw-author"];
const urlKeys = ["url", "link", "source", "location", "source-url", "rw-source-url", "rw-unique-url", "tweet-url"];
const onTwitter = /^[["#@\s]*@?((?:\\?\w){1,30}) on (?:twitter|x)\b/i;

/** What a page says of itself in its properties, wherever its template has put them. */
export function pageFacts(page: Page, { properties, values }: Recognition): PageFacts {
  const { found, blocks } = metadataIn(page);
  const all = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => found.get(key) ?? []))].filter(Boolean);
  const categories = all(properties);
  const authors = all(authorKeys);
  const handles = authors.flatMap((author) => onTwitter.exec(author)?.[1]?.replaceAll("\\", "") ?? []);
  const urls = all(urlKeys);
  const statuses = urls.flatMap((url) => statusUrls(url).slice(0, 1));
  const profiles = urls.flatMap((url) => profileHandle(plainUrl(url)) ?? []);
  const handle =
    only(handles) ??
    (handles.length === 0 ? only(statuses.flatMap((url) => url.handle ?? []).concat(profiles)) : undefined);
  const status = only(statuses.map(({ id }) => id));
  return {
    handle,
    author: handle ?? only(authors.map(plainName)),
    status,
    url: statuses.length > 0 ? "status" : profiles.length > 0 ? "profile" : undefined,
    category:
      categories.length === 0 ? undefined : categories.some((value) => names(value, values)) ? "tweets" : "other",
    isOnTwitter: handles.length > 0 || authors.some((author) => / on (?:twitter|x)\b/i.test(author)),
    metadata: blocks,
  };
}

/** The one value that a page names; undefined for none, and for several that contradict one another. */
function only<T extends string>(found: readonly T[]): T | undefined {
  const distinct = new Map(found.map((value) => [value.toLowerCase(), value]));
  return distinct.size === 1 ? found.at(-1) : undefined;
}

function plainName(author: string): string {
  return author.replace(/^[["#\s]+|[\]"\s]+$/g, "");
}

function plainUrl(value: string): string {
  return /https?:\/\/[^\s)\]>"]+/.exec(value)?.[0] ?? value;
}

/** Whether a property's value (`#tweets`, `[[Tweets]], #x`, `tweets 🐦`, `lib/tweets`) names one of the words. */
function names(value: string, words: readonly string[]): boolean {
  return value
    .toLowerCase()
    .split(/[,#[\]"/]/)
    .some((item) => words.includes(item.replace(/[^\p{L}\p{N}\s-]/gu, "").trim()));
}

/** How many of the blocks bear Readwise's note that a thread begins there. */
export function threadNotes(highlights: Iterable<Block>): number {
  let count = 0;
  for (const { children } of highlights) if (children.some(({ text }) => isThreadNote(text))) count += 1;
  return count;
}
