import { type Block, blockId } from "../../src/core/block/block.ts";
import { everyBlock } from "../../src/core/block/outline.ts";
import type { Page } from "../../src/core/block/page.ts";

/** Blocks in one JSON text: about as many as one of the listing's queries gives. */
export const inOneText = 1_000;

/** Some pages, without their blocks, and these as JSON: as core takes them, as a host's rows, and as its trees. */
export interface Chunk {
  readonly pages: readonly Page[];
  readonly blocks: number;
  readonly json: string;
  readonly rows: string;
  readonly trees: string;
}

/** The pages once, or as often as it takes to fill one text; `trees` are what a host's `getPageBlocksTree` answers, by pages' names. */
export function chunksOf(pages: readonly Page[], trees: ReadonlyMap<string, unknown>): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const numbers = { next: 1 };
  let some: Page[] = [];
  let blocks = 0;
  for (let at = 0; at < pages.length || chunks.length === 0; at += 1) {
    const page = pages[at % pages.length];
    if (!page) break;
    some.push({ ...page, blocks: page.blocks.map((block) => numbered(block, numbers)) });
    blocks += countOf(page);
    if (blocks < inOneText && (at < pages.length - 1 || chunks.length === 0)) continue;
    const json = JSON.stringify(some.map((each) => each.blocks));
    chunks.push({
      pages: some.map((each) => ({ ...each, blocks: [] })),
      blocks,
      json,
      rows: rowsOf(some, numbers),
      trees: JSON.stringify(some.map(({ name }) => trees.get(name))),
    });
    [some, blocks] = [[], 0];
  }
  return chunks;
}

/** The block with a uuid as a host gives it. */
function numbered(block: Block, numbers: { next: number }): Block {
  const id = blockId(`63781111-0000-4000-8000-${String(numbers.next).padStart(12, "0")}`);
  numbers.next += 1;
  return { ...block, id, children: block.children.map((child) => numbered(child, numbers)) };
}

/** Pages as src/logseq/queries.ts pulls them with their blocks. */
function rowsOf(pages: readonly Page[], numbers: { next: number }): string {
  const entities = (blocks: readonly Block[], parent: number, format: Page["format"]): readonly object[] => {
    let left = parent;
    return blocks.flatMap(({ id: uuid, text: content, children }) => {
      const id = numbers.next;
      numbers.next += 1;
      const entity = { content, format, id, left: { id: left }, parent: { id: parent }, uuid };
      left = id;
      return [entity, ...entities(children, id, format)];
    });
  };
  return JSON.stringify(
    pages.map(({ name, format, blocks }) => {
      const id = numbers.next;
      numbers.next += 1;
      return [{ id, "original-name": name, _page: entities(blocks, id, format) }];
    }),
  );
}

function countOf({ blocks }: Page): number {
  return [...everyBlock(blocks)].length;
}
