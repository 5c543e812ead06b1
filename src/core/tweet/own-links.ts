import type { Block } from "../block/block.ts";
import { type ClosingForm, closingForm, closingLink } from "./closing-link.ts";
import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, type LinkHabit, type LinksSeen, linkHabit, linksSeen } from "./link-habit.ts";
import { isNote } from "./note.ts";
import { ownLink } from "./read-tweet.ts";

/** A block whose text shows links, and which of them names its own tweet. */
export interface Sighting {
  readonly block: Block;
  readonly text: string;
  readonly seen: LinksSeen;
  readonly own: WrittenLink | undefined;
}

/** The links of a page's blocks, and how its template writes them. */
export interface OwnLinks {
  readonly habit: LinkHabit;
  readonly sightings: ReadonlyMap<Block, Sighting>;
}

/**
 * Finds each block's own link among all the status links of the page, except in its `metadata`; `handle` is the author's,
 * where the page names one.
 */
export function ownLinks(blocks: readonly Block[], handle: string | undefined, metadata: ReadonlySet<Block>): OwnLinks {
  const all: Draft[] = [];
  const read = textReader();
  for (const [section, block] of blocks.entries()) collect(block, section, metadata, read, all);
  const sightings = new Map<Block, Sighting>();
  const common = commonHabit(all);
  const habit = common ?? linkHabit(all);
  const isUniform = common !== undefined;
  for (const section of isUniform ? [all] : sectionsOf(blocks, all)) {
    const local = isUniform ? habit : sectionHabit(section, habit, handle);
    for (const draft of section) {
      draft.own = isUniform ? draft.seen.links[0] : ownLink(draft.text, draft.seen, local);
      sightings.set(draft.block, draft);
    }
  }
  return { habit, sightings };
}

interface Draft extends Sighting {
  seen: LinksSeen;
  own: WrittenLink | undefined;
  /** The place of the top-level block that it lies in. */
  readonly section: number;
}

function collect(
  block: Block,
  section: number,
  metadata: ReadonlySet<Block>,
  read: (text: string) => LinksSeen,
  into: Draft[],
): void {
  const { text, children } = block;
  if (!metadata.has(block) && !isNote(text)) {
    const seen = read(text);
    const isLinked = seen.links.length > 0 || seen.readerAt !== undefined;
    if (isLinked) into.push({ block, text, seen, own: undefined, section });
  }
  for (const child of children) collect(child, section, metadata, read, into);
}

/** Reads one text after another. What ends with a template's link needs no search, unless it may be a merged one. */
function textReader(): (text: string) => LinksSeen {
  let usual: ClosingForm | undefined;
  return (text) => {
    const closing = closingLink(text, usual);
    if (!closing || text.startsWith("id::") || text.includes("\nid::")) return linksSeen(text);
    usual ??= closingForm(text, closing);
    return { links: [closing], readerAt: undefined };
  };
}

/** The habit of a page on which every text shows one link, all written alike: nothing about them needs a second look. */
function commonHabit(all: readonly Draft[]): LinkHabit | undefined {
  const [first] = all;
  const link = first?.seen.links[0];
  if (!link || link.form === "bare" || link.form === "macro") return undefined;
  const { form, label } = link;
  for (const { seen } of all) {
    const [other] = seen.links;
    if (seen.readerAt !== undefined || seen.links.length !== 1) return undefined;
    if (other?.form !== form || other.label !== label) return undefined;
  }
  return { form, label, reader: false };
}

/** Sections stay apart; what lies at the top level by itself is one section more. Their links are all looked at. */
function sectionsOf(blocks: readonly Block[], all: readonly Draft[]): readonly (readonly Draft[])[] {
  const loose = new Set(all.filter(({ block, section }) => block === blocks[section]).map(({ section }) => section));
  const sections = new Map<number, Draft[]>();
  for (const draft of all) {
    if (draft.seen.links.length === 1) draft.seen = linksSeen(draft.text);
    const name = loose.has(draft.section) ? -1 : draft.section;
    const section = sections.get(name);
    if (section) section.push(draft);
    else sections.set(name, [draft]);
  }
  return [...sections.values()];
}

/**
 * A section whose links are all of a weaker form than the page's was written by another template, if there are two or
 * more of them and they are the page's author's; otherwise they are quotations.
 */
function sectionHabit(section: readonly Draft[], page: LinkHabit, handle: string | undefined): LinkHabit {
  const { form } = page;
  if (form === undefined) return page;
  const lasts = section.flatMap(({ seen }) => seen.links.at(-1) ?? []);
  if (lasts.length < 2 || lasts.some((link) => isAsStrong(link.form, form))) return page;
  const isAuthors = handle !== undefined && lasts.every((link) => link.handle?.toLowerCase() === handle.toLowerCase());
  return isAuthors ? linkHabit(section) : page;
}
