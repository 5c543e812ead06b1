import type { Block, BlockId } from "../block/block.ts";
import { everyBlock, findBlock, pathTo } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import { homeId, keysWithin } from "./homes.ts";
import { textKey } from "./sibling-keys.ts";
import type { Home, Snapshot, SnapshotMember } from "./snapshot.ts";

/** A collapsed thread on its page, and those of its members that are known there. */
interface CollapsedThread {
  readonly page: readonly Block[];
  /** The block that stands for the thread. */
  readonly block: Block;
  readonly snapshot: Snapshot;
  /** Of all threads that are collapsed on the page. */
  readonly others: readonly Snapshot[];
  readonly found: readonly (Block | undefined)[];
}

/** A block with a member's text in the home that the member went from. */
interface Stray {
  readonly block: Block;
  /** It is the member; else it may be a copy of it that a sync has brought. */
  readonly isSure: boolean;
}

/**
 * Undo may have put tweets of a collapsed thread back into their homes, and their uuids be forgotten since: for each member
 * that is not known on the page, a block of its text where more of them stand in its home than do without it. That it is
 * the member is sure where it stands in its own place, in a section of its own or before a block that stood behind it: a
 * sync puts what it brings behind everything.
 */
export function backAtHome({
  page,
  block: holder,
  snapshot,
  others,
  found,
}: CollapsedThread): readonly (Stray | undefined)[] {
  const { members, homes, headStays } = snapshot;
  const known = new Map<BlockId, Known | undefined>([[holder.id, members[0]]]);
  for (const [at, member] of members.entries()) {
    const block = found[at];
    if (block !== undefined) known.set(block.id, member);
  }
  const lists = homes.map((home, number): List => {
    const isHeads = number === members[0]?.home;
    const id = isHeads ? pathTo(page, holder.id).at(-2)?.id : homeId(page, home);
    const parent = id && findBlock(page, id);
    const siblings = parent?.children ?? (isHeads || home.under === null ? page : []);
    return { number, home, parent, siblings, names: new Set(siblings.map(({ text }) => textKey(text))) };
  });
  return members.map((member, at) => {
    const list = lists[member.home];
    // A holder that others have come to refer to becomes the head, and there may be another.
    const isRefound = found[at] === holder && !headStays;
    if (found[at] !== undefined && !isRefound) return undefined;
    if (list === undefined || !list.names.has(textKey(member.block.text))) return undefined;
    const strays = straysOf(list, member, { known, others, page });
    const stray = strays.find(({ isSure }) => isSure) ?? strays.at(-1);
    if (stray === undefined) return undefined;
    const isSure = stray.isSure && !isRefound;
    known.set(stray.block.id, isSure ? member : undefined);
    return { ...stray, isSure };
  });
}

/** A key is a name in its own home only. */
type Known = Pick<SnapshotMember, "home" | "key">;

interface List {
  readonly number: number;
  readonly home: Home;
  readonly parent: Block | undefined;
  readonly siblings: readonly Block[];
  readonly names: ReadonlySet<string>;
}

/** The blocks of a member's text in its home, none where there are no more of them than without it. */
function straysOf(
  { number, home, parent, siblings }: List,
  { key, kept, block }: SnapshotMember,
  around: {
    readonly known: ReadonlyMap<BlockId, Known | undefined>;
    readonly others: readonly Snapshot[];
    readonly page: readonly Block[];
  },
): readonly Stray[] {
  const { known, others, page } = around;
  const own = new Map([...known].map(([id, one]) => [id, one?.home === number ? one.key : ""]));
  const keys = keysWithin(siblings, home, others, own);
  const name = textKey(block.text);
  const isSame = siblings.map(({ id, text }) => !known.has(id) && textKey(text) === name);
  if (!keys.some((other, at) => isSame[at] && !home.order.includes(other))) return [];
  const holders = new Set(others.map(({ merged }) => merged));
  const place = home.order.indexOf(key);
  const ranks = keys.map((other, at) => (textKey(siblings[at]?.text ?? "") === name ? -1 : home.order.indexOf(other)));
  // What stands for a thread is no measure: it may have been put on either side of what was removed after it.
  const firm = ranks.map((rank, at) => (siblings[at] && holders.has(siblings[at].id) ? -1 : rank));
  const isOnly = () =>
    kept ||
    (home.under !== null &&
      [...everyBlock(page)].every((other) => other === parent || bareText(other.text) !== home.under));
  return siblings.flatMap((stray, at) => {
    if (!isSame[at]) return [];
    const before = firm.slice(0, at).findLast((rank) => rank >= 0) ?? -1;
    const behind = firm.slice(at).find((rank) => rank >= 0) ?? Number.POSITIVE_INFINITY;
    const isLast = ranks.slice(at).every((rank) => rank < 0);
    return [{ block: stray, isSure: before < place && place < behind && (!isLast || isOnly()) }];
  });
}
