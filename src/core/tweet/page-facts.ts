import type { Block } from "../block/block.ts";
import { everyBlock } from "../block/outline.ts";
import type { Page } from "../block/page.ts";
import type { Highlight } from "./highlight.ts";
import { takeMetadata } from "./metadata.ts";
import { isThreadNote } from "./note.ts";
import type { Recognition } from "./recognition.ts";
import type { StatusId } from "./status-id.ts";
import { profileHandle, statusUrlBefore, statusUrls } from "./status-url.ts";

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

const authorKeys = new Set(["author", "authors", "rw-author"]);
const urlKeys = new Set([
  "url",
  "link",
  "source",
  "location",
  "source-url",
  "rw-source-url",
  "rw-unique-url",
  "tweet-url",
]);
const onTwitter = /^[["#@\s]*@?((?:\\?\w){1,30}) on (?:twitter|x)\b/i;
const readsOnTwitter = / on (?:twitter|x)\b/i;

/** What a page says of itself in its properties, wherever its template has put them. */
export function pageFacts(page: Page, { properties, values }: Recognition): PageFacts {
  const categories: string[] = [];
  const authors: string[] = [];
  const urls: string[] = [];
  const metadata = takeMetadata(page, (key, value) => {
    if (value === "") return;
    if (properties.includes(key)) categories.push(value);
    else if (authorKeys.has(key)) authors.push(value);
    else if (urlKeys.has(key)) urls.push(value);
  });
  const { status, url, urlHandle } = urlFacts(urls);
  const handles = handlesOnTwitter(authors);
  const handle = handles.length > 0 ? only(handles) : urlHandle;
  const isTweets = categories.some((value) => names(value, values));
  return {
    handle,
    author: handle ?? only(authors.map(plainName)),
    status,
    url,
    category: categories.length === 0 ? undefined : isTweets ? "tweets" : "other",
    isOnTwitter: handles.length > 0 || authors.some((author) => readsOnTwitter.test(author)),
    metadata,
  };
}

function handlesOnTwitter(authors: readonly string[]): readonly string[] {
  const handles: string[] = [];
  for (const author of authors) {
    const handle = onTwitter.exec(author)?.[1];
    if (handle !== undefined) handles.push(handle.includes("\\") ? handle.replaceAll("\\", "") : handle);
  }
  return handles;
}

interface UrlFacts {
  readonly status: StatusId | undefined;
  readonly url: PageFacts["url"];
  readonly urlHandle: string | undefined;
}

const noUrl: UrlFacts = { status: undefined, url: undefined, urlHandle: undefined };

function urlFacts(urls: readonly string[]): UrlFacts {
  const [first] = urls;
  if (first === undefined) return noUrl;
  const plain = statusUrlBefore(first, first.length);
  const status = plain?.start === 0 ? plain : statusUrls(first)[0];
  if (status && urls.length === 1) return { status: status.id, url: "status", urlHandle: status.handle };
  const statuses = urls.flatMap((url) => statusUrls(url)[0] ?? []);
  if (statuses.length > 0) {
    const urlHandle = only(statuses.flatMap(({ handle }) => handle ?? []));
    return { status: only(statuses.map(({ id }) => id)), url: "status", urlHandle };
  }
  const profiles = urls.flatMap((url) => profileHandle(plainUrl(url)) ?? []);
  return profiles.length === 0 ? noUrl : { status: undefined, url: "profile", urlHandle: only(profiles) };
}

/** The one value that a page names; undefined for none, and for several that contradict one another. */
function only<T extends string>(found: readonly T[]): T | undefined {
  const [first] = found;
  if (found.length < 2 || first === undefined) return first;
  return found.every((value) => value.toLowerCase() === first.toLowerCase()) ? found.at(-1) : undefined;
}

function plainName(author: string): string {
  return author.replace(/^[["#\s]+|[\]"\s]+$/g, "");
}

function plainUrl(value: string): string {
  return /https?:\/\/[^\s)\]>"]+/.exec(value)?.[0] ?? value;
}

/** Whether a property's value (`#tweets`, `[[Tweets]], #x`, `tweets 🐦`, `lib/tweets`) names one of the words. */
function names(value: string, words: readonly string[]): boolean {
  if (value.startsWith("#") && words.includes(value.slice(1))) return true;
  const items = value.toLowerCase().split(/[,，、#[\]"]/);
  return items.some((item) => {
    if (words.includes(item.trim())) return true;
    const parts = item.split("/").map(lettersOf);
    return words.some((word) => parts.includes(lettersOf(word)) && lettersOf(word) !== "");
  });
}

/** A word without the emoji and signs that people put beside it. */
function lettersOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}\s-]/gu, "").trim();
}

/**
 * How many tweets bear Readwise's note that a thread begins there, a tweet that stands twice counted once; under a merged
 * block lie the notes of all its tweets.
 */
export function threadNotes(highlights: readonly Highlight[]): number {
  let count = 0;
  const ids = new Set<StatusId>();
  for (const { block, merged, tweets } of highlights) {
    if (block.children.length === 0) continue;
    const id = tweets[0]?.link?.id;
    if (merged) count += [...everyBlock(block.children)].filter(({ text }) => isThreadNote(text)).length;
    else if (block.children.some(({ text }) => isThreadNote(text)) && !(id && ids.has(id))) {
      count += 1;
      if (id) ids.add(id);
    }
  }
  return count;
}
