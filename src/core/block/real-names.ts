import type { Block, BlockId } from "./block.ts";
import type { Edit, Place } from "./edit.ts";

/** The host's uuids for blocks that a plan named itself, by plan name; any other name is the uuid already. */
export type RealNames = ReadonlyMap<BlockId, BlockId>;

/** An edit as the host must hear it: places and targets by uuid, new blocks still under their plan names. */
export function withRealNames(edit: Edit, names: RealNames): Edit {
  const real = (id: BlockId): BlockId => names.get(id) ?? id;
  const place = (to: Place): Place => ("after" in to ? { after: real(to.after) } : { firstIn: real(to.firstIn) });
  switch (edit.do) {
    case "insert":
      return { ...edit, to: place(edit.to) };
    case "move":
      return { ...edit, id: real(edit.id), to: place(edit.to) };
    default:
      return { ...edit, id: real(edit.id) };
  }
}

/** Names for planned blocks, told by the blocks that the host made of them: two outlines of one shape. */
export function boundNames(planned: readonly Block[], made: readonly Block[], names: RealNames): RealNames {
  const bound = new Map(names);
  const bind = (blocks: readonly Block[], twins: readonly Block[]): void => {
    for (const [at, { id, children }] of blocks.entries()) {
      const twin = twins[at];
      if (twin === undefined) continue;
      bound.set(id, twin.id);
      bind(children, twin.children);
    }
  };
  bind(planned, made);
  return bound;
}
