import { applyEdit } from "../block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../block/block.ts";
import { everyBlock, findBlock, mapBlocks, pathTo } from "../block/outline.ts";
import { bareText, withoutFoldLine, withoutId } from "../block/property-lines.ts";
import { readTweet } from "../tweet/read-tweet.ts";
import { homeId, keysWithin } from "./homes.ts";
import { shareChildren } from "./share-children.ts";
import { textKey } from "./sibling-keys.ts";
import type { Snapshot } from "./snapshot.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

interface Spreading {
  readonly page: readonly Block[];
  /** The merged block as it stands on the page. */
  readonly block: Block;
  readonly snapshot: Snapshot;
  /** Of all threads that are still collapsed on the page: their blocks stand for their heads in the order of siblings. */
  readonly others: readonly Snapshot[];
  readonly fixed: ReadonlySet<BlockId>;
  /** Others refer to the merged block: it stays, and becomes the head again. */
  readonly isReferred: boolean;
}

/** The page with one collapsed thread spread again, each block back in its home, and whether an edited merge stays. */
export function spreadThread(work: Spreading): { readonly target: readonly Block[]; readonly keptEdited: boolean } {
  const { page, block, snapshot } = work;
  const members = restoredMembers(work);
  const returning = new Set(members.map(({ id }) => id));
  const own = new Map(members.map(({ id }, at) => [id, snapshot.members[at]?.key ?? ""]));
  const parent = pathTo(page, block.id).at(-2)?.id;
  let target = mapBlocks(page, (candidate) => {
    if (candidate.id === block.id) return members[0];
    return returning.has(candidate.id) ? undefined : candidate;
  });
  for (const [number, home] of snapshot.homes.entries()) {
    const isHeads = number === snapshot.members[0]?.home;
    const here = isHeads ? parent : homeId(page, home);
    const mine = snapshot.members.map((member, at) => ({ ...member, at })).filter((member) => member.home === number);
    const coming = mine.flatMap(({ at, key }) => {
      const restored = members[at];
      return restored && at > 0 ? [{ key, block: restored }] : [];
    });
    if (!isHeads && home.under !== null && here === undefined) {
      target = behindOneAnother(target, members, coming);
      continue;
    }
    target = changeSiblings(target, here, (siblings) => {
      const keys = keysWithin(siblings, home, work.others, own);
      return settle(siblings, keys, home.order, coming);
    });
  }
  const keptEdited = snapshot.style === "merge" && bareText(block.text) !== snapshot.text;
  if (keptEdited) target = changeSiblings(target, parent, (siblings) => withEdited(siblings, work, returning));
  return { target, keptEdited };
}

/** The thread's blocks as they will stand: what is still on the page as it is there, what went as it was. */
function restoredMembers({ page, block, snapshot, fixed, isReferred }: Spreading): readonly Block[] {
  const { style } = snapshot;
  const headStays = snapshot.headStays || isReferred;
  const here = presentMembers(page, block, snapshot, headStays);
  // What lies under the holder is shared out; members elsewhere have kept what is theirs.
  const present = here.flatMap((found, at): readonly (readonly [BlockId, number])[] =>
    found === undefined || found.id === block.id ? [] : [[found.id, at]],
  );
  const shares = shareChildren(block.children, snapshot.members, new Map(present));
  return snapshot.members.map((member, at) => {
    const share = shares[at] ?? [];
    if (at === 0 && headStays) {
      const text =
        style === "nest" ? nestedText(block, member.block) : headText(block, member.block, snapshot.headStays);
      return { ...block, text, folded: member.block.folded, children: share };
    }
    const present = here[at];
    if (present !== undefined) return { ...present, children: [...present.children, ...share] };
    // Whoever holds its uuid may hold it elsewhere by now, and a uuid cannot be there twice.
    return again({ ...member.block, text: withoutId(member.block.text), children: share }, fixed);
  });
}

/** The head's own text; a block that was not the head before keeps its `id::` line, since others hold it. */
function headText(block: Block, head: Block, wasHead: boolean): string {
  return wasHead ? head.text : withPropertiesOf(block.text, bareText(head.text));
}

