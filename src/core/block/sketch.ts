import type { Block, BlockId } from "./block.ts";
import type { Place } from "./edit.ts";

/** An outline reduced to who lies where, changed step by step while edits are being found. */
export interface Sketch {
  /** By their parent; `undefined` is the page itself. */
  readonly children: Map<BlockId | undefined, BlockId[]>;
  readonly parents: Map<BlockId, BlockId | undefined>;
  /** Whether the finished outline has a block; one that it has not lies where it is to the last. */
  readonly stays: (id: BlockId) => boolean;
}

/** A sketch of `blocks`; `stays` must be true of whatever is inserted later. */
export function sketchOf(blocks: readonly Block[], stays: (id: BlockId) => boolean): Sketch {
  const sketch: Sketch = { children: new Map(), parents: new Map(), stays };
  draw(sketch, blocks, undefined);
  return sketch;
}

export function isIn({ parents }: Sketch, id: BlockId): boolean {
  return parents.has(id);
}

/** Whether a block lies under `parent` right behind `previous`, not counting blocks that will go. */
export function isAt(sketch: Sketch, id: BlockId, parent: BlockId | undefined, previous: BlockId | undefined): boolean {
  if (sketch.parents.get(id) !== parent) return false;
  const list = childrenOf(sketch, parent);
  const ahead = list.slice(0, list.indexOf(id)).findLast(sketch.stays);
  return ahead === previous;
}

/** The place under `parent` right behind `previous` and behind the blocks there that will go; `moving` is not in the way. */
export function placeFor(
  sketch: Sketch,
  parent: BlockId | undefined,
  previous: BlockId | undefined,
  moving: BlockId | undefined,
): Place {
  const list = childrenOf(sketch, parent).filter((id) => id !== moving);
  const behind = previous === undefined ? 0 : list.indexOf(previous) + 1;
  const next = list.findIndex((id, at) => at >= behind && sketch.stays(id));
  const ahead = list[(next < 0 ? list.length : next) - 1];
  if (ahead !== undefined) return { after: ahead };
  if (parent !== undefined) return { firstIn: parent };
  // Nothing can be put above a page's first block; what stands there will be moved behind it in its turn.
  const [first] = list;
  if (first === undefined) throw new RangeError("An outline without blocks has no place to put one.");
  return { after: first };
}

export function insertInto(sketch: Sketch, blocks: readonly Block[], to: Place): void {
  put(
    sketch,
    blocks.map(({ id }) => id),
    to,
  );
  for (const { id, children } of blocks) draw(sketch, children, id);
}

export function moveTo(sketch: Sketch, id: BlockId, to: Place): void {
  const list = childrenOf(sketch, sketch.parents.get(id));
  list.splice(list.indexOf(id), 1);
  put(sketch, [id], to);
}

function childrenOf({ children }: Sketch, parent: BlockId | undefined): BlockId[] {
  const list = children.get(parent) ?? [];
  children.set(parent, list);
  return list;
}

/** Takes `blocks`, with all that lies under them, for the children of `parent`. */
function draw(sketch: Sketch, blocks: readonly Block[], parent: BlockId | undefined): void {
  sketch.children.set(
    parent,
    blocks.map(({ id }) => id),
  );
  for (const { id, children } of blocks) {
    sketch.parents.set(id, parent);
    draw(sketch, children, id);
  }
}

function put(sketch: Sketch, ids: readonly BlockId[], to: Place): void {
  const parent = "after" in to ? sketch.parents.get(to.after) : to.firstIn;
  const list = childrenOf(sketch, parent);
  list.splice("after" in to ? list.indexOf(to.after) + 1 : 0, 0, ...ids);
  for (const id of ids) sketch.parents.set(id, parent);
}
