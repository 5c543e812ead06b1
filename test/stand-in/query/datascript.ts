import { loadString } from "@logseq/nbb-logseq";
import { type Attribute, type Entity, isMany } from "../graph/attributes.ts";
import { attributesOf, type Datom, type EntityStore } from "../graph/entity-store.ts";
import { datascriptSource } from "./datascript-source.ts";
import { ednOf } from "./edn.ts";
import type { CreateQueryEngine } from "./query-engine.ts";
import { ReaderError } from "./read-form.ts";

type Row = readonly [entity: number, attribute: string, kind: 0 | 1 | 2, value: unknown, added: boolean];

/** A real DataScript, filled at the first query and kept up with every change. One per stand-in; Node only. */
export const datascript: CreateQueryEngine = (store) => {
  let database: Promise<Database> | undefined;
  let waiting: Row[] = [];
  const filled = async (): Promise<Database> => {
    const loaded = await loadDatabase();
    loaded.fill(rowsOf(store));
    waiting = [];
    return loaded;
  };
  return {
    async query(query, inputs) {
      const started = database === undefined;
      database ??= filled();
      const { change, run } = await database;
      if (!started && waiting.length > 0) change(waiting.splice(0));
      return await running(() => withTextUuids(run(query, inputs)));
    },
    changed(datoms) {
      if (database !== undefined) waiting.push(...datoms.map(rowOf));
    },
  };
};

interface Database {
  readonly fill: (rows: readonly Row[]) => void;
  readonly change: (rows: readonly Row[]) => void;
  readonly run: (query: string, inputs: readonly unknown[]) => unknown;
}

async function loadDatabase(): Promise<Database> {
  const parts = Object(await loadString(datascriptSource));
  const part = (name: string) => {
    const found: unknown = Reflect.get(parts, name);
    if (typeof found !== "function") throw new Error(`DataScript came without ${name}.`);
    return (...args: readonly unknown[]): unknown => Reflect.apply(found, undefined, args);
  };
  return { fill: part("fill"), change: part("change"), run: part("run") };
}

/** The answer with each uuid as its text; whatever is no plain object, list or scalar is one. */
function withTextUuids(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withTextUuids);
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  const plain: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) plain[key] = withTextUuids(each);
  return plain;
}

/** Runs a query, with the host's manners: errors are no Errors, and where an input is missing no answer comes. */
async function running(run: () => unknown): Promise<unknown> {
  try {
    return run();
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure);
    if (/^Too few inputs/.test(message)) return await new Promise(() => {});
    throw new ReaderError(message);
  }
}

function rowsOf(store: EntityStore): readonly Row[] {
  return [...store.all()].flatMap((entity) =>
    attributesOf(entity).flatMap((attribute) => entityRows(entity, attribute)),
  );
}

function entityRows(entity: Entity, attribute: Attribute): readonly Row[] {
  const value: unknown = entity[attribute];
  const values = value instanceof Set && isMany(attribute) ? [...value] : [value];
  return values.map((each) => rowOf({ entity: entity.id, attribute, value: each, added: true }));
}

function rowOf({ entity, attribute, value, added }: Datom): Row {
  if (attribute === "block/uuid") return [entity, attribute, 1, value, added];
  if (keywordValued.has(attribute)) return [entity, attribute, 2, keywordsOf(value), added];
  return typeof value === "object" ? [entity, attribute, 2, ednOf(value), added] : [entity, attribute, 0, value, added];
}

const keywordValued: ReadonlySet<Attribute> = new Set<Attribute>([
  "block/format",
  "block/properties-order",
  "block/warning",
]);

function keywordsOf(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((word) => `:${word}`).join(" ")}]` : `:${value}`;
}
