import { type Attribute, type Entity, isMany, isReference } from "./attributes.ts";
import { attributesOf } from "./entity-store.ts";

/** An entity or a part of it as the plugin API hands it out. */
export type ApiValue = Readonly<Record<string, unknown>>;

/** How keywords that are values are spelt: method answers camelCase them, events do not (recording 10). */
export type KeywordCase = "camel" | "kebab";

/** Attributes whose values are keywords in Logseq's database. */
const keywordValues: ReadonlySet<Attribute> = new Set<Attribute>([
  "block/properties-order",
  "block/warning",
  "block/format",
]);

/** Everything the graph knows of an entity, as `pull [*]` gives it: references as `{ id }`, keys in camelCase. */
export function pulled(entity: Entity, keywords: KeywordCase = "camel"): ApiValue {
  const parts = attributesOf(entity).map((attribute) => [
    keyOf(attribute),
    attributeValue(entity, attribute, keywords),
  ]);
  return { ...Object.fromEntries(parts), id: entity.id };
}

/** `block/pre-block?` → `preBlock?`. */
function keyOf(attribute: string): string {
  return camelCase(attribute.slice(attribute.lastIndexOf("/") + 1));
}

/** As Logseq spells keywords for JavaScript: `full-title` → `fullTitle`, `Thread Space` → `threadSpace`. */
export function camelCase(name: string): string {
  const words = name.split(/[-_\s]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).filter((word) => word !== "");
  return words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join("");
}

/** A datom's value as it stands in `txData`. */
export function datomValue(attribute: Attribute, value: unknown): unknown {
  if (isReference(attribute)) return value;
  return keywordValues.has(attribute) ? value : plain(value);
}

function attributeValue(entity: Entity, attribute: Attribute, keywords: KeywordCase): unknown {
  const value: unknown = entity[attribute];
  if (isMany(attribute) && value instanceof Set) return [...value].sort(byNumber).map((id) => ({ id }));
  if (isReference(attribute)) return { id: value };
  if (!keywordValues.has(attribute)) return plain(value);
  if (keywords === "kebab") return value;
  return Array.isArray(value) ? value.map((word) => camelCase(String(word))) : camelCase(String(value));
}

function byNumber(left: unknown, right: unknown): number {
  return Number(left) - Number(right);
}

/** Sets as arrays, keys of maps in camelCase, deep. */
export function plain(value: unknown): unknown {
  if (value instanceof Set) return [...value].map(plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [camelCase(key), plain(each)]));
}
