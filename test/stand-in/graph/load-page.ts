import { type FileFormat, formatOfPath } from "../file/format.ts";
import { pageNameOfPath } from "../file/page-name.ts";
import { type FileBlock, readFile } from "../file/read-file.ts";
import type { Entity } from "./attributes.ts";
import type { Graph } from "./graph.ts";
import { descendantsOf } from "./outline.ts";
import { ensurePage } from "./pages.ts";
import { pointersOf } from "./references.ts";
import { type BlockFacts, blockFacts } from "./text/block-facts.ts";
import { isUuid } from "./text/inline-references.ts";
import type { Transaction } from "./transaction.ts";

/** uuid and id that a page's former blocks give to its new ones, by text; each is used once. */
type Former = Map<string, { readonly uuid: string; readonly id: number }[]>;

interface Reading {
  readonly graph: Graph;
  readonly transaction: Transaction;
  readonly format: FileFormat;
  readonly page: number;
  readonly former: Former;
}

/**
 * Brings a page file into the graph. Blocks keep their `id::`; a page that was in the graph already keeps the uuids of
 * blocks whose text is the same, as Logseq does for files changed by another program while it runs. Returns the page's
 * id, or undefined where another file holds that page already.
 */
export function loadPage(graph: Graph, transaction: Transaction, path: string, text: string): number | undefined {
  const format = formatOfPath(path) ?? "markdown";
  const { blocks } = readFile(text, format);
  const first = blocks[0]?.preBlock ? blockFacts(blocks[0].text, format) : undefined;
  const title = first?.properties?.values["title"];
  const name = typeof title === "string" && title !== "" ? title : pageNameOfPath(path, graph.nameFormat());
  const page = ensurePage(graph, transaction, name);
  const file = ensureFile(graph, transaction, path, text);
  const owner = transaction.get(page)?.["block/file"];
  if (owner !== undefined && owner !== file) return undefined;
  transaction.set(page, "block/file", file);
  const former = takeOldBlocks(transaction, page);
  setPageProperties(graph, transaction, page, first);
  addBlocks({ graph, transaction, format, page, former }, blocks, page, new Set());
  return page;
}

function ensureFile(graph: Graph, transaction: Transaction, path: string, text: string): number {
  const id = graph.store.find("file/path", path)?.id ?? transaction.nextId();
  transaction.set(id, "file/path", path);
  transaction.set(id, "file/content", text);
  if (transaction.get(id)?.["file/created-at"] === undefined) transaction.set(id, "file/created-at", graph.clock.now());
  return id;
}

function takeOldBlocks(transaction: Transaction, page: number): Former {
  const former: Former = new Map();
  for (const block of descendantsOf(transaction.store, page)) {
    const { "block/content": text = "", "block/uuid": uuid } = block;
    if (uuid !== undefined) former.set(text, [...(former.get(text) ?? []), { uuid, id: block.id }]);
    detach(transaction, block);
  }
  return former;
}

/** Takes a block away but leaves its uuid to those who point to it. */
function detach(transaction: Transaction, block: Entity): void {
  const pointedTo = transaction.store.referrers(block.id, "block/refs").size > 0;
  const uuid = block["block/uuid"];
  const referrers = [...transaction.store.referrers(block.id, "block/refs")];
  transaction.remove(block.id);
  if (!pointedTo || uuid === undefined) return;
  transaction.set(block.id, "block/uuid", uuid);
  for (const from of referrers) transaction.add(from, "block/refs", [block.id]);
}

function setPageProperties(graph: Graph, transaction: Transaction, page: number, facts: BlockFacts | undefined): void {
  for (const attribute of ["block/properties", "block/properties-text-values", "block/alias", "block/tags"] as const) {
    transaction.retract(page, attribute);
  }
  if (facts?.properties === undefined) return;
  transaction.set(page, "block/properties", facts.properties.values);
  transaction.set(page, "block/properties-text-values", facts.properties.texts);
  for (const key of ["alias", "tags"] as const) {
    const named = facts.properties.values[key];
    const names = named instanceof Set ? [...named].map(String) : [];
    transaction.add(
      page,
      `block/${key}`,
      names.map((name) => ensurePage(graph, transaction, name)),
    );
  }
}

