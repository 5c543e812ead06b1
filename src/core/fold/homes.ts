import type { Block, BlockId } from "../block/block.ts";
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
  const places = blocks.map((block) => {
    const parent = pathTo(page.blocks, block.id).at(-2);
    const known = parents.findIndex((other) => other?.id === parent?.id);
    return { block, home: known >= 0 ? known : parents.push(parent) - 1 };
  });
  const lists = parents.map((parent) => {
    const where = { under: parent ? bareText(parent.text) : null, copy: parent ? copyOf(page.blocks, parent) : 0 };
    const siblings = parent?.children ?? page.blocks;
    return { where, siblings, keys: keysWithin(siblings, where, snapshots) };
  });
  const members = places.map(({ block, home }): SnapshotMember => {
    const { siblings = [], keys = [] } = lists[home] ?? {};
    return { home, key: keys[siblings.findIndex(({ id }) => id === block.id)] ?? "", kept: isKept(block), block };
  });
  const homes = lists.map(({ where, keys }): Home => ({ ...where, order: spreadOrder(keys, where, snapshots) }));
  return { homes, members };
}

type Where = Pick<Home, "under" | "copy">;

/**
 * The keys of siblings on a page with collapsed threads: the block that stands for one has its head's key, and nobody else
 * has that of a tweet that is away in one. `own` are blocks whose keys are known besides.
 */
export function keysWithin(
  siblings: readonly Block[],
  where: Where,
  snapshots: readonly Snapshot[],
  own: ReadonlyMap<BlockId, string> = new Map(),
): readonly string[] {
  const known = new Map(own);
  const taken = new Set<string>();
  for (const { merged, homes, members } of snapshots) {
    const [head] = members;
    const stands = homes[head?.home ?? 0];
    // A key is a name in its own home only: in another, a copy of that tweet may bear it.
    if (head !== undefined && stands !== undefined && isSameHome(stands, where) && !known.has(merged))
      known.set(merged, head.key);
    for (const { home, key } of members) {
      const from = homes[home];
      if (from !== undefined && isSameHome(from, where)) taken.add(key);
    }
  }
  return siblingKeys(siblings, taken, known);
}

/**
 * The keys of all siblings as if every collapsed thread of the page were spread: so threads that lay in one another can be
 * expanded in any order and still come back to their own places. What stands there is in the order that it has by now,
 * whatever was moved or has come since; what is away goes where it would come back to.
 */
function spreadOrder(keys: readonly string[], where: Where, snapshots: readonly Snapshot[]): readonly string[] {
  const order = [...keys];
  const known = new Set(keys);
  for (const home of snapshots.flatMap(({ homes }) => homes)) {
    if (!isSameHome(home, where)) continue;
    const ahead = new Set<string>();
    for (const key of home.order) {
      if (!known.has(key)) order.splice(order.findLastIndex((other) => ahead.has(other)) + 1, 0, key);
      known.add(key);
      ahead.add(key);
    }
  }
  return order;
}

/** The block that a home's tweets lay under, found by its text and its place among blocks of that text. */
export function homeId(page: readonly Block[], { under, copy }: Home): BlockId | undefined {
  const same = under === null ? [] : [...everyBlock(page)].filter(({ text }) => bareText(text) === under);
  return (same[copy] ?? same.at(-1))?.id;
}

/** A record that knows the home of its head by the name which that has now, where the header was rewritten since. */
export function atHome(page: readonly Block[], snapshot: Snapshot): Snapshot {
  const { homes, members, merged } = snapshot;
  const home = homes[members[0]?.home ?? 0];
  const parent = pathTo(page, merged).at(-2);
  if (!home || home.under === null || !parent || homeId(page, home) !== undefined) return snapshot;
  const now = { ...home, under: bareText(parent.text), copy: copyOf(page, parent) };
  return { ...snapshot, homes: homes.map((other) => (other === home ? now : other)) };
}

/**
 * The page with the homes of a thread that have come to lie under blocks of it since, each right behind whichever of those
 * it lay under: what goes home cannot take its home along.
 */
export function withHomesOut(
  page: readonly Block[],
  blocks: readonly Block[],
  { homes, members }: Snapshot,
): readonly Block[] {
  const stored = new Set([...everyBlock(members.map(({ block }) => block))].map(({ text }) => bareText(text)));
  const out = new Set(homes.map((home) => !stored.has(home.under ?? "") && homeId(page, home)));
  if (![...everyBlock(blocks)].some(({ id }) => out.has(id))) return page;
  const own = new Set(blocks.map(({ id }) => id));
  const visit = (siblings: readonly Block[]): readonly Block[] =>
    siblings.flatMap((block) => {
      const taken: Block[] = [];
      const left = (all: readonly Block[]): readonly Block[] =>
        all.flatMap((child) => {
          if (!out.has(child.id)) return [{ ...child, children: left(child.children) }];
          taken.push(child);
          return [];
        });
      const children = visit(block.children);
      return [{ ...block, children: own.has(block.id) ? left(children) : children }, ...taken];
    });
  return visit(page);
}

/** Whether two records speak of the same list of siblings. */
export function isSameHome(one: Where, other: Where): boolean {
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
