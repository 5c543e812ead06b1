import type { Block, BlockId } from "../block/block.ts";
import { bareText, withoutFoldLine, withoutId } from "../block/property-lines.ts";
import { backAtHome } from "./back-at-home.ts";
import { apart } from "./collapsed-page.ts";
import { nameOfReturning, presentMembers } from "./present-members.ts";
import { shareChildren } from "./share-children.ts";
import type { Snapshot } from "./snapshot.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

/** A thread to spread. */
export interface Spreading {
  readonly page: readonly Block[];
  /** The merged block as it stands on the page. */
  readonly block: Block;
  readonly snapshot: Snapshot;
  /** Of all threads that are still collapsed on the page: their blocks stand for their heads in the order of siblings. */
  readonly others: readonly Snapshot[];
  readonly fixed: ReadonlySet<BlockId>;
  /** Blocks that others refer to: a merged block among them stays, and becomes the head again. */
  readonly referred: ReadonlySet<BlockId>;
  /** Blocks that stand on other pages by now. */
  readonly elsewhere?: ReadonlySet<BlockId> | undefined;
  /** The block was moved here from another page: what stands in homes of the same name are copies of its tweets. */
  readonly isMoved?: boolean | undefined;
}

/** The same, and what becomes of the block that stands for it. */
export interface Work extends Spreading {
  /** It is, or becomes, the head. */
  readonly headStays: boolean;
  /** The head itself, a task that lay under the merged block, where that becomes the head instead. */
  readonly former: Block | undefined;
}

/** A thread's blocks, in its order. */
interface Returning {
  readonly members: readonly Block[];
  /** Texts of tweets of which a copy stays beside the thread. */
  readonly twice: readonly string[];
}

/** The thread's blocks as they will stand: what is still on the page as it is there, what went as it was. */
export function restoredMembers(work: Work): Returning {
  const { page, block, snapshot, fixed, headStays, former, isMoved } = work;
  const { style } = snapshot;
  const found = presentMembers(page, block, snapshot, headStays);
  // What lies under the holder is shared out; members elsewhere have kept what is theirs, but for those that undo put back.
  const present = [former, ...found].flatMap((member, at): readonly (readonly [BlockId, number])[] =>
    member === undefined || member.id === block.id ? [] : [[member.id, Math.max(0, at - 1)]],
  );
  const back = backAtHome({ ...work, found }).map((stray) => stray && { ...stray, isSure: stray.isSure && !isMoved });
  const own = found.map((member, at) => member ?? (back[at]?.isSure ? back[at].block : undefined));
  const away = [block, ...[former, ...own].flatMap((member) => member ?? [])];
  const shares = shareChildren(apart(block.children, away), snapshot.members, new Map(present));
  const members = snapshot.members.map((member, at) => {
    const children = shares[at] ?? [];
    if (at === 0 && headStays) {
      const head = former ?? member.block;
      const text = style === "nest" ? nestedText(block, head) : headText(block, head, snapshot.headStays);
      return { ...block, text, folded: head.folded, children: [...(former?.children ?? []), ...children] };
    }
    const present = own[at];
    if (present !== undefined) return { ...present, children: [...present.children, ...children] };
    // Whoever holds its uuid may hold it elsewhere by now, and a uuid cannot be there twice.
    return again({ ...member.block, text: withoutId(member.block.text), children }, fixed);
  });
  return {
    members: apart(members, away),
    twice: back.flatMap((stray) => (stray?.isSure === false ? [stray.block.text] : [])),
  };
}

/** The head's own text; a block that was not the head before keeps its `id::` line, since others hold it. */
function headText(block: Block, head: Block, wasHead: boolean): string {
  return wasHead ? head.text : withPropertiesOf(block.text, bareText(head.text));
}

/** A nested head's text as it was, or as it is on the page since: by whomever, its `id::` line included. */
function nestedText({ text }: Block, { text: was }: Block): string {
  const now = withoutFoldLine(text);
  return now === withoutFoldLine(was) ? was : now;
}

/** A block under a new name, but for what must keep its own. */
function again(block: Block, fixed: ReadonlySet<BlockId>): Block {
  const children = block.children.map((child) => again(child, fixed));
  return { ...block, id: fixed.has(block.id) ? block.id : nameOfReturning(block.id), children };
}