/** A nested head's text as it was, or as the user has edited it since. */
function nestedText({ text }: Block, head: Block): string {
  return bareText(text) === bareText(head.text) ? head.text : withoutFoldLine(text);
}

/**
 * The members' blocks that are on the page, each claimed by one member: by uuid; those that were kept there also, once
 * uuids are forgotten, by text, and a nested tweet, which may have been edited, by its link; undo may have taken it out.
 */
function presentMembers(
  page: readonly Block[],
  holder: Block,
  { members, style }: Snapshot,
  headStays: boolean,
): readonly (Block | undefined)[] {
  const claimed = new Set<BlockId>([holder.id]);
  const claim = (block: Block | undefined): Block | undefined => {
    if (block !== undefined) claimed.add(block.id);
    return block;
  };
  const found = members.map(({ block }, at) =>
    at === 0 && headStays ? holder : claim(unclaimed(page, block.id, claimed)),
  );
  const among = (same: (text: string) => boolean) =>
    claim(holder.children.find(({ id, text }) => !claimed.has(id) && same(text)));
  return members.map(({ block, kept }, at) => {
    if (found[at] !== undefined || !kept) return found[at];
    const key = textKey(block.text);
    const tweet = style === "nest" ? readTweet(block.text).link?.id : undefined;
    return (
      among((text) => textKey(text) === key) ??
      among((text) => tweet !== undefined && readTweet(text).link?.id === tweet) ??
      claim(
        [...everyBlock(style === "nest" ? page : [])].find(({ id, text }) => !claimed.has(id) && textKey(text) === key),
      )
    );
  });
}

function unclaimed(page: readonly Block[], id: BlockId, claimed: ReadonlySet<BlockId>): Block | undefined {
  return claimed.has(id) ? undefined : findBlock(page, id);
}

/** A block under a new name, but for what must keep its own. */
function again(block: Block, fixed: ReadonlySet<BlockId>): Block {
  const children = block.children.map((child) => again(child, fixed));
  return { ...block, id: fixed.has(block.id) ? block.id : blockId(`back-${block.id}`), children };
}

/** Their home is gone: each coming block goes right behind the member before it, wherever that is. */
function behindOneAnother(
  target: readonly Block[],
  members: readonly Block[],
  coming: readonly { readonly block: Block }[],
): readonly Block[] {
  let now = target;
  for (const { block } of coming) {
    const before = members[members.findIndex(({ id }) => id === block.id) - 1];
    const to = { after: before?.id ?? block.id };
    now = applyEdit(now, { do: "insert", to, blocks: [block], lasting: new Set() }) ?? now;
  }
  return now;
}

/** The page with the children of a block, or its top level, changed. */
export function changeSiblings(
  page: readonly Block[],
  parent: BlockId | undefined,
  change: (siblings: readonly Block[]) => readonly Block[],
): readonly Block[] {
  if (parent === undefined) return change(page);
  return mapBlocks(page, (block) => (block.id === parent ? { ...block, children: change(block.children) } : block));
}

/** Puts each coming block behind the last of the siblings that stood before it. */
export function settle(
  siblings: readonly Block[],
  keys: readonly string[],
  order: readonly string[],
  coming: readonly { readonly key: string; readonly block: Block }[],
): readonly Block[] {
  const placed = siblings.map((block, at) => ({ key: keys[at] ?? "", block }));
  for (const { key, block } of coming) {
    const ahead = new Set(order.slice(0, order.indexOf(key)));
    const behind = placed.findLastIndex((other) => ahead.has(other.key));
    placed.splice(behind + 1, 0, { key, block });
  }
  return placed.map(({ block }) => block);
}

/** An edited merge stays as a block of its own, without children, behind the thread's last block. */
function withEdited(
  siblings: readonly Block[],
  { block }: Spreading,
  returning: ReadonlySet<BlockId>,
): readonly Block[] {
  const last = siblings.findLastIndex(({ id }) => returning.has(id));
  const edited: Block = returning.has(block.id)
    ? { id: blockId(`edited-${block.id}`), text: bareText(block.text), folded: false, children: [] }
    : { ...block, folded: false, children: [] };
  return [...siblings.slice(0, last + 1), edited, ...siblings.slice(last + 1)];
}
