import type { Block, BlockId } from "./block.ts";

/** Every block of an outline, each before its children, in page order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(block.children);
  }
}

/** The blocks from the top level down to the one asked for, which is last; empty when it is not there. */
export function pathTo(blocks: readonly Block[], id: BlockId): readonly Block[] {
  for (const block of blocks) {
    if (block.id === id) return [block];
    const below = pathTo(block.children, id);
    if (below.length > 0) return [block, ...below];
  }
  return [];
}

/** The block of that name, wherever it lies in the outline. */
export function findBlock(blocks: readonly Block[], id: BlockId): Block | undefined {
  return pathTo(blocks, id).at(-1);
}

/** The outline with each block replaced by what `change` makes of it, children first; undefined drops it with its children. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block | undefined): readonly Block[] {
  return blocks.flatMap((block) => change({ ...block, children: mapBlocks(block.children, change) }) ?? []);
}
