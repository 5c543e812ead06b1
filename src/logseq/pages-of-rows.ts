import type { HostPage } from "../app/graph.ts";
import type { Block } from "../core/block/block.ts";
import type { BlockRow, PageEntity } from "./answers.ts";
import type { BlockEntity } from "./block-entity.ts";

/** A page put together from its blocks, which come in any order; siblings are chained by `left`. */
export function pageOfBlocks(number: number, name: string, blocks: readonly BlockEntity[]): HostPage {
  // Entities without content are macros and the like, none of the page's texts.
  const entities = blocks.filter(({ content }) => content !== undefined);
  const format = entities.some((entity) => entity.format === "org") ? "org" : "markdown";
  return { number, name, format, properties: new Map(), blocks: ordered(number, byParent(entities)) };
}

/** Pages pulled each with its blocks; an entity without a name is no page. */
export function pagesOfEntities(entities: readonly PageEntity[]): readonly HostPage[] {
  return entities.flatMap((page) => {
    const { id, "original-name": name, _page: blocks } = page;
    return name === undefined ? [] : [pageOfBlocks(id, name, blocks)];
  });
}

/** Pages from rows of one block each. */
export function pagesOfRows(rows: readonly BlockRow[]): readonly HostPage[] {
  const pages = new Map<number, { readonly name: string; readonly blocks: BlockEntity[] }>();
  for (const [name, number, block] of rows) {
    const found = pages.get(number) ?? { name, blocks: [] };
    pages.set(number, found);
    found.blocks.push(block);
  }
  return [...pages].map(([number, { name, blocks }]) => pageOfBlocks(number, name, blocks));
}

function byParent(entities: readonly BlockEntity[]): Map<number | undefined, BlockEntity[]> {
  const groups = new Map<number | undefined, BlockEntity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.parent?.id);
    if (group) group.push(entity);
    else groups.set(entity.parent?.id, [entity]);
  }
  return groups;
}

/** The children of a page or block in order; those whose chain is broken come last, by age, and are not lost. */
function ordered(parent: number, children: ReadonlyMap<number | undefined, readonly BlockEntity[]>): readonly Block[] {
  const list = children.get(parent);
  if (list === undefined) return [];
  const byLeft = new Map(list.map((entity) => [entity.left?.id, entity]));
  const chain = new Set<BlockEntity>();
  for (let next = byLeft.get(parent); next !== undefined && !chain.has(next); next = byLeft.get(next.id))
    chain.add(next);
  if (chain.size < list.length)
    for (const entity of [...list].sort((one, other) => one.id - other.id)) chain.add(entity);
  return [...chain].map((entity) => ({
    id: entity.uuid,
    text: entity.content ?? "",
    folded: isFolded(entity),
    children: ordered(entity.id, children),
  }));
}

const foldLine = /^[ \t]*:?collapsed::?[ \t]+true[ \t]*$/mu;

/** The host's own mark, and where it has made none the line in the text: a batch insert may write just that. */
function isFolded({ content = "", "collapsed?": mark }: BlockEntity): boolean {
  return mark ?? (content.includes("collapsed:") && foldLine.test(content));
}
