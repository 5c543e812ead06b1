import type { Entity } from "../graph/attributes.ts";
import type { EntityStore } from "../graph/entity-store.ts";
import type { Graph } from "../graph/graph.ts";
import { childrenOf, rightOf } from "../graph/outline.ts";
import { type ApiValue, camelCase, plain, pulled } from "../graph/pull.ts";
import { optionsArgument, uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** Reading blocks: what each answers is in recording 01. */
export const readBlocks: Methods = {
  get_block: ({ graph }, id, options) => blockAnswer(graph, blockOf(graph, id), options),

  /** The block that is edited, else the first selected one. */
  get_current_block({ graph, editor }, options) {
    const uuid = editor.editing?.uuid ?? editor.selected[0];
    return uuid === undefined ? null : blockAnswer(graph, graph.block(uuid), options);
  },

  get_selected_blocks({ graph, editor }) {
    if (editor.selected.length === 0) return null;
    return editor.selected.flatMap((uuid) => {
      const block = graph.block(uuid);
      return block === undefined ? [] : [pulled(block)];
    });
  },

  get_previous_sibling_block({ graph }, uuid) {
    const block = graph.block(uuidArgument(uuid));
    const left = block?.["block/left"];
    if (left === undefined || left === block?.["block/parent"]) return null;
    const previous = graph.store.get(left);
    return previous === undefined ? null : pulled(previous);
  },

  get_next_sibling_block({ graph }, uuid) {
    const block = graph.block(uuidArgument(uuid));
    const next = block === undefined ? undefined : rightOf(graph.store, block);
    return next === undefined ? null : pulled(next);
  },

  /** By the key as the graph holds it: `thread-size` finds, `threadSize` does not (recording 08). */
  get_block_property({ graph }, uuid, key) {
    return plain(graph.block(uuidArgument(uuid))?.["block/properties"]?.[String(key)] ?? null);
  },

  get_block_properties({ graph }, uuid) {
    const properties = graph.block(uuidArgument(uuid))?.["block/properties"];
    return properties === undefined ? null : plain(properties);
  },
};

function blockOf(graph: Graph, id: unknown): Entity | undefined {
  if (typeof id === "number") return graph.store.get(id);
  return id === null || id === undefined ? undefined : graph.block(uuidArgument(id));
}

function blockAnswer(graph: Graph, block: Entity | undefined, options: unknown): ApiValue | null {
  if (block?.["block/uuid"] === undefined || block["block/name"] !== undefined) return null;
  if (optionsArgument(options)["includeChildren"] === true) return blockWithChildren(graph, block);
  const children = childrenOf(graph.store, block.id).map((child) => ["uuid", child["block/uuid"]]);
  return { ...pulled(block), children };
}

/** The other shape of a block: its page with a name, and under `refs` the blocks that refer to it, where there are any. */
function blockWithChildren(graph: Graph, block: Entity): ApiValue {
  return { ...deepBlock(graph, block), children: deepChildren(graph, block, 1) };
}

function deepChildren(graph: Graph, parent: Entity, level: number): readonly ApiValue[] {
  return childrenOf(graph.store, parent.id).map((child) => ({
    ...deepBlock(graph, child),
    level,
    children: deepChildren(graph, child, level + 1),
  }));
}

function deepBlock({ store }: Graph, block: Entity): ApiValue {
  const referrers = [...store.referrers(block.id, "block/refs")].sort((a, b) => a - b).map((id) => ({ id }));
  return { ...blockInList(store, block), ...(referrers.length > 0 ? { refs: referrers } : {}) };
}

/** A block as it stands among others in an answer: its page with a name, and without a few inner facts. */
export function blockInList(store: EntityStore, block: Entity): ApiValue {
  const page = block["block/page"] === undefined ? {} : { page: pageLabel(store, block["block/page"]) };
  const { macros, invalidProperties, warning, ...facts } = pulled(block);
  return { ...facts, ...page };
}

/** A page as it stands inside a block's answer. */
export function pageLabel(store: EntityStore, id: number): ApiValue {
  const page = store.get(id);
  const entries = (["block/name", "block/original-name", "block/journal-day"] as const).flatMap((attribute) => {
    const value = page?.[attribute];
    return value === undefined ? [] : [[camelCase(attribute.slice("block/".length)), value] as const];
  });
  return { ...Object.fromEntries(entries), id };
}

/** The blocks of a page with `level` and `children`, from the top; what a parent holds of another page is left out. */
export function blocksTree(
  { graph }: Pick<Engine, "graph">,
  page: number,
  parent = page,
  level = 1,
): readonly ApiValue[] {
  const children = childrenOf(graph.store, parent).filter((block) => block["block/page"] === page);
  return children.map((block) => ({
    ...pulled(block),
    level,
    children: blocksTree({ graph }, page, block.id, level + 1),
  }));
}
