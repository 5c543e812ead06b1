import type { Block } from "../block/block.ts";
import { isBareLink, lentLink } from "./lent-link.ts";
import type { WrittenLink } from "./link-form.ts";
import type { Recognition } from "./recognition.ts";
import { isLinked, type SeenBlock } from "./seen-page.ts";
import { isSyncHeader } from "./sync-header.ts";
import { heading, isTweetLike } from "./tweet-like.ts";

/** Takes a block that is a highlight, the block it lies directly under, and the link of its tweet where a child holds it. */
export type TakeHighlight = (seen: SeenBlock, home: Block | undefined, lent?: WrittenLink) => void;

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

/** A template's own header is a heading, or short; in org Logseq reads the line break behind it as well. */
const headingLine = /^(?:#{1,6} +[^\n]{0,160}|[^\n]{0,100})$/;
/** What a template's header may say in any language: a heading, or something about highlights or a date. */
const sectionLine =
  /^(?:#{1,6} +[^\n]{0,160}|(?=[^\n]{0,100}$)[^\n]*(?:highlight|sync|readwise|import|tweet|\[\[)[^\n]*)$/i;

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
  const takesUnlinked =
    terrain.takesUnlinked && (isSection || siblings.some((seen) => isLinked(seen) || lent(seen, false, terrain)));
  const headings = mayBeHeadings(siblings, terrain);
  // Markdown headings do not nest: what stands below an empty one is its section.
  let isHeaded = false;
  for (const seen of siblings) {
    const { block, isMetadata, children } = seen;
    const fromChild = lent(seen, takesUnlinked || isHeaded, terrain);
    if (isLinked(seen) || fromChild) {
      take(seen, home, fromChild);
      takeTail(seen, terrain, take, fromChild);
    } else if (isMetadata) takeMerged(children, block, terrain, take);
    else if (isContainer(seen, terrain)) {
      isHeaded = terrain.takesUnlinked && children.length === 0 && block.text.startsWith("#");
      visit(children, block, isSyncHeader(block.text), terrain, take);
    } else if (
      ((takesUnlinked || isHeaded) && isTweetLike(block) && (headings || !heading.test(block.text))) ||
      isHead(block, terrain)
    ) {
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
  if (isLinked(seen) || isHead(block, terrain) || lent(seen, false, terrain)) return false;
  if (isSyncHeader(block.text)) return true;
  return children.length > 0 && headingLine.test(block.text.trimEnd()) && children.some(({ carries }) => carries);
}

/** Whether tweets that lost their link may be headings: where tweets with one are, or, on a page without any, all that stands there is. */
function mayBeHeadings(siblings: readonly SeenBlock[], { linked }: Terrain): boolean {
  if (linked !== "none") return linked === "headings";
  return siblings.every(
    ({ block, isMetadata }) =>
      isMetadata || heading.test(block.text) || isSyncHeader(block.text) || !isTweetLike(block),
  );
}

/** The link of a tweet that a child of its block holds, on pages that say they hold tweets. */
function lent(seen: SeenBlock, amongTweets: boolean, terrain: Terrain): WrittenLink | undefined {
  return terrain.takesUnlinked ? lentLink(seen, amongTweets, terrain.recognition) : undefined;
}

/** Takes the tail that lies folded under a head: from its first further tweet to its last, cut-off ones between them included. */
function takeTail(head: SeenBlock, terrain: Terrain, take: TakeHighlight, fromChild?: WrittenLink): void {
  const { block, children } = head;
  if (children.length === 0) return;
  const handle = handleOf(head.own ?? fromChild, terrain);
  const isTailOf = (child: SeenBlock) =>
    (fromChild === undefined || child.own !== fromChild) && isTail(child, head, handle, terrain);
  const first = children.findIndex(isTailOf);
  const last = first < 0 ? first : children.findLastIndex(isTailOf);
  for (const [at, child] of children.entries()) {
    const isAmong = first >= 0 && at >= first && at <= last;
    if (isAmong && (isTailOf(child) || (!isLinked(child) && isTweetLike(child.block)))) {
      const own = lent(child, true, terrain);
      take(child, block, own);
      takeTail(child, terrain, take, own);
    } else takeMerged([child], block, terrain, take);
  }
}

/** Whether the block is known to be the head of a thread that lies folded under it, though it has lost its link. */
function isHead({ children }: Block, { recognition: { tails } }: Terrain): boolean {
  return tails !== undefined && children.some(({ id }) => tails.has(id));
}

/** Whether a child is a further tweet, by the author with that handle, of the thread that the block above it begins. */
function isTail(child: SeenBlock, parent: SeenBlock, handle: string | undefined, terrain: Terrain): boolean {
  const { pieces, recognition } = terrain;
  if (pieces?.has(parent.block) || recognition.merged?.has(parent.block.id)) return false;
  if (recognition.tails?.has(child.block.id)) return true;
  const own = child.own ?? lent(child, true, terrain);
  return own !== undefined && !isBareLink(child) && handleOf(own, terrain) === handle;
}

function handleOf(own: WrittenLink | undefined, { handle }: Terrain): string | undefined {
  return (own?.handle ?? handle)?.toLowerCase();
}
