import type { Entity } from "./attributes.ts";
import type { EntityStore } from "./entity-store.ts";

/** The blocks under a parent, from left to right. A block that the chain of `left` does not reach is not among them. */
export function childrenOf(store: EntityStore, parent: number): readonly Entity[] {
  const byLeft = new Map<number, Entity>();
  for (const id of store.referrers(parent, "block/parent")) {
    const child = store.get(id);
    if (child?.["block/left"] !== undefined) byLeft.set(child["block/left"], child);
  }
  const ordered: Entity[] = [];
  const seen = new Set<number>();
  for (let next = byLeft.get(parent); next !== undefined && !seen.has(next.id); next = byLeft.get(next.id)) {
    ordered.push(next);
    seen.add(next.id);
  }
  return ordered;
}

/** The block to the right under the same parent. */
export function rightOf(store: EntityStore, block: Entity): Entity | undefined {
  for (const id of store.referrers(block.id, "block/left")) {
    const right = store.get(id);
    if (right !== undefined && right.id !== block.id && right["block/parent"] === block["block/parent"]) return right;
  }
  return undefined;
}

/** Every block below, whatever the chain says. */
export function descendantsOf(store: EntityStore, parent: number): readonly Entity[] {
  const found: Entity[] = [];
  const seen = new Set<number>([parent]);
  const queue = [parent];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const id of store.referrers(next, "block/parent")) {
      const child = store.get(id);
      if (child === undefined || seen.has(id)) continue;
      seen.add(id);
      found.push(child);
      queue.push(id);
    }
  }
  return found;
}

/** The blocks above, from the nearest up; the page is not among them. */
export function ancestorsOf(store: EntityStore, block: Entity): readonly Entity[] {
  const above: Entity[] = [];
  let next = parentOf(store, block);
  while (next !== undefined && next["block/name"] === undefined && !above.includes(next)) {
    above.push(next);
    next = parentOf(store, next);
  }
  return above;
}

function parentOf(store: EntityStore, block: Entity): Entity | undefined {
  const parent = block["block/parent"];
  return parent === undefined ? undefined : store.get(parent);
}

/** Whether a block stands first on its page. */
export function isFirstOnPage(block: Entity): boolean {
  return block["block/left"] !== undefined && block["block/left"] === block["block/page"];
}
