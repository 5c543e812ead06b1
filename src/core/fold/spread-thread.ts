import { applyEdit } from "../block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../block/block.ts";
import { findBlock, pathTo } from "../block/outline.ts";
import { bareText, hasLastingId, withoutFoldLine, withoutId } from "../block/property-lines.ts";
import { withoutTask } from "../block/task.ts";
import { backAtHome } from "./back-at-home.ts";
import { changeSiblings, settle } from "./change-siblings.ts";
import { apart, replaced } from "./collapsed-page.ts";
import { homeId, keysWithin, withHomesOut } from "./homes.ts";
import { nameOfReturning, presentMembers } from "./present-members.ts";
import { shareChildren } from "./share-children.ts";
import type { Home, Snapshot } from "./snapshot.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

interface Spreading {
  readonly page: readonly Block[];
  /** The merged block as it stands on the page. */
  readonly block: Block;
  readonly snapshot: Snapshot;
  /** Of all threads that are still collapsed on the page: their blocks stand for their heads in the order of siblings. */
  readonly others: readonly Snapshot[];
  readonly fixed: ReadonlySet<BlockId>;
  /** Blocks that others refer to: a merged block among them stays, and becomes the head again. */
  readonly referred: ReadonlySet<BlockId>;
}

/** A thread to spread, and what becomes of the block that stands for it. */
interface Work extends Spreading {
  /** It is, or becomes, the head. */
  readonly headStays: boolean;
  /** The head itself, a task that lay under the merged block, where that becomes the head instead. */
  readonly former: Block | undefined;
}

/** The page with one thread spread again, and what there is to say of it. */
interface Spread {
  readonly target: readonly Block[];
  /** The thread's blocks, in its order. */
  readonly members: readonly Block[];
  /** A block whose text the head has taken over: it is gone. */
  readonly former: Block | undefined;
  /** An edited merge stays. */
  readonly keptEdited: boolean;
  /** Texts of tweets of which a copy stays beside the thread. */
  readonly twice: readonly string[];
}

/** The page with one collapsed thread spread again, each block back in its home. */
export function spreadThread(given: Spreading): Spread {
  const { snapshot, referred } = given;
  const role = roleOf(given);
  const { headStays, former } = role;
  const present = presentMembers(given.page, given.block, snapshot, headStays);
  const own = [given.block, ...[...present, former].flatMap((block) => block ?? [])];
  const page = withHomesOut(given.page, own, snapshot);
  const work = { ...given, ...role, page, block: findBlock(page, given.block.id) ?? given.block };
  const { block } = work;
  const { members, twice } = restoredMembers(work);
  const [head = block] = members;
  const bare = replaced(page, block, head, former ? [...members, former] : members);
  const parent = pathTo(bare, head.id).at(-2)?.id;
  let target = backInHomes(work, members, bare, parent);
  const keptEdited = snapshot.style === "merge" && bareText(block.text) !== snapshot.text;
  const isBeside = !headStays && referred.has(block.id);
  if (keptEdited || isBeside) {
    const returning = new Set(members.map(({ id }) => id));
    // Whoever refers to it sees the first tweet, but not another task.
    const text = keptEdited ? block.text : withPropertiesOf(block.text, withoutTask(bareText(head.text)));
    target = changeSiblings(target, parent, (siblings) => withBeside(siblings, { ...block, text }, returning));
  }
  const doubled = isBeside && !keptEdited ? [head.text] : [];
  return { target, members, former, keptEdited, twice: [...twice, ...doubled] };
}

/**
 * A merged block that others refer to becomes the head again, and what was the head under it, a task, goes, unless somebody
 * holds that, too.
 */
function roleOf({ page, block, snapshot, referred }: Spreading): Pick<Work, "headStays" | "former"> {
  if (snapshot.headStays || !referred.has(block.id)) return { headStays: snapshot.headStays, former: undefined };
  const [former] = snapshot.members[0]?.kept ? presentMembers(page, block, snapshot, false) : [];
  const isHeld = former !== undefined && (referred.has(former.id) || hasLastingId(former.text));
  return { headStays: !isHeld, former: isHeld ? undefined : former };
}

