import type { Attribute, Entity } from "../attributes.ts";
import type { Graph } from "../graph.ts";
import { ensurePage } from "../pages.ts";
import { pointersOf } from "../references.ts";
import type { Transaction } from "../transaction.ts";
import { type ParsedBlock, parseForBlock } from "./parsed-block.ts";

/** What a save takes away before it writes anew. */
const rewritten = [
  "block/refs",
  "block/tags",
  "block/alias",
  "block/marker",
  "block/priority",
  "block/scheduled",
  "block/deadline",
  "block/repeated?",
  "block/pre-block?",
  "block/properties",
  "block/properties-order",
  "block/properties-text-values",
  "block/macros",
  "block/invalid-properties",
  "block/created-at",
  "block/updated-at",
  "block/warning",
] as const satisfies readonly Attribute[];

/** Replaces a block's text and all that is read from it. */
export function saveText(graph: Graph, transaction: Transaction, block: Entity, given: string): void {
  const parsed = parseForBlock(given, block["block/format"] === "org" ? "org" : "markdown", block);
  const pageId = block["block/page"];
  const page = pageId === undefined ? undefined : graph.store.get(pageId);
  const isPreBlock = block["block/pre-block?"] === true || parsed.preBlock;
  const oldPages = pagesReferredBy(graph, block, pageId);
  for (const attribute of rewritten) transaction.retract(block.id, attribute);
  if (page !== undefined) {
    if (isPreBlock) savePageProperties(graph, transaction, page.id, parsed);
    transaction.set(page.id, "block/updated-at", graph.clock.now());
  }
  const kept = writeParsed(graph, transaction, block.id, parsed);
  removeOrphans(graph, transaction, oldPages, kept);
}

/**
 * Writes what was read from a text; returns the ids of the pages it refers to. A reference to a uuid that no block has
 * is dropped, except where a batch is inserted.
 */
export function writeParsed(
  graph: Graph,
  transaction: Transaction,
  id: number,
  { text, facts, properties, preBlock }: ParsedBlock,
  dangling: "keep" | "drop" = "drop",
): ReadonlySet<number> {
  const pointers = pointersOf(graph, transaction, facts, dangling);
  transaction.set(id, "block/properties", properties);
  if (facts.properties !== undefined) {
    transaction.set(id, "block/properties-order", facts.properties.order);
    transaction.set(id, "block/properties-text-values", facts.properties.texts);
    if (facts.preBlock) transaction.set(id, "block/invalid-properties", new Set(facts.properties.invalid));
  }
  if (preBlock) transaction.set(id, "block/pre-block?", true);
  if (facts.count > 1) transaction.set(id, "block/warning", "multiple-blocks");
  transaction.set(id, "block/marker", facts.marker);
  transaction.set(id, "block/priority", facts.priority);
  transaction.add(id, "block/refs", [...pointers.pages, ...pointers.blocks]);
  transaction.add(id, "block/macros", pointers.macros);
  transaction.set(id, "block/content", text);
  transaction.add(id, "block/path-refs", pointers.pages);
  return pointers.pages;
}

function savePageProperties(graph: Graph, transaction: Transaction, page: number, parsed: ParsedBlock): void {
  for (const attribute of ["block/alias", "block/tags", "block/properties", "block/properties-text-values"] as const) {
    transaction.retract(page, attribute);
  }
  transaction.set(page, "block/properties", parsed.properties);
  transaction.set(page, "block/properties-text-values", parsed.facts.properties?.texts);
  for (const key of ["alias", "tags"] as const) {
    const named = parsed.properties?.[key];
    const names = named instanceof Set ? [...named].map(String) : [];
    transaction.add(
      page,
      `block/${key}`,
      names.map((name) => ensurePage(graph, transaction, name)),
    );
  }
}

function pagesReferredBy(graph: Graph, block: Entity, own: number | undefined): readonly number[] {
  const referred = [...(block["block/refs"] ?? [])];
  return referred.filter((id) => id !== own && graph.store.get(id)?.["block/name"] !== undefined);
}

/** Takes away pages that nothing but this block referred to and that hold nothing. */
function removeOrphans(
  graph: Graph,
  transaction: Transaction,
  old: readonly number[],
  kept: ReadonlySet<number>,
): void {
  for (const id of old) if (!kept.has(id) && isOrphan(graph, id)) transaction.remove(id);
}

function isOrphan(graph: Graph, id: number): boolean {
  const { store } = graph;
  const page = store.get(id);
  const name = page?.["block/name"];
  if (name === undefined || builtIn.has(name) || name.includes("/")) return false;
  const used = [
    store.referrers(id, "block/refs"),
    store.referrers(id, "block/page"),
    store.referrers(id, "block/namespace"),
  ];
  return used.every((users) => users.size === 0) && page?.["block/file"] === undefined;
}

const builtIn: ReadonlySet<string> = new Set(["contents", "favorites", "card", "todo", "a", "b", "c"]);

/** Writes a block's attributes once more as they are, as Logseq does to the right neighbour of what it removes. */
export function resave(graph: Graph, transaction: Transaction, block: Entity): void {
  const page = block["block/page"];
  const before = new Map(rewritten.map((attribute) => [attribute, block[attribute]] as const));
  for (const attribute of rewritten) transaction.retract(block.id, attribute);
  if (page !== undefined) transaction.set(page, "block/updated-at", graph.clock.now());
  for (const [attribute, value] of before) restore(transaction, block.id, attribute, value);
}

function restore(transaction: Transaction, id: number, attribute: Attribute, value: Entity[Attribute]): void {
  if (value instanceof Set && attribute !== "block/invalid-properties") {
    for (const member of value) transaction.apply({ entity: id, attribute, value: member, added: true });
  } else if (value !== undefined) transaction.apply({ entity: id, attribute, value, added: true });
}