/** Adds blocks under a parent; `inherited` are the pages that the parents' texts name. */
function addBlocks(
  reading: Reading,
  blocks: readonly FileBlock[],
  parent: number,
  inherited: ReadonlySet<number>,
): void {
  let left = parent;
  for (const block of blocks) {
    const { id, named } = addBlock(reading, block, parent, left, inherited);
    addBlocks(reading, block.children, id, named);
    left = id;
  }
}

function addBlock(
  reading: Reading,
  block: FileBlock,
  parent: number,
  left: number,
  inherited: ReadonlySet<number>,
): { readonly id: number; readonly named: ReadonlySet<number> } {
  const { graph, transaction, format, page } = reading;
  const marker = format === "org" ? "* " : "- ";
  const facts = blockFacts(block.preBlock ? block.text : marker + block.text, format);
  const { uuid, text, former } = identityOf(reading, block, facts);
  const id = graph.block(uuid)?.id ?? former ?? transaction.nextId();
  const pointers = pointersOf(graph, transaction, facts, "keep");
  const named = new Set([...inherited, ...pointers.pages]);
  transaction.set(id, "block/uuid", uuid);
  transaction.set(id, "block/content", text);
  transaction.set(id, "block/format", format);
  transaction.set(id, "block/page", page);
  transaction.set(id, "block/parent", parent);
  transaction.set(id, "block/left", left);
  if (block.preBlock) transaction.set(id, "block/pre-block?", true);
  setFacts(transaction, id, facts, text === block.text);
  transaction.add(id, "block/refs", [...pointers.pages, ...pointers.blocks]);
  transaction.add(id, "block/path-refs", [page, ...named]);
  transaction.add(id, "block/macros", pointers.macros);
  return { id, named };
}

/** The uuid (and id) a block gets, and its text, from which an `id::` that another block has is taken out. */
function identityOf(
  { graph, former }: Reading,
  block: FileBlock,
  facts: BlockFacts,
): { readonly uuid: string; readonly text: string; readonly former?: number } {
  const own = facts.properties?.values["id"];
  if (typeof own === "string" && isUuid(own)) {
    const taken = graph.block(own)?.["block/page"] !== undefined;
    if (!taken) return { uuid: own.toLowerCase(), text: block.text };
    return { uuid: graph.newUuid(), text: block.text.replace(new RegExp(`\\n*\\s*:?id::? ${own}`), "") };
  }
  const kept = former.get(block.text)?.shift();
  if (kept !== undefined) return { uuid: kept.uuid, text: block.text, former: kept.id };
  return { uuid: graph.newUuid(), text: block.text };
}

function setFacts(transaction: Transaction, id: number, facts: BlockFacts, keepsId: boolean): void {
  const { properties, marker, priority } = facts;
  if (marker !== undefined) transaction.set(id, "block/marker", marker);
  if (priority !== undefined) transaction.set(id, "block/priority", priority);
  if (properties === undefined) return;
  const left = (key: string): boolean =>
    (key !== "collapsed" || properties.values["collapsed"] !== true) && (keepsId || key !== "id");
  if (properties.values["collapsed"] === true) transaction.set(id, "block/collapsed?", true);
  transaction.set(id, "block/properties", only(properties.values, left));
  transaction.set(id, "block/properties-order", properties.order.filter(left));
  if (properties.texts !== undefined) transaction.set(id, "block/properties-text-values", only(properties.texts, left));
  if (facts.preBlock || properties.invalid.length > 0) {
    transaction.set(id, "block/invalid-properties", new Set(properties.invalid));
  }
}

function only(
  map: Readonly<Record<string, unknown>>,
  keep: (key: string) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keep(key)));
}

/** Takes a page's blocks out of the graph, its file and itself, as when its file was deleted. */
export function pageOfFile(graph: Graph, path: string): Entity | undefined {
  const file = graph.store.find("file/path", path);
  const [page] = file === undefined ? [] : graph.store.referrers(file.id, "block/file");
  return page === undefined ? undefined : graph.store.get(page);
}
