import type { FileFormat } from "../file/format.ts";
import type { Entity } from "../graph/attributes.ts";
import { changeOutline } from "../graph/changes.ts";
import type { Graph } from "../graph/graph.ts";
import { pageKey } from "../graph/graph.ts";
import { childrenOf } from "../graph/outline.ts";
import { insertBlocks, type NewBlock } from "../graph/outliner/insert-blocks.ts";
import { type ParsedBlock, parseForBlock } from "../graph/outliner/parsed-block.ts";
import { ensurePage, pageTitle, withNamespaces } from "../graph/pages.ts";
import { type ApiValue, camelCase, plain, pulled } from "../graph/pull.ts";
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
  const { graph } = engine;
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
  const place = placeOf(graph, target, asPage ? {} : options);
  const kept = uuid === undefined ? properties : { ...properties, id: uuid };
  const inserted = insertAt(engine, place, uuid ?? graph.newUuid(), insertProperties(String(text), kept, place.format));
  if (options["focus"] !== false) graph.clock.after(focusDelay, () => focus(engine, inserted.uuid));
  return { ...inserted, page: asPage ? target.id : (place.source["block/page"] ?? null) };
}

function insertAt(
  { graph, editor }: Engine,
  place: Place,
  uuid: string,
  content: string,
): ApiValue & { readonly uuid: string } {
  const { format, target, sibling, source } = place;
  const parsed = parseForBlock(content, format, undefined);
  const names = parsed.facts.pages.flatMap(withNamespaces);
  const isNew = new Set(names.filter((page) => graph.page(pageTitle(page).title) === undefined));
  const journal = source["block/journal?"];
  const block: NewBlock = {
    uuid,
    format,
    parsed,
    dangling: "drop",
    children: [],
    ...(journal === undefined ? {} : { journal }),
  };
  changeOutline(graph, "insert-blocks", (transaction) => {
    // Typing in the very block after which something is inserted waits (recording 09b).
    if (editor.editing?.uuid !== target["block/uuid"]) editor.saveWithin(transaction);
    insertBlocks(graph, transaction, [block], target, sibling);
  });
  const refs = names.flatMap((page) => pageInAnswer(graph, page, isNew.has(page)));
  return { ...answer(parsed), uuid, format, refs, ...(journal === undefined ? {} : { "journal?": journal }) };
}

/** A referenced page as it stood in the new block before that went into the graph. */
function pageInAnswer(graph: Graph, name: string, isNew: boolean): readonly ApiValue[] {
  const page = graph.page(pageTitle(name).title);
  if (page === undefined) return [];
  const { id, createdAt, updatedAt, file, properties, propertiesTextValues, ...facts } = pulled(page);
  return [isNew ? { ...facts, createdAt, updatedAt } : facts];
}

function createPageOf(graph: Graph, name: string): void {
  if (graph.page(name) !== undefined) return;
  graph.transact({ outlinerOp: "create-page" }, (transaction) => {
    transaction.set(ensurePage(graph, transaction, name), "block/format", "markdown");
  });
}

interface Place {
  /** The block after which, or under which as a first child, the new one comes. */
  readonly target: Entity;
  readonly sibling: boolean;
  /** The block whose page and journal mark the new one takes over. */
  readonly source: Entity;
  readonly format: FileFormat;
}

/** Where a new block goes; the rules are those of recording 06. */
function placeOf({ store }: Graph, target: Entity, { sibling, before }: Options): Place {
  const format = target["block/format"] === "org" ? "org" : "markdown";
  const children = childrenOf(store, target.id);
  const [first, last] = [children[0], children.at(-1)];
  const above = (block: Entity): Place => {
    const left = block["block/left"] === undefined ? undefined : store.get(block["block/left"]);
    return { target: left ?? block, sibling: left?.id !== block["block/parent"], source: block, format };
  };
  if (!sibling && before && first !== undefined) return above(first);
  if (before && sibling !== false && target["block/left"] !== undefined) return above(target);
  if (sibling || last === undefined) return { target, sibling: Boolean(sibling), source: target, format };
  return { target: last, sibling: true, source: target, format };
}

/** Puts the cursor behind a new block's text, if it is on the screen. */
export function focus({ graph, router, editor }: Engine, uuid: string): void {
  const block = graph.block(uuid);
  if (block !== undefined && router.shows(block["block/page"])) editor.edit(block, "end");
}

/** The new block as it was before it went into the graph: no id, no place, its pages by name. */
function answer({ text, facts, properties }: ParsedBlock): ApiValue {
  const described = facts.properties;
  return {
    content: text,
    properties: plain(properties),
    tags: [],
    macros: [],
    pathRefs: facts.pages.flatMap(withNamespaces).map((name) => ({ name: pageKey(pageTitle(name).title) })),
    ...(facts.count > 1 ? { warning: "multipleBlocks" } : {}),
    ...(described === undefined ? {} : { propertiesOrder: described.order.map(camelCase) }),
    ...(described?.texts === undefined ? {} : { propertiesTextValues: plain(described.texts) }),
  };
}
