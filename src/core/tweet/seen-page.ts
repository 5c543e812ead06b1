import type { Block } from "../block/block.ts";
import { type ClosingForm, closingForm, closingLink } from "./closing-link.ts";
import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, type LinkHabit, type LinksSeen, linkHabit, linksSeen } from "./link-habit.ts";
import { mayHaveId } from "./merged-tweets.ts";
import { isNote } from "./note.ts";
import { isSameName, ownLink } from "./read-tweet.ts";

/** A block of a page, and what its text shows of links. */
export interface SeenBlock {
  readonly block: Block;
  /** All links of its text; undefined where there are none, where its closing link was enough, in notes and in the page's metadata. */
  readonly linksSeen: LinksSeen | undefined;
  /** The link that names the block's own tweet. */
  readonly own: WrittenLink | undefined;
  /** Whether it holds nothing but the page's properties. */
  readonly isMetadata: boolean;
  readonly children: readonly SeenBlock[];
  /** Whether it is linked, or a block under it. */
  readonly carries: boolean;
}

/** Whether the block bears its own tweet's link, or the one that a template writes in its place. */
export function isLinked(block: SeenBlock): boolean {
  return block.own !== undefined || block.linksSeen?.nameless !== undefined;
}

/** A page's outline with its links, and how its template writes these. */
export interface SeenPage {
  readonly habit: LinkHabit;
  readonly outline: readonly SeenBlock[];
  /** The blocks that show a link to a status or one in its place, in page order. */
  readonly withLinks: readonly SeenBlock[];
}

/**
 * Looks at a page's blocks for links, and finds each one's own among all the status links of the page, except in its
 * `metadata`; `handle` is the author's, where the page names one.
 */
export function seenPage(blocks: readonly Block[], handle: string | undefined, metadata: ReadonlySet<Block>): SeenPage {
  const withLinks: Draft[] = [];
  const look = looker(metadata, withLinks);
  const outline = blocks.map(look);
  const common = commonHabit(withLinks);
  if (common) for (const draft of withLinks) draft.own = onlyLink(draft);
  const habit = common ?? settledApart(outline, withLinks, handle);
  for (const draft of outline) settle(draft);
  return { habit, outline, withLinks };
}

/** Settles each block's own link by the habit of its section; returns the page's. */
function settledApart(outline: readonly Draft[], withLinks: readonly Draft[], handle: string | undefined): LinkHabit {
  const habit = habitOf(withLinks);
  for (const draft of withLinks) draft.linksSeen ??= linksSeen(draft.block.text);
  const onlyBy = namesAuthor(withLinks, handle) ? undefined : handle;
  for (const section of sectionsOf(outline)) {
    const local = sectionHabit(section, habit, handle);
    for (const draft of section) draft.own = ownLink(draft.block.text, seenIn(draft), local, onlyBy);
  }
  return habit;
}

/** Whether any block's last link is by the page's author. */
function namesAuthor(drafts: readonly Draft[], handle: string | undefined): boolean {
  return handle !== undefined && drafts.some((draft) => isSameName(seenIn(draft).links.at(-1)?.handle, handle));
}

/** Once the blocks' own links are known. */
function settle(draft: Draft): void {
  draft.carries = isLinked(draft);
  for (const child of draft.children) {
    settle(child);
    if (child.carries) draft.carries = true;
  }
}

interface Draft extends SeenBlock {
  linksSeen: LinksSeen | undefined;
  /** At first the closing link, where no more than that was read. */
  own: WrittenLink | undefined;
  children: readonly Draft[];
  carries: boolean;
}

const noBlocks: readonly Draft[] = [];

/** Looks at one top-level block after another with what lies under it, and adds to `withLinks` those that show a link. */
function looker(metadata: ReadonlySet<Block>, withLinks: Draft[]): (block: Block) => Draft {
  const read = textReader();
  const look = (block: Block): Draft => {
    const isMetadata = metadata.has(block);
    const draft: Draft = {
      block,
      linksSeen: undefined,
      own: undefined,
      isMetadata,
      children: noBlocks,
      carries: false,
    };
    if (!isMetadata && !isNote(block.text)) {
      draft.own = read(block.text);
      draft.linksSeen = draft.own ? undefined : linksIn(block.text);
      if (draft.own || draft.linksSeen) withLinks.push(draft);
    }
    if (block.children.length > 0) draft.children = block.children.map(look);
    return draft;
  };
  return look;
}

/** Reads the closing links of one text after another. What ends with one needs no search, unless it may be a merged one. */
function textReader(): (text: string) => WrittenLink | undefined {
  let usual: ClosingForm | undefined;
  return (text) => {
    const closing = closingLink(text, usual);
    if (!closing || mayHaveId(text)) return undefined;
    usual ??= closingForm(text, closing);
    return closing;
  };
}

/** What a text shows of links, if anything. */
function linksIn(text: string): LinksSeen | undefined {
  const seen = linksSeen(text);
  return seen.links.length > 0 || seen.nameless !== undefined ? seen : undefined;
}

/** What was seen of a block that shows links. */
function seenIn(draft: Draft): LinksSeen {
  return draft.linksSeen ?? { links: draft.own ? [draft.own] : [], nameless: undefined };
}

function habitOf(drafts: readonly Draft[]): LinkHabit {
  return linkHabit(drafts.map((draft) => ({ text: draft.block.text, seen: seenIn(draft) })));
}

/** The habit of a page on which every text shows one link, all written alike: nothing about them needs a second look. */
function commonHabit(withLinks: readonly Draft[]): LinkHabit | undefined {
  const [first] = withLinks;
  const link = first && onlyLink(first);
  if (!link || link.form === "bare" || link.form === "macro") return undefined;
  const { form, label } = link;
  for (const draft of withLinks) {
    const other = onlyLink(draft);
    if (other?.form !== form || other.label !== label) return undefined;
  }
  return { form, label, reader: false };
}

function onlyLink(draft: Draft): WrittenLink | undefined {
  const { linksSeen: seen, own } = draft;
  if (seen === undefined) return own;
  return seen.nameless === undefined && seen.links.length === 1 ? seen.links[0] : undefined;
}

/** Sections stay apart; what lies at the top level by itself is one section more. */
function sectionsOf(outline: readonly Draft[]): readonly (readonly Draft[])[] {
  const loose: Draft[] = [];
  const sections = [loose];
  for (const top of outline) {
    const section = top.linksSeen ? loose : [];
    addLinked(top, section);
    if (section !== loose) sections.push(section);
  }
  return sections;
}

function addLinked(draft: Draft, to: Draft[]): void {
  if (draft.linksSeen) to.push(draft);
  for (const child of draft.children) addLinked(child, to);
}

/**
 * A section whose links are all of a weaker form than the page's was written by another template, if there are two or
 * more of them and they are the page's author's; otherwise they are quotations.
 */
function sectionHabit(section: readonly Draft[], page: LinkHabit, handle: string | undefined): LinkHabit {
  const { form } = page;
  if (form === undefined) return page;
  const lasts = section.flatMap((draft) => seenIn(draft).links.at(-1) ?? []);
  if (lasts.length < 2 || lasts.some((link) => isAsStrong(link.form, form))) return page;
  const isAuthors = handle !== undefined && lasts.every((link) => isSameName(link.handle, handle));
  return isAuthors ? habitOf(section) : page;
}
