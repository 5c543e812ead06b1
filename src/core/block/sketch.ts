import type { Block, BlockId } from "./block.ts";
import type { Place } from "./edit.ts";

/** An outline reduced to who lies where, changed step by step while edits are being found. */
export interface Sketch {
  has(id: BlockId): boolean;
  /** Whether a block lies under `parent` right behind `previous`, not counting blocks that will go. */
  isAt(id: BlockId, parent: BlockId | undefined, previous: BlockId | undefined): boolean;
  /** The place under `parent` right behind `previous` and behind the blocks there that will go; `moving` is not in the way. */
  placeFor(parent: BlockId | undefined, previous: BlockId | undefined, moving: BlockId | undefined): Place;
  insert(blocks: readonly Block[], to: Place): void;
  move(id: BlockId, to: Place): void;
}

/** A sketch of `blocks`; `stays` tells which of them the finished outline has. */
export function sketchOf(blocks: readonly Block[], stays: (id: BlockId) => boolean): Sketch {
  const children = new Map<BlockId | undefined, BlockId[]>();
  const parents = new Map<BlockId, BlockId | undefined>();
  const added = new Set<BlockId>();

  const childrenOf = (parent: BlockId | undefined): BlockId[] => {
    const list = children.get(parent) ?? [];
    children.set(parent, list);
    return list;
  };
  const doomed = (id: BlockId | undefined): boolean => id !== undefined && !stays(id) && !added.has(id);

  const record = (list: readonly Block[], parent: BlockId | undefined): void => {
    children.set(
      parent,
      list.map(({ id }) => id),
    );
    for (const block of list) {
      parents.set(block.id, parent);
      record(block.children, block.id);
    }
  };
  record(blocks, undefined);

  const put = (ids: readonly BlockId[], to: Place): void => {
    const parent = "after" in to ? parents.get(to.after) : to.firstIn;
    const list = childrenOf(parent);
    list.splice("after" in to ? list.indexOf(to.after) + 1 : 0, 0, ...ids);
    for (const id of ids) parents.set(id, parent);
  };

  return {
    has: (id) => parents.has(id),
    isAt: (id, parent, previous) => {
      if (parents.get(id) !== parent) return false;
      const list = childrenOf(parent);
      const ahead = list.slice(0, list.indexOf(id)).findLast((sibling) => !doomed(sibling));
      return ahead === previous;
    },
    placeFor: (parent, previous, moving) => {
      const list = childrenOf(parent).filter((id) => id !== moving);
      let at = previous === undefined ? 0 : list.indexOf(previous) + 1;
      while (doomed(list[at])) at += 1;
      const ahead = list[at - 1];
      if (ahead !== undefined) return { after: ahead };
      if (parent !== undefined) return { firstIn: parent };
      // Nothing can be put above a page's first block; what stands there will be moved behind it in its turn.
      const first = list[0];
      if (first === undefined) throw new RangeError("An outline without blocks has no place to put one.");
      return { after: first };
    },
    insert: (list, to) => {
      for (const { id } of list) added.add(id);
      put(
        list.map(({ id }) => id),
        to,
      );
      for (const block of list) {
        record(block.children, block.id);
        markAdded(block.children, added);
      }
    },
    move: (id, to) => {
      const list = childrenOf(parents.get(id));
      list.splice(list.indexOf(id), 1);
      put([id], to);
    },
  };
}

function markAdded(blocks: readonly Block[], added: Set<BlockId>): void {
  for (const { id, children } of blocks) {
    added.add(id);
    markAdded(children, added);
  }
}
