import type { Entity } from "../graph/attributes.ts";
import type { Graph } from "../graph/graph.ts";
import { builtInPages } from "../graph/pages.ts";
import { type ApiValue, pulled } from "../graph/pull.ts";
import { isUuid } from "../graph/text/inline-references.ts";
import type { Methods } from "./engine.ts";
import { blockInList, blocksTree, pageLabel } from "./read-blocks.ts";

/** Reading pages (recording 01). */
export const readPages: Methods = {
  /** A number that nothing has answers `{ id }`; a uuid that is only referred to answers `{ id, uuid }`. */
  get_page({ graph }, id) {
    if (typeof id === "number") {
      const entity = graph.store.get(id);
      if (entity?.["block/left"] !== undefined) return null;
      return entity === undefined ? { id } : pulled(entity);
    }
    const page = pageOrDangling(graph, id);
    return page === undefined || page["block/left"] !== undefined ? null : pulled(page);
  },

  get_page_blocks_tree(engine, id) {
    const page = pageOrDangling(engine.graph, id);
    return page?.["block/name"] === undefined ? null : blocksTree(engine, page.id);
  },

  get_current_page({ graph, router }) {
    const page = router.at === null ? undefined : pageOrDangling(graph, router.at);
    return page === undefined ? null : pulled(page);
  },

  get_current_page_blocks_tree(engine) {
    const page = engine.router.at === null ? undefined : pageOrDangling(engine.graph, engine.router.at);
    return page === undefined ? null : blocksTree(engine, page.id);
  },

  get_all_pages({ graph }) {
    const pages = [...graph.store.all()].filter((entity) => entity["block/name"] !== undefined);
    return pages.filter((page) => isListed(page)).map((page) => pulled(page));
  },

  get_page_linked_references({ graph }, id) {
    const target = pageOrDangling(graph, id);
    return target === undefined ? null : linkedReferences(graph, target);
  },

  get_pages_from_namespace({ graph }, name) {
    const above = graph.page(String(name));
    if (above === undefined) return null;
    return [...graph.store.referrers(above.id, "block/namespace")].flatMap((page) => {
      const found = graph.store.get(page);
      return found === undefined ? [] : [pulled(found)];
    });
  },
};

/** What a name or uuid stands for: a page, or, for a uuid, any entity. */
function pageOrDangling(graph: Graph, id: unknown): Entity | undefined {
  if (typeof id !== "string") return undefined;
  return isUuid(id) ? graph.block(id) : graph.page(id);
}

const unlisted: ReadonlySet<string> = new Set(
  builtInPages.map((name) => name.toLowerCase()).filter((name) => !["contents", "favorites", "card"].includes(name)),
);

function isListed(page: Entity): boolean {
  const name = page["block/name"] ?? "";
  return !unlisted.has(name) && !isUuid(name);
}

/** `[[page, blocks], …]`: who refers to it, by page; a page's references to itself do not count. */
function linkedReferences(graph: Graph, target: Entity): readonly (readonly [ApiValue, readonly ApiValue[]])[] | null {
  const isPage = target["block/name"] !== undefined;
  const byPage = new Map<number, Entity[]>();
  for (const id of [...graph.store.referrers(target.id, "block/refs")].sort((a, b) => a - b)) {
    const block = graph.store.get(id);
    const page = block?.["block/page"];
    if (block === undefined || page === undefined || (isPage && page === target.id)) continue;
    byPage.set(page, [...(byPage.get(page) ?? []), block]);
  }
  if (byPage.size === 0) return null;
  return [...byPage].map(([page, blocks]) => {
    return [pageLabel(graph.store, page), blocks.map((block) => blockInList(graph.store, block))] as const;
  });
}
