import type { Entity } from "../graph/attributes.ts";
import { changeOutline } from "../graph/changes.ts";
import type { Graph } from "../graph/graph.ts";
import { pageKey } from "../graph/graph.ts";
import { childrenOf } from "../graph/outline.ts";
import { insertBlocks } from "../graph/outliner/insert-blocks.ts";
import { type ParsedBlock, parseForBlock } from "../graph/outliner/parsed-block.ts";
import { ensurePage, pageTitle, withNamespaces } from "../graph/pages.ts";
import { type ApiValue, camelCase, plain } from "../graph/pull.ts";
import { isUuid } from "../graph/text/inline-references.ts";
import { insertProperties } from "../graph/text/property-lines.ts";
import { isRecord, optionsArgument, uuidArgument } from "./arguments.ts";
import type { Engine, Methods } from "./engine.ts";

/** After this time, in ms, the cursor goes into the new block. */
const focusDelay = 20;

/** One block at a time (recording 06). */
export const insertOneBlock: Methods = {
  insert_block: (engine, target, text, options) => insertBlock(engine, target, text, optionsArgument(options)),

  append_block_in_page(engine, page, text, options) {
    const target = pageFor(engine, page);
    const last = target === undefined ? undefined : childrenOf(engine.graph.store, target.id).at(-1);
    const given = optionsArgument(options);
    if (last === undefined) return insertBlock(engine, page, text, { ...given, sibling: false });
    return insertBlock(engine, last["block/uuid"], text, { ...given, sibling: true, before: false });
  },

  /** Goes before the page's second block, that is below its properties. */
  prepend_block_in_page(engine, page, text, options) {
    const target = pageFor(engine, page);
    const second = target === undefined ? undefined : childrenOf(engine.graph.store, target.id)[1];
    const given = optionsArgument(options);
    if (second === undefined || isUuid(String(page)))
      return insertBlock(engine, page, text, { ...given, sibling: false });
    return insertBlock(engine, second["block/uuid"], text, { ...given, sibling: true, before: true });
  },
};

function pageFor({ graph }: Engine, page: unknown): Entity | undefined {
  const name = String(page);
  if (isUuid(name)) return graph.block(name);
  graph.transact({}, (transaction) => {
    ensurePage(graph, transaction, name);
  });
  return graph.page(name);
}

type Options = Readonly<Record<string, unknown>>;

function insertBlock(engine: Engine, at: unknown, text: unknown, options: Options): ApiValue | null {
  const { graph, editor } = engine;
  const name = String(at ?? "");
  if (name.trim() === "") throw new Error("Page title or block UUID shouldn't be empty.");
  const asPage = !isUuid(name);
  if (asPage) createPageOf(graph, name);
  const properties = isRecord(options["properties"]) ? options["properties"] : {};
  const custom = options["customUUID"] ?? properties["id"];
  const uuid = custom === undefined ? undefined : uuidArgument(custom);
  if (uuid !== undefined && graph.block(uuid) !== undefined) {
    throw new Error(`Custom block UUID already exists (${uuid}).`);
  }
  const target = asPage ? graph.page(name) : graph.block(name);
  if (target === undefined) return null;
  const [place, sibling] = placeOf(graph, target, asPage ? {} : options);
  const format = place["block/format"] === "org" ? "org" : "markdown";
  const kept = uuid === undefined ? properties : { ...properties, id: uuid };
  const content = insertProperties(String(text), kept, format);
  const parsed = parseForBlock(content, format, undefined);
  const newUuid = uuid ?? graph.newUuid();
  const journal = target["block/journal?"];
  const block = { uuid: newUuid, format, parsed, children: [], ...(journal === undefined ? {} : { journal }) };
  changeOutline(graph, "insert-blocks", (transaction) => {
    editor.saveWithin(transaction);
    insertBlocks(graph, transaction, [block], place, sibling);
  });
  if (options["focus"] !== false) graph.clock.after(focusDelay, () => focus(engine, newUuid));
  const page = asPage ? target.id : (target["block/page"] ?? null);
  return answer(parsed, { uuid: newUuid, format, page, ...(journal === undefined ? {} : { "journal?": journal }) });
}

function createPageOf(graph: Graph, name: string): void {
  if (graph.page(name) !== undefined) return;
  graph.transact({ outlinerOp: "create-page" }, (transaction) => {
    transaction.set(ensurePage(graph, transaction, name), "block/format", "markdown");
  });
}

/** The block to insert after, or under as a first child; the rules are those of recording 06. */
function placeOf({ store }: Graph, target: Entity, { sibling, before }: Options): readonly [Entity, boolean] {
  const children = childrenOf(store, target.id);
  if (!sibling && before && children[0] !== undefined) return above(store.get.bind(store), children[0]);
  if (before && sibling !== false && target["block/left"] !== undefined) return above(store.get.bind(store), target);
  if (sibling) return [target, true];
  const last = children.at(-1);
  return last === undefined ? [target, false] : [last, true];
}

function above(get: (id: number) => Entity | undefined, block: Entity): readonly [Entity, boolean] {
  const left = block["block/left"] === undefined ? undefined : get(block["block/left"]);
  if (left === undefined) return [block, true];
  return [left, left.id !== block["block/parent"]];
}

/** Puts the cursor behind a new block's text, if it is on the screen. */
export function focus({ graph, router, editor }: Engine, uuid: string): void {
  const block = graph.block(uuid);
  if (block !== undefined && router.shows(block["block/page"])) editor.edit(block, "end");
}

/** The new block as it was before it went into the graph: no id, no place, its pages by name. */
function answer({ text, facts, properties }: ParsedBlock, rest: ApiValue): ApiValue {
  const pages = facts.pages.flatMap(withNamespaces);
  const described = facts.properties;
  return {
    ...rest,
    content: text,
    properties: plain(properties),
    tags: [],
    macros: [],
    refs: pages.map((name) => ({ name: pageKey(pageTitle(name).title), originalName: pageTitle(name).title })),
    pathRefs: pages.map((name) => ({ name: pageKey(pageTitle(name).title) })),
    ...(facts.count > 1 ? { warning: "multipleBlocks" } : {}),
    ...(described === undefined ? {} : { propertiesOrder: described.order.map(camelCase) }),
    ...(described?.texts === undefined ? {} : { propertiesTextValues: plain(described.texts) }),
  };
}
