import type { Block } from "../block/block.ts";
import { everyBlock, pathTo } from "../block/outline.ts";
import { bareText } from "../block/property-lines.ts";
import type { CollapseGround } from "./plan-collapse.ts";
import { siblingKeys } from "./sibling-keys.ts";
import type { Home, Snapshot, SnapshotMember } from "./snapshot.ts";

/** Where the blocks of a thread lie, with the order of everything around them, and the blocks themselves. */
export function homesOf(
  { page, snapshots }: CollapseGround,
  blocks: readonly Block[],
  isKept: (block: Block) => boolean,
): { readonly homes: readonly Home[]; readonly members: readonly SnapshotMember[] } {
  const parents: (Block | undefined)[] = [];
  const members = blocks.map((block): SnapshotMember => {
    const parent = pathTo(page.blocks, block.id).at(-2);
    const known = parents.findIndex((other) => other?.id === parent?.id);
    const home = known >= 0 ? known : parents.push(parent) - 1;
    const siblings = parent?.children ?? page.blocks;
    const key = siblingKeys(siblings)[siblings.findIndex(({ id }) => id === block.id)] ?? "";
    return { home, key, kept: isKept(block), block };
  });
  const homes = parents.map((parent): Home => {
    const under = parent ? bareText(parent.text) : null;
    const copy = parent ? copyOf(page.blocks, parent) : 0;
    return { under, copy, order: spreadOrder(parent?.children ?? page.blocks, { under, copy }, snapshots) };
  });
  return { homes, members };
}

/**
 * The keys of all siblings as if every collapsed thread of the page were spread: so threads that lay in one another can be
 * expanded in any order and still come back to their own places.
 */
function spreadOrder(
  siblings: readonly Block[],
  where: Pick<Home, "under" | "copy">,
  snapshots: readonly Snapshot[],
): readonly string[] {
  const order: string[] = [];
  const known = new Set<string>();
  const add = (key: string, behind: string | undefined): void => {
    if (known.has(key)) return;
    known.add(key);
    order.splice(behind === undefined ? 0 : order.lastIndexOf(behind) + 1, 0, key);
  };
  for (const home of snapshots.flatMap(({ homes }) => homes)) {
    if (isSameHome(home, where)) for (const [at, key] of home.order.entries()) add(key, home.order[at - 1]);
  }
  let previous: string | undefined;
  const keys = siblingKeys(siblings);
  for (const [at, block] of siblings.entries()) {
    const merged = snapshots.find((snapshot) => snapshot.merged === block.id);
    const key = merged?.members[0]?.key ?? keys[at] ?? "";
    add(key, previous);
    previous = key;
  }
  return order;
}

/** Whether two records speak of the same list of siblings. */
export function isSameHome(one: Pick<Home, "under" | "copy">, other: Pick<Home, "under" | "copy">): boolean {
  return one.under === other.under && one.copy === other.copy;
}

/** How many blocks of the same text stand before one on its page. */
function copyOf(page: readonly Block[], parent: Block): number {
  const text = bareText(parent.text);
  let copies = 0;
  for (const block of everyBlock(page)) {
    if (block.id === parent.id) break;
    if (bareText(block.text) === text) copies += 1;
  }
  return copies;
}
