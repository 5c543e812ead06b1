import type { Block } from "../core/block/block.ts";
import type { Page } from "../core/block/page.ts";
import { textProperties } from "../core/block/property-lines.ts";
import type { BlockRow } from "./answers.ts";

type Entity = BlockRow[2];

/** Pages put together from query rows, which come in any order; siblings are chained by `left`. */
export function pagesOfRows(rows: readonly BlockRow[]): readonly Page[] {
  const pages = new Map<number, { readonly name: string; readonly entities: Entity[] }>();
  for (const [name, page, entity] of rows) {
    const found = pages.get(page) ?? { name, entities: [] };
    pages.set(page, found);
    // Rows without content are macros and the like, none of the page's texts.
    if (entity.content !== undefined) found.entities.push(entity);
  }
  return [...pages].map(([page, { name, entities }]) => {
    const format = entities.some((entity) => entity.format === "org") ? "org" : "markdown";
    return { name, format, properties: new Map(), blocks: ordered(page, byParent(entities)) };
  });
}

function byParent(entities: readonly Entity[]): Map<number | undefined, Entity[]> {
  const groups = new Map<number | undefined, Entity[]>();
  for (const entity of entities) {
    const group = groups.get(entity.parent?.id) ?? [];
    group.push(entity);
    groups.set(entity.parent?.id, group);
  }
  return groups;
}

/** The children of a page or block in order; those whose chain is broken come last, by age, and are not lost. */
function ordered(parent: number, children: ReadonlyMap<number | undefined, readonly Entity[]>): readonly Block[] {
  const list = children.get(parent) ?? [];
  const byLeft = new Map(list.map((entity) => [entity.left?.id, entity]));
  const chain = new Set<Entity>();
  for (let next = byLeft.get(parent); next !== undefined && !chain.has(next); next = byLeft.get(next.id))
    chain.add(next);
  for (const entity of [...list].sort((one, other) => one.id - other.id)) chain.add(entity);
  return [...chain].map((entity) => ({
    id: entity.uuid,
    text: entity.content ?? "",
    folded: isFolded(entity),
    children: ordered(entity.id, children),
  }));
}

/** The host's own mark, and where it has made none the line in the text: a batch insert may write just that. */
function isFolded({ content = "", "collapsed?": mark }: Entity): boolean {
  return mark ?? textProperties(content).get("collapsed") === "true";
}
