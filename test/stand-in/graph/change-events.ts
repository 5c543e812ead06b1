import type { Attribute, Entity } from "./attributes.ts";
import { isMany } from "./attributes.ts";
import type { Datom, EntityStore } from "./entity-store.ts";
import { type ApiValue, datomValue, pulled } from "./pull.ts";
import type { Report } from "./transaction.ts";

/** What `DB.onChanged` hands over. */
export interface ChangeEvent {
  /** Every entity that was touched, as it is after the change; a removed one as it was before. */
  readonly blocks: readonly ApiValue[];
  /** `[entity, attribute, value, transaction, added]`. */
  readonly txData: readonly (readonly [number, string, unknown, number, boolean])[];
  readonly txMeta: Readonly<Record<string, unknown>> | null;
}

/** Transaction numbers begin here in Logseq's database. */
const firstTransaction = 0x20000000;
/** A change that touches more things than this is not told at all: Logseq spares its listeners. */
const mostTouched = 1000;

/** The event for a finished transaction; undefined for those that Logseq keeps to itself. */
export function changeEvent(store: EntityStore, { datoms, meta, number }: Report): ChangeEvent | undefined {
  if (meta?.["replace?"] === true || meta?.["fromDisk"] === true) return undefined;
  const touched = [...new Set(datoms.map((datom) => datom.entity))];
  if (touched.length > mostTouched) return undefined;
  return {
    blocks: touched.map((id) => pulled(store.get(id) ?? before(id, datoms), "kebab")),
    txData: datoms.map(({ entity, attribute, value, added }) => [
      entity,
      attribute,
      datomValue(attribute, value),
      firstTransaction + number,
      added,
    ]),
    txMeta: meta,
  };
}

/** A removed entity, from the datoms that took it away. */
function before(id: number, datoms: readonly Datom[]): Entity {
  const entity: { id: number } & Record<string, unknown> = { id };
  for (const { entity: of, attribute, value, added } of datoms) {
    if (of === id && !added) put(entity, attribute, value);
  }
  return entity;
}

function put(entity: Record<string, unknown>, attribute: Attribute, value: unknown): void {
  const present: unknown = entity[attribute];
  entity[attribute] = isMany(attribute) ? new Set([...(present instanceof Set ? present : []), value]) : value;
}