/** The page on which nothing of a thread stands but its head, with all others in their homes; `parent` is the head's. */
function backInHomes(
  { page, snapshot, others }: Spreading,
  members: readonly Block[],
  bare: readonly Block[],
  parent: BlockId | undefined,
): readonly Block[] {
  let target = bare;
  const own = new Map(members.map(({ id }, at) => [id, snapshot.members[at]?.key ?? ""]));
  /** Where a home is by now, null for the top level; undefined while it is nowhere. */
  const placeOf = (number: number, home: Home): BlockId | null | undefined => {
    if (number === snapshot.members[0]?.home) return parent ?? null;
    if (home.under === null) return null;
    return [homeId(page, home), homeId(target, home)].find((id) => id && findBlock(target, id));
  };
  // One may lie under a tweet that comes into another.
  const waiting = [...snapshot.homes.entries()];
  while (waiting.length > 0) {
    const first = waiting.findIndex(([number, home]) => placeOf(number, home) !== undefined);
    for (const [number, home] of waiting.splice(Math.max(0, first), 1)) {
      const coming = snapshot.members.flatMap((member, at) => {
        const restored = members[at];
        return restored && at > 0 && member.home === number ? [{ key: member.key, block: restored }] : [];
      });
      const here = placeOf(number, home);
      if (here === undefined) target = behindOneAnother(target, members, coming);
      else
        target = changeSiblings(target, here ?? undefined, (siblings) =>
          settle(siblings, keysWithin(siblings, home, others, own), home.order, coming),
        );
    }
  }
  return target;
}

/** The thread's blocks as they will stand: what is still on the page as it is there, what went as it was. */
function restoredMembers(work: Work): Pick<Spread, "members" | "twice"> {
  const { page, block, snapshot, fixed, headStays, former } = work;
  const { style } = snapshot;
  const found = presentMembers(page, block, snapshot, headStays);
  // What lies under the holder is shared out; members elsewhere have kept what is theirs, but for those that undo put back.
  const present = [former, ...found].flatMap((member, at): readonly (readonly [BlockId, number])[] =>
    member === undefined || member.id === block.id ? [] : [[member.id, Math.max(0, at - 1)]],
  );
  const back = backAtHome({ ...work, found });
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

/** A nested head's text as it was, or as the user has edited it since. */
function nestedText({ text }: Block, head: Block): string {
  return bareText(text) === bareText(head.text) ? head.text : withoutFoldLine(text);
}

/** A block under a new name, but for what must keep its own. */
function again(block: Block, fixed: ReadonlySet<BlockId>): Block {
  const children = block.children.map((child) => again(child, fixed));
  return { ...block, id: fixed.has(block.id) ? block.id : nameOfReturning(block.id), children };
}

/** Their home is gone: each coming block goes right behind the last member before it that is there. */
function behindOneAnother(
  target: readonly Block[],
  members: readonly Block[],
  coming: readonly { readonly block: Block }[],
): readonly Block[] {
  let now = target;
  for (const { block } of coming) {
    const before = members.slice(0, members.indexOf(block)).findLast(({ id }) => findBlock(now, id));
    const to = { after: before?.id ?? block.id };
    now = applyEdit(now, { do: "insert", to, blocks: [block], lasting: new Set() }) ?? now;
  }
  return now;
}

/** A merged block stays as a block of its own, without children, behind the thread's last block. */
function withBeside(siblings: readonly Block[], block: Block, returning: ReadonlySet<BlockId>): readonly Block[] {
  const last = siblings.findLastIndex(({ id }) => returning.has(id));
  const beside: Block = returning.has(block.id)
    ? { id: blockId(`edited-${block.id}`), text: bareText(block.text), folded: false, children: [] }
    : { ...block, folded: false, children: [] };
  return siblings.toSpliced(last + 1, 0, beside);
}
