import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, isNearEnd, isWeak, type LinkHabit, type LinksSeen, linksSeen } from "./link-habit.ts";
import type { Tweet } from "./tweet.ts";

/** A habit that knows nothing: whatever link stands last near the end is taken. */
const noHabit: LinkHabit = { form: undefined, label: undefined, reader: false };

/**
 * The text cut into the tweet's words, its own link and what follows it; losslessly. `habit` is what the page around it
 * is used to: it keeps a cut-off tweet from taking a status that it merely quotes for its own.
 */
export function readTweet(text: string, habit: LinkHabit = noHabit, seen: LinksSeen = linksSeen(text)): Tweet {
  const own = ownLink(text, seen, habit);
  if (own) return cutAt(text, own);
  if (seen.readerAt === undefined) return { before: text, link: undefined, after: "" };
  return { before: text.slice(0, seen.readerAt), link: undefined, after: text.slice(seen.readerAt) };
}

/** The text cut at one of its links. */
export function cutAt(text: string, link: WrittenLink): Tweet {
  const { start, end, id, handle } = link;
  return {
    before: text.slice(0, start),
    link: { verbatim: text.slice(start, end), id, handle },
    after: text.slice(end),
  };
}

/** The link that names the text's own tweet: the last that is written as the page writes them. */
export function ownLink(text: string, seen: LinksSeen, habit: LinkHabit): WrittenLink | undefined {
  if (seen.links.length === 0) return undefined;
  const able = seen.links.filter((link) => isOwn(text, link, seen, habit));
  const labelled = able.filter((link) => link.label !== undefined && link.label === habit.label);
  return labelled.at(-1) ?? able.at(-1);
}

function isOwn(text: string, link: WrittenLink, { readerAt }: LinksSeen, { form, reader }: LinkHabit): boolean {
  if (readerAt !== undefined || reader) return link.form === "bracketed" && isBeforeReader(text, link, readerAt);
  if (form !== undefined && !isAsStrong(link.form, form)) return false;
  return !isWeak(link.form) || isNearEnd(text, link.end);
}

/** In a Reader document a tweet's own link can only stand right before the one to Readwise. */
function isBeforeReader(text: string, link: WrittenLink, readerAt: number | undefined): boolean {
  return readerAt !== undefined && link.end <= readerAt && text.slice(link.end, readerAt).trim() === "";
}
