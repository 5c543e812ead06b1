import { journalDayOfTitle, journalTitle } from "../file/page-name.ts";
import type { Graph } from "./graph.ts";
import { pageKey } from "./graph.ts";
import type { Transaction } from "./transaction.ts";

/** What Logseq makes of a page's name as written: journal dates get the graph's title format. */
export function pageTitle(written: string): { readonly title: string; readonly day: number | undefined } {
  const bare = written.replace(/^\/+|\/+$/g, "");
  const dated = /^(\d{4})[-_](\d{2})[-_](\d{2})$/.exec(bare);
  const day = dated === null ? journalDayOfTitle(bare) : Number(`${dated[1]}${dated[2]}${dated[3]}`);
  return day === undefined ? { title: bare, day } : { title: journalTitle(day), day };
}

/** The id of the page of this name, which is created with its namespaces where it is missing. */
export function ensurePage(graph: Graph, transaction: Transaction, written: string): number {
  const { title, day } = pageTitle(written);
  const existing = graph.page(title);
  if (existing !== undefined) return existing.id;
  const id = transaction.nextId();
  const now = graph.clock.now();
  transaction.set(id, "block/name", pageKey(title));
  transaction.set(id, "block/original-name", title);
  transaction.set(id, "block/uuid", graph.newUuid());
  transaction.set(id, "block/created-at", now);
  transaction.set(id, "block/updated-at", now);
  transaction.set(id, "block/journal?", day !== undefined);
  transaction.set(id, "block/journal-day", day);
  const namespace = namespaceOf(title);
  if (namespace !== undefined) transaction.set(id, "block/namespace", ensurePage(graph, transaction, namespace));
  return id;
}

/** `a/b` of `a/b/c`. */
function namespaceOf(title: string): string | undefined {
  const at = title.lastIndexOf("/");
  return at <= 0 || /^\.\.?\/|:\/\/|\[\[/.test(title) ? undefined : title.slice(0, at);
}

/** The pages that a reference to `a/b/c` makes: itself, `a/b` and `a`. */
export function withNamespaces(written: string): readonly string[] {
  const above = namespaceOf(written);
  return above === undefined ? [written] : [...withNamespaces(above), written];
}

/** Pages that every graph has, used or not. */
export const builtInPages = [
  "NOW",
  "LATER",
  "DOING",
  "DONE",
  "CANCELED",
  "CANCELLED",
  "IN-PROGRESS",
  "TODO",
  "WAIT",
  "WAITING",
  "A",
  "B",
  "C",
  "Favorites",
  "Contents",
  "card",
] as const;
