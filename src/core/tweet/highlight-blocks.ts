import type { Block } from "../block/block.ts";
import { isNote } from "./note.ts";
import type { OwnLinks } from "./own-links.ts";
import type { Recognition } from "./recognition.ts";
import { isSyncHeader } from "./sync-header.ts";

/** A block that is a highlight, and the block it lies directly under. */
export interface Found {
  readonly block: Block;
  readonly home: Block | undefined;
}

/** What the search needs to know of a page. */
export interface Terrain {
  readonly sightings: OwnLinks["sightings"];
  /** Blocks that hold nothing but the page's properties. */
  readonly metadata: ReadonlySet<Block>;
  /** The handle of the page's author, whose tweets are those without one. */
  readonly handle: string | undefined;
  /** Blocks whose text shows a whole thread. */
  readonly pieces: ReadonlyMap<Block, unknown>;
  readonly recognition: Recognition;
  /** Whether blocks without a link may be highlights that lost it: only on pages that say they hold tweets. */
  readonly takesUnlinked: boolean;
}

/** A template's own header is a heading, or short. */
const headingLine = /^(?:#{1,6} +[^\n]{0,160}|[^\n]{0,100})$/;
const portrait = /^!\[[^\]\n]*\]\(https?:\/\/pbs\.twimg\.com\/profile_images\/[^\s)]*\)$/;

/** The page's highlights in page order, each once. */
export function highlightBlocks(blocks: readonly Block[], terrain: Terrain): readonly Found[] {
  const found: Found[] = [];
  const known = new Map<Block, boolean>();
  const hasSections = blocks.some((block) => !terrain.metadata.has(block) && isContainer(block, terrain, known));
  visit(blocks, undefined, terrain.takesUnlinked && !hasSections, terrain, known, found);
  return found;
}

/** Collects the highlights among siblings; `isSection` means that all of them are, linked or not. */
function visit(
  siblings: readonly Block[],
  home: Block | undefined,
  isSection: boolean,
  terrain: Terrain,
  known: Map<Block, boolean>,
  found: Found[],
): void {
  const takesUnlinked = terrain.takesUnlinked && (isSection || siblings.some((block) => isLinked(block, terrain)));
  // Markdown headings do not nest: what stands below an empty one is its section.
  let isHeaded = false;
  for (const block of siblings) {
    if (isLinked(block, terrain)) {
      found.push({ block, home });
      addTail(block, terrain, found);
    } else if (!terrain.metadata.has(block) && !isContainer(block, terrain, known)) {
      if (((takesUnlinked || isHeaded) && isTweetLike(block)) || isHead(block, terrain)) {
        found.push({ block, home });
        addTail(block, terrain, found);
      } else if (!terrain.takesUnlinked) visit(block.children, block, false, terrain, known, found);
    } else if (!terrain.metadata.has(block)) {
      isHeaded = terrain.takesUnlinked && block.children.length === 0 && block.text.startsWith("#");
      visit(block.children, block, isSyncHeader(block.text), terrain, known, found);
    }
  }
}

function isContainer(block: Block, terrain: Terrain, known: Map<Block, boolean>): boolean {
  if (isLinked(block, terrain) || isHead(block, terrain)) return false;
  if (isSyncHeader(block.text)) return true;
  if (block.children.length === 0 || !headingLine.test(block.text)) return false;
  return block.children.some((child) => carries(child, terrain, known));
}

/** Whether the block is linked or has a linked block under it. */
function carries(block: Block, terrain: Terrain, known: Map<Block, boolean>): boolean {
  const before = known.get(block);
  if (before !== undefined) return before;
  const answer = isLinked(block, terrain) || block.children.some((child) => carries(child, terrain, known));
  known.set(block, answer);
  return answer;
}

/** Neither empty, nor a note, nor only a picture of the author. */
function isTweetLike({ text }: Block): boolean {
  const words = text.trim();
  return words !== "" && words !== "-" && !isNote(words) && !portrait.test(words);
}

/** The tail that lies folded under a head: from its first further tweet to its last, cut-off ones between them included. */
function addTail(head: Block, terrain: Terrain, found: Found[]): void {
  if (head.children.length === 0) return;
  const first = head.children.findIndex((child) => isTail(child, head, terrain));
  if (first < 0) return;
  const last = head.children.findLastIndex((child) => isTail(child, head, terrain));
  for (const child of head.children.slice(first, last + 1)) {
    if (!isTail(child, head, terrain) && (isLinked(child, terrain) || !isTweetLike(child))) continue;
    found.push({ block: child, home: head });
    addTail(child, terrain, found);
  }
}

/** Whether the block bears its own tweet's link, or one to Readwise. */
function isLinked(block: Block, { sightings }: Terrain): boolean {
  const sighting = sightings.get(block);
  return sighting !== undefined && (sighting.own !== undefined || sighting.seen.readerAt !== undefined);
}

/** Whether the block is known to be the head of a thread that lies folded under it, though it has lost its link. */
function isHead({ children }: Block, { recognition: { tails } }: Terrain): boolean {
  return tails !== undefined && children.some(({ id }) => tails.has(id));
}

/** Whether a child is a further tweet of the thread that the block above it begins. */
function isTail(child: Block, parent: Block, terrain: Terrain): boolean {
  const { sightings, pieces, recognition } = terrain;
  if (pieces.has(parent) || recognition.merged?.has(parent.id)) return false;
  if (recognition.tails?.has(child.id)) return true;
  return sightings.get(child)?.own !== undefined && handleOf(child, terrain) === handleOf(parent, terrain);
}

function handleOf(block: Block, { sightings, handle }: Terrain): string | undefined {
  return (sightings.get(block)?.own?.handle ?? handle)?.toLowerCase();
}
