import type { Block, BlockId } from "../block/block.ts";
import { textKey } from "./sibling-keys.ts";
import type { SnapshotMember } from "./snapshot.ts";

/** A child as it was stored, and the number of the member it lay under. */
interface Slot {
  readonly owner: number;
  readonly id: BlockId;
  readonly text: string;
  readonly key: string;
}

/**
 * Which of a merged block's children goes back under which member, as one list per member. A child is known by its uuid,
 * else by its text; one that was edited, by its place between children that are known, and by what is left of its text.
 * One that was added stays with the child before it, or with the head. Members that are on the page themselves
 * (`present`: their number by block) have kept their children, and are in no list.
 */
export function shareChildren(
  children: readonly Block[],
  members: readonly SnapshotMember[],
  present: ReadonlyMap<BlockId, number>,
): readonly (readonly Block[])[] {
  const away = new Set(present.values());
  const slots = members.flatMap(({ block }, owner): readonly Slot[] =>
    away.has(owner) ? [] : block.children.map(({ id, text }) => ({ owner, id, text, key: textKey(text) })),
  );
  const slotOf = knownSlots(
    children.filter(({ id }) => !present.has(id)),
    slots,
  );
  const lists: Block[][] = members.map(() => []);
  let current = 0;
  for (const child of children) {
    const member = present.get(child.id);
    const slot = slotOf.get(child.id);
    current = member ?? (slot === undefined ? current : (slots[slot]?.owner ?? current));
    if (member === undefined) lists[current]?.push(child);
  }
  return lists;
}

/** The number of each child's slot, by uuid, by text, and at last by place. */
function knownSlots(children: readonly Block[], slots: readonly Slot[]): ReadonlyMap<BlockId, number> {
  const found = new Map<BlockId, number>();
  const taken = new Set<number>();
  const take = (child: Block, slot: number): void => {
    if (slot < 0) return;
    found.set(child.id, slot);
    taken.add(slot);
  };
  for (const child of children)
    take(
      child,
      slots.findIndex(({ id }) => id === child.id),
    );
  let offset = 0;
  let last = -1;
  for (const [place, child] of children.entries()) {
    if (!found.has(child.id)) {
      const key = textKey(child.text);
      const free = slots.flatMap((slot, at) => (slot.key === key && !taken.has(at) ? [at] : []));
      const behind = free.filter((at) => at > last);
      take(child, nearest(behind.length > 0 ? behind : free, place + offset));
    }
    last = found.get(child.id) ?? last;
    offset = (found.get(child.id) ?? place + offset) - place;
  }
  byPlace(children, slots, found, take);
  return found;
}

/** Of several slots the one nearest to a place, -1 of none. */
function nearest(slots: readonly number[], place: number): number {
  return slots.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))[0] ?? -1;
}

/** Gives each run of unknown children the free slots between those of its known neighbours. */
function byPlace(
  children: readonly Block[],
  slots: readonly Slot[],
  found: ReadonlyMap<BlockId, number>,
  take: (child: Block, slot: number) => void,
): void {
  let run: Block[] = [];
  let last = -1;
  const settle = (end: number): void => {
    const taken = new Set(found.values());
    const free = slots.flatMap((_, at) => (at > last && at < end && !taken.has(at) ? [at] : []));
    for (const [at, child] of run.entries()) {
      // Where as many are gone as are new, each stands for the one in its place; else only likeness tells.
      const alike = run.length === free.length ? at : free.findIndex((slot) => isAlike(child.text, slots[slot]?.text));
      const slot = free[alike];
      if (slot === undefined) continue;
      take(child, slot);
      if (run.length !== free.length) free.splice(0, alike + 1);
    }
    run = [];
  };
  for (const child of children) {
    const slot = found.get(child.id);
    if (slot === undefined) run.push(child);
    else {
      settle(slot);
      last = slot;
    }
  }
  settle(slots.length);
}

/** Characters that two texts share at one end, at least, where one was made of the other. */
const enough = 8;

function isAlike(one: string, other = ""): boolean {
  const least = Math.min(enough, one.length, other.length);
  return least > 0 && (one.slice(0, least) === other.slice(0, least) || one.slice(-least) === other.slice(-least));
}
