import type { Block } from "../block/block.ts";
import type { WrittenLink } from "./link-form.ts";
import { isAsStrong, type LinkHabit, type LinksSeen, linkHabit, linksSeen } from "./link-habit.ts";
import { isNote } from "./note.ts";
import { ownLink } from "./read-tweet.ts";

/** The links of a page's blocks, and which of them name the block's own tweet. */
export interface OwnLinks {
  readonly habit: LinkHabit;
  readonly seen: ReadonlyMap<Block, LinksSeen>;
  readonly own: ReadonlyMap<Block, WrittenLink>;
}

/**
 * Finds each block's own link among all the status links of the page, except in its `metadata`; `handle` is the author's,
 * where the page names one.
 */
export function ownLinks(blocks: readonly Block[], handle: string | undefined, metadata: ReadonlySet<Block>): OwnLinks {
  const seen = new Map<Block, LinksSeen>();
  const sections = blocks.map((block) => sightings(block, metadata, seen));
  const habit = linkHabit(sections.flat().map(({ text, seen: links }) => [text, links]));
  const own = new Map<Block, WrittenLink>();
  for (const section of topLevelApart(blocks, sections)) {
    const local = sectionHabit(section, habit, handle);
    for (const { block, text, seen: links } of section) {
      const link = ownLink(text, links, local);
      if (link) own.set(block, link);
    }
  }
  return { habit, seen, own };
}

interface Sighting {
  readonly block: Block;
  readonly text: string;
  readonly seen: LinksSeen;
}

function sightings(top: Block, metadata: ReadonlySet<Block>, into: Map<Block, LinksSeen>): Sighting[] {
  const found: Sighting[] = [];
  const visit = (block: Block): void => {
    const seen = linksSeen(block.text);
    if ((seen.links.length > 0 || seen.readerAt !== undefined) && !metadata.has(block) && !isNote(block.text)) {
      into.set(block, seen);
      found.push({ block, text: block.text, seen });
    }
    for (const child of block.children) visit(child);
  };
  visit(top);
  return found;
}

/** Sections stay apart; what lies at the top level by itself is one section more. */
function topLevelApart(
  blocks: readonly Block[],
  sections: readonly (readonly Sighting[])[],
): readonly (readonly Sighting[])[] {
  const isSection = (index: number) => sections[index]?.[0]?.block !== blocks[index];
  const loose = sections.filter((_, index) => !isSection(index)).flat();
  return [loose, ...sections.filter((_, index) => isSection(index))];
}

/**
 * A section whose links are all of a weaker form than the page's was written by another template, if there are two or
 * more of them and they are the page's author's; otherwise they are quotations.
 */
function sectionHabit(section: readonly Sighting[], page: LinkHabit, handle: string | undefined): LinkHabit {
  const { form } = page;
  if (form === undefined) return page;
  const lasts = section.flatMap(({ seen }) => seen.links.at(-1) ?? []);
  if (lasts.length < 2 || lasts.some((link) => isAsStrong(link.form, form))) return page;
  const isAuthors =
    handle !== undefined && lasts.every(({ url }) => url.handle?.toLowerCase() === handle.toLowerCase());
  return isAuthors ? linkHabit(section.map(({ text, seen }) => [text, seen])) : page;
}
