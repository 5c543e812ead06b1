import type { Block } from "../block/block.ts";
import { isNote } from "./note.ts";
import type { Recognition } from "./recognition.ts";
import { isLinked, type SeenBlock } from "./seen-page.ts";
import { isSyncHeader } from "./sync-header.ts";

/** Takes a block that is a highlight, and the block it lies directly under. */
export type TakeHighlight = (seen: SeenBlock, home: Block | undefined) => void;

/** What the search needs to know of a page. */
export interface Terrain {
  /** The handle of the page's author, whose tweets are those without one. */
  readonly handle: string | undefined;
  /** Blocks whose text shows a whole thread; undefined where there are none, as on most pages. */
  readonly pieces: ReadonlyMap<Block, unknown> | undefined;
  readonly recognition: Recognition;
  /** Whether blocks without a link may be highlights that lost it: only on pages that say they hold tweets. */
  readonly takesUnlinked: boolean;
  /** How the page's linked blocks are written: with headings among them, without, or there are none. */
  readonly linked: "headings" | "no headings" | "none";
}

const heading = /^#{1,6} /;
/** A template's own header is a heading, or short; in org Logseq reads the line break behind it as well. */
const headingLine = /^(?:#{1,6} +[^\n]{0,160}|[^\n]{0,100})$/;
/** Nothing but a rule, references to blocks and pages, or embedded ones. */
const usersOwn = /^(?:-+|\*{3,}|(?:(?:\(\([\w-]{36}\)\)|\{\{[^{}\n]{1,400}\}\}|\[\[[^\][\n]{1,200}\]\])\s*)+)$/;
/** What a template's header may say in any language: a heading, or something about highlights or a date. */
const sectionLine =
  /^(?:#{1,6} +[^\n]{0,160}|(?=[^\n]{0,100}$)[^\n]*(?:highlight|sync|readwise|import|tweet|\[\[)[^\n]*)$/i;
const portrait = /^!\[[^\]\n]*\]\(https?:\/\/pbs\.twimg\.com\/profile_images\/[^\s)]*\)$/;

/** Takes the page's highlights in page order, each once. */
export function takeHighlights(outline: readonly SeenBlock[], terrain: Terrain, take: TakeHighlight): void {
  if (hasUnknownSections(outline, terrain)) {
    for (const { block, children, isMetadata } of outline) {
      if (!isMetadata) visit(children, block, true, terrain, take);
    }
    return;
  }
  const hasSections = outline.some((seen) => !seen.isMetadata && isContainer(seen, terrain));
  visit(outline, undefined, terrain.takesUnlinked && !hasSections, terrain, take);
}

/** Whether no tweet of the page has a link, but all blocks at its top read as headers, of a user's template, of what may be tweets. */
function hasUnknownSections(outline: readonly SeenBlock[], { takesUnlinked, linked }: Terrain): boolean {
  if (!takesUnlinked || linked !== "none") return false;
  const tops = outline.filter(({ isMetadata, block }) => !isMetadata && isTweetLike(block));
  return tops.length > 0 && tops.every(isUnknownSection);
}

function isUnknownSection({ block, children }: SeenBlock): boolean {
  const text = block.text.trimEnd();
  return !isSyncHeader(text) && sectionLine.test(text) && children.some(({ block }) => isTweetLike(block));
}

/** Takes the highlights among siblings; `isSection` means that all of them are, linked or not. */
function visit(
  siblings: readonly SeenBlock[],
  home: Block | undefined,
  isSection: boolean,
  terrain: Terrain,
  take: TakeHighlight,
): void {
  const takesUnlinked = terrain.takesUnlinked && (isSection || siblings.some(isLinked));
  // Markdown headings do not nest: what stands below an empty one is its section.
  let isHeaded = false;
  for (const seen of siblings) {
    const { block, isMetadata, children } = seen;
    if (isLinked(seen)) {
      take(seen, home);
      takeTail(seen, terrain, take);
    } else if (isMetadata) takeMerged(children, block, terrain, take);
    else if (isContainer(seen, terrain)) {
      isHeaded = terrain.takesUnlinked && children.length === 0 && block.text.startsWith("#");
      visit(children, block, isSyncHeader(block.text), terrain, take);
    } else if (((takesUnlinked || isHeaded) && mayBeCutOff(block, terrain)) || isHead(block, terrain)) {
      take(seen, home);
      takeTail(seen, terrain, take);
    } else if (!terrain.takesUnlinked) visit(children, block, false, terrain, take);
    else takeMerged([seen], home, terrain, take);
  }
}

/** Takes blocks that are known to be merged among such as are no tweets, to which a user has dragged them. */
function takeMerged(
  siblings: readonly SeenBlock[],
  home: Block | undefined,
  terrain: Terrain,
  take: TakeHighlight,
): void {
  const { merged } = terrain.recognition;
  if (merged === undefined || merged.size === 0) return;
  for (const seen of siblings) {
    if (merged.has(seen.block.id)) take(seen, home);
    takeMerged(seen.children, seen.block, terrain, take);
  }
}

function isContainer(seen: SeenBlock, terrain: Terrain): boolean {
  const { block, children } = seen;
  if (isLinked(seen) || isHead(block, terrain)) return false;
  if (isSyncHeader(block.text)) return true;
  return children.length > 0 && headingLine.test(block.text.trimEnd()) && children.some(({ carries }) => carries);
}

/** Whether a block may be a tweet that lost its link: no heading where the page's tweets are none. */
function mayBeCutOff(block: Block, { linked }: Terrain): boolean {
  return isTweetLike(block) && !(linked === "no headings" && heading.test(block.text));
}

/** Neither empty, nor a note, nor only a picture of the author, nor nothing but what only Logseq's users write. */
function isTweetLike({ text }: Block): boolean {
  const words = text.trim();
  return words !== "" && !isNote(words) && !portrait.test(words) && !usersOwn.test(words);
}

/** Takes the tail that lies folded under a head: from its first further tweet to its last, cut-off ones between them included. */
function takeTail(head: SeenBlock, terrain: Terrain, take: TakeHighlight): void {
  const { block, children } = head;
  if (children.length === 0) return;
  const first = children.findIndex((child) => isTail(child, head, terrain));
  const last = first < 0 ? first : children.findLastIndex((child) => isTail(child, head, terrain));
  for (const [at, child] of children.entries()) {
    const isAmong = first >= 0 && at >= first && at <= last;
    if (isAmong && (isTail(child, head, terrain) || (!isLinked(child) && isTweetLike(child.block)))) {
      take(child, block);
      takeTail(child, terrain, take);
    } else takeMerged([child], block, terrain, take);
  }
}

/** Whether the block is known to be the head of a thread that lies folded under it, though it has lost its link. */
function isHead({ children }: Block, { recognition: { tails } }: Terrain): boolean {
  return tails !== undefined && children.some(({ id }) => tails.has(id));
}

/** Whether a child is a further tweet of the thread that the block above it begins. */
function isTail(child: SeenBlock, parent: SeenBlock, terrain: Terrain): boolean {
  const { pieces, recognition } = terrain;
  if (pieces?.has(parent.block) || recognition.merged?.has(parent.block.id)) return false;
  if (recognition.tails?.has(child.block.id)) return true;
  return child.own !== undefined && handleOf(child, terrain) === handleOf(parent, terrain);
}

function handleOf({ own }: SeenBlock, { handle }: Terrain): string | undefined {
  return (own?.handle ?? handle)?.toLowerCase();
}
