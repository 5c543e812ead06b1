import type { Graph } from "./graph.ts";
import { ensurePage, withNamespaces } from "./pages.ts";
import type { BlockFacts } from "./text/block-facts.ts";
import type { Macro } from "./text/inline-references.ts";
import type { Transaction } from "./transaction.ts";

/** What a block points to, as entity ids. */
export interface Pointers {
  readonly pages: ReadonlySet<number>;
  readonly blocks: ReadonlySet<number>;
  readonly macros: ReadonlySet<number>;
}

/**
 * Finds the entities a block's text points to; pages and macros are created where missing. A uuid that no block has
 * gets an entity of its own when a file is read (`dangling: "keep"`), and is passed over when a plugin or the user
 * writes it (recording 01).
 */
export function pointersOf(
  graph: Graph,
  transaction: Transaction,
  facts: BlockFacts,
  dangling: "keep" | "drop",
): Pointers {
  const pages = facts.pages.flatMap(withNamespaces).map((name) => ensurePage(graph, transaction, name));
  const blocks = facts.blocks.flatMap((uuid) => {
    const known = graph.block(uuid);
    if (known !== undefined) return [known.id];
    return dangling === "drop" ? [] : [danglingBlock(transaction, uuid)];
  });
  const macros = facts.macros.map((macro) => ensureMacro(transaction, macro));
  return { pages: new Set(pages), blocks: new Set(blocks), macros: new Set(macros) };
}

function danglingBlock(transaction: Transaction, uuid: string): number {
  const id = transaction.nextId();
  transaction.set(id, "block/uuid", uuid);
  return id;
}

function ensureMacro(transaction: Transaction, { name, arguments: given }: Macro): number {
  const ident = `${name} ${given.join(" ")}`;
  const known = transaction.store.find("db/ident", ident);
  if (known !== undefined) return known.id;
  const id = transaction.nextId();
  transaction.set(id, "db/ident", ident);
  transaction.set(id, "block/type", "macro");
  transaction.set(id, "block/properties", { "logseq.macro-name": name, "logseq.macro-arguments": given });
  return id;
}
