import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, isWeak, type LinkHabit, type LinksSeen, linksSeen } from "./link-habit.ts";
import { isNearEnd } from "./near-end.ts";
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
  const end = seen.nameless?.start ?? text.length;
  return { before: text.slice(0, end), link: undefined, after: text.slice(end) };
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

/**
 * The link that names the text's own tweet: the last that is written as the page writes them. One that anybody might have
 * typed is a quotation where it can only be `onlyBy` somebody and names another, unless it is all there is.
 */
export function ownLink(text: string, seen: LinksSeen, habit: LinkHabit, onlyBy?: string): WrittenLink | undefined {
  if (seen.links.length === 0) return undefined;
  const able = seen.links.filter((link) => isOwn(text, link, seen, habit) && !isQuoted(text, link, onlyBy));
  const labelled = able.filter((link) => link.label !== undefined && link.label === habit.label);
  return labelled.at(-1) ?? able.at(-1);
}

function isOwn(text: string, link: WrittenLink, { nameless }: LinksSeen, { form, reader }: LinkHabit): boolean {
  if (nameless || reader) return link.form === "bracketed" && isBefore(text, link, nameless?.start);
  if (form !== undefined && !isAsStrong(link.form, form)) return false;
  return !isWeak(link.form) || isNearEnd(text, link.end);
}

function isQuoted(text: string, link: WrittenLink, onlyBy: string | undefined): boolean {
  if (!isWeak(link.form)) return false;
  // The value of an attribute of HTML, which some templates leave in a tweet.
  if (text[link.start - 1] === '"' || text[link.start - 1] === "'") return true;
  const isForeign = onlyBy !== undefined && link.handle !== undefined && !isSameName(link.handle, onlyBy);
  return isForeign && (text.slice(0, link.start) + text.slice(link.end)).trim() !== "";
}

/** Whether two handles are one, however they are spelt. */
export function isSameName(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** Where another link closes a tweet, its own can only stand right before that. */
function isBefore(text: string, link: WrittenLink, closing: number | undefined): boolean {
  return closing !== undefined && link.end <= closing && text.slice(link.end, closing).trim() === "";
}
