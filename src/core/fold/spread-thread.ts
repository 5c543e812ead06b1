import { applyEdit } from "../block/apply-edits.ts";
import { type Block, type BlockId, blockId } from "../block/block.ts";
import { findBlock, pathTo } from "../block/outline.ts";
import { bareText, hasLastingId } from "../block/property-lines.ts";
import { withoutTask } from "../block/task.ts";
import { changeSiblings, settle } from "./change-siblings.ts";
import { replaced } from "./collapsed-page.ts";
import { looksOwn } from "./fixed-blocks.ts";
import { homeId, keysWithin, withHomesOut } from "./homes.ts";
import { presentMembers } from "./present-members.ts";
import { restoredMembers, type Spreading, type Work } from "./restored-members.ts";
import type { Home, Snapshot } from "./snapshot.ts";
import { withPropertiesOf } from "./with-properties-of.ts";

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
export function spreadThread(spreading: Spreading): Spread {
  const given = { ...spreading, snapshot: withoutGone(spreading) };
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
  const keptEdited = isEdited(block, snapshot);
  const isBeside = !headStays && referred.has(block.id);
  if (keptEdited || isBeside) {
    const returning = new Set(members.map(({ id }) => id));
    // Whoever refers to it sees the first tweet, but not another task.
    const text = keptEdited ? block.text : withPropertiesOf(block.text, withoutTask(bareText(head.text)));
    // As the holder it would stand for the thread still.
    const isAnew = returning.has(block.id) || (keptEdited && !isBeside && !looksOwn(text));
    const beside: Block = isAnew
      ? { ...block, id: blockId(`edited-${block.id}`), text: bareText(text) }
      : { ...block, text };
    target = changeSiblings(target, parent, (siblings) => withBeside(siblings, beside, returning));
  }
  const doubled = isBeside && !keptEdited ? [head.text] : [];
  return { target, members, former, keptEdited, twice: [...twice, ...doubled] };
}

/**
 * A record without the tweets that nobody is to bring back: nested ones that are not on the page, which none ever left but
 * by the user's hand, and those that stand on another.
 */
function withoutGone({ page, block, snapshot, elsewhere }: Spreading): Snapshot {
  const { members, style } = snapshot;
  const present = style === "nest" ? presentMembers(page, block, snapshot, true) : undefined;
  const left = members.filter((member, at) => (present ? present[at] : !elsewhere?.has(member.block.id)));
  return left.length > 0 ? { ...snapshot, members: left } : snapshot;
}

/** Whether a merged block says what neither the collapse has written nor the head says. */
function isEdited({ text }: Block, { style, text: written, members: [head] }: Snapshot): boolean {
  const own = bareText(text);
  return style === "merge" && own !== written && own !== bareText(head?.block.text ?? "");
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
  /** A key is a name in its own home only. */
  const keysIn = (number: number) =>
    new Map(snapshot.members.map(({ home, key }, at) => [members[at]?.id ?? blockId(""), home === number ? key : ""]));
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
          settle(siblings, keysWithin(siblings, home, others, keysIn(number)), home.order, coming),
        );
    }
  }
  return target;
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
  return siblings.toSpliced(last + 1, 0, { ...block, folded: false, children: [] });
}
