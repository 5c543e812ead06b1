import type { Entity } from "../graph/attributes.ts";
import type { EntityStore } from "../graph/entity-store.ts";
import { pageKey } from "../graph/graph.ts";
import { ReaderError, readForm } from "./read-form.ts";

type Form = string | readonly Form[];
type Test = (entity: Entity) => boolean;

/** The pages or blocks that a query in Logseq's own language finds. Throws what Logseq rejects with. */
export function simpleQuery(store: EntityStore, query: string): readonly Entity[] {
  const form = readForm(query);
  const pages = mentions(form, "page-property");
  const test = testFor(store, form);
  return [...store.all()].filter(
    (entity) => (pages ? entity["block/name"] !== undefined : entity["block/content"] !== undefined) && test(entity),
  );
}

function mentions(form: Form, word: string): boolean {
  return typeof form === "string" ? form === word : form.some((part) => mentions(part, word));
}

function testFor(store: EntityStore, form: Form): Test {
  if (typeof form === "string") return refersTo(store, form);
  const [head, ...rest] = form;
  switch (head) {
    case "and":
      return every(rest.map((part) => testFor(store, part)));
    case "or":
      return some(rest.map((part) => testFor(store, part)));
    case "not": {
      const inner = every(rest.map((part) => testFor(store, part)));
      return (entity) => !inner(entity);
    }
    case "page-property":
    case "property":
      return hasProperty(String(rest[0] ?? "").toLowerCase(), rest[1] === undefined ? undefined : String(rest[1]));
    default:
      throw new ReaderError(`Unknown query (${head} …)`);
  }
}

const every =
  (tests: readonly Test[]): Test =>
  (entity) =>
    tests.every((test) => test(entity));
const some =
  (tests: readonly Test[]): Test =>
  (entity) =>
    tests.some((test) => test(entity));

/** A property of this value, or with it among its pages; case counts (recording 01). */
function hasProperty(key: string, value: string | undefined): Test {
  const wanted = value?.replace(/^#?\[\[(.*)\]\]$/, "$1").replace(/^#/, "");
  return (entity) => {
    const held: unknown = entity["block/properties"]?.[key];
    if (held === undefined) return false;
    return wanted === undefined || (held instanceof Set ? held.has(wanted) : String(held) === wanted);
  };
}

function refersTo(store: EntityStore, word: string): Test {
  const page = store.find("block/name", pageKey(word.replace(/^#?\[\[(.*)\]\]$/, "$1").replace(/^#/, "")));
  return (entity) => page !== undefined && (entity["block/path-refs"]?.has(page.id) ?? false);
}
