import type { Block } from "../block/block.ts";
import { isNote } from "./note.ts";
import { isSyncHeader } from "./sync-header.ts";

/** A block that is a highlight, and the block it lies directly under. */
export interface Found {
  readonly block: Block;
  readonly home: Block | undefined;
}

/** What the search needs to know of a page. */
export interface Terrain {
  /** Whether the block bears its own tweet's link, or one to Readwise. */
  readonly isLinked: (block: Block) => boolean;
  readonly isMetadata: (block: Block) => boolean;
  /** Whether a linked child is a further tweet of the thread that the block above it begins. */
  readonly isTail: (child: Block, parent: Block) => boolean;
  /** Whether blocks without a link may be highlights that lost it: only on pages that say they hold tweets. */
  readonly takesUnlinked: boolean;
}

const headingLine = /^(?:#{1,6} +[^\n]{0,160}|[^\n]{0,100})$/;

/** The page's highlights in page order, each once. */
export function highlightBlocks(blocks: readonly Block[], terrain: Terrain): readonly Found[] {
  const carriers = carriersIn(blocks, terrain);
  const found: Found[] = [];
  const isContainer = (block: Block): boolean =>
    !terrain.isLinked(block) &&
    (isSyncHeader(block.text) || (headingLine.test(block.text) && block.children.some((child) => carriers.has(child))));

  const addTail = (head: Block): void => {
    for (const block of tailOf(head, terrain)) {
      found.push({ block, home: head });
      addTail(block);
    }
  };
  const visit = (siblings: readonly Block[], home: Block | undefined, isSection: boolean): void => {
    const isLevel = isSection || siblings.some(terrain.isLinked);
    for (const block of siblings) {
      if (terrain.isMetadata(block)) continue;
      if (isContainer(block)) visit(block.children, block, isSyncHeader(block.text));
      else if (terrain.isLinked(block) || (isLevel && terrain.takesUnlinked && isTweetLike(block))) {
        found.push({ block, home });
        addTail(block);
      } else if (!terrain.takesUnlinked) visit(block.children, block, false);
    }
  };
  const hasSections = blocks.some((block) => !terrain.isMetadata(block) && isContainer(block));
  if (!hasSections) visit(blocks, undefined, terrain.takesUnlinked);
  else visit(blocks, undefined, false);
  return found;
}

/** Blocks that are linked or have a linked block under them. */
function carriersIn(blocks: readonly Block[], { isLinked }: Terrain): ReadonlySet<Block> {
  const carriers = new Set<Block>();
  const mark = (block: Block): boolean => {
    let carries = isLinked(block);
    for (const child of block.children) carries = mark(child) || carries;
    if (carries) carriers.add(block);
    return carries;
  };
  for (const block of blocks) mark(block);
  return carriers;
}

/** Neither empty, nor a note, nor only a picture of the author. */
function isTweetLike({ text }: Block): boolean {
  const words = text.trim();
  return (
    words !== "" &&
    words !== "-" &&
    !isNote(words) &&
    !/^!\[[^\]\n]*\]\(https?:\/\/pbs\.twimg\.com\/profile_images\/[^\s)]*\)$/.test(words)
  );
}

/** The tail that lies folded under a head: from its first further tweet to its last, cut-off ones between them included. */
function tailOf(head: Block, terrain: Terrain): readonly Block[] {
  const isTail = (child: Block) => terrain.isTail(child, head);
  const first = head.children.findIndex(isTail);
  if (first < 0) return [];
  const last = head.children.findLastIndex(isTail);
  return head.children
    .slice(first, last + 1)
    .filter((child) => isTail(child) || (!terrain.isLinked(child) && isTweetLike(child)));
}
