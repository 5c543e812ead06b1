import {
  type Attribute,
  type Attributes,
  type Entity,
  isMany,
  isReference,
  isUnique,
  type ReferenceAttribute,
  referenceAttributes,
  type UniqueAttribute,
} from "./attributes.ts";
import { sameValue } from "./same-value.ts";

/** One fact that a transaction added or took away; of a many-valued attribute, one member. */
export interface Datom {
  readonly entity: number;
  readonly attribute: Attribute;
  readonly value: unknown;
  readonly added: boolean;
}

/**
 * The graph's facts, owned here and changed only through `set`, `add`, `retract`, `remove` and `apply`, each of which
 * tells the datoms it made. An entity that was handed out never changes: a change makes a new one. Lookups by unique
 * value and by reference cost one map access.
 */
export class EntityStore {
  readonly #entities = new Map<number, Entity>();
  readonly #unique = new Map<UniqueAttribute, Map<unknown, number>>();
  readonly #referrers = new Map<number, Map<ReferenceAttribute, Set<number>>>();
  #lastId = 0;

  /** An id that no entity has had. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  get(id: number): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The entity with this value of a unique attribute. */
  find<A extends UniqueAttribute>(attribute: A, value: Attributes[A]): Entity | undefined {
    const id = this.#unique.get(attribute)?.get(value);
    return id === undefined ? undefined : this.get(id);
  }

  /** The ids of the entities that point here through this attribute. */
  referrers(id: number, attribute: ReferenceAttribute): ReadonlySet<number> {
    return this.#referrers.get(id)?.get(attribute) ?? nobody;
  }

  all(): Iterable<Entity> {
    return this.#entities.values();
  }

  /** Gives an attribute this value, replacing what was there. */
  set<A extends Attribute>(id: number, attribute: A, value: Attributes[A]): Datom[] {
    if (value instanceof Set && isMany(attribute)) return this.#setMembers(id, attribute, value);
    const before = this.#entities.get(id)?.[attribute];
    if (before !== undefined && sameValue(before, value)) return [];
    const gone = before === undefined ? [] : this.#drop(id, attribute, before);
    this.#put(id, attribute, value);
    return [...gone, { entity: id, attribute, value, added: true }];
  }

  /** Adds or takes away one datom as it stands: the way to undo and redo. Unknown ones are passed over. */
  apply({ entity, attribute, value, added }: Datom): Datom[] {
    if (!added) return this.#has(entity, attribute, value) ? this.#drop(entity, attribute, value) : [];
    if (this.#has(entity, attribute, value)) return [];
    const before = isMany(attribute) ? undefined : this.#entities.get(entity)?.[attribute];
    const gone = before === undefined ? [] : this.#drop(entity, attribute, before);
    this.#put(entity, attribute, value);
    return [...gone, { entity, attribute, value, added: true }];
  }

  /** Adds members to a many-valued attribute. */
  add(id: number, attribute: Attribute, members: Iterable<unknown>): Datom[] {
    return [...members].flatMap((value) => this.apply({ entity: id, attribute, value, added: true }));
  }

  /** Takes an attribute away, or one member of it. */
  retract(id: number, attribute: Attribute, member?: unknown): Datom[] {
    const value = this.#entities.get(id)?.[attribute];
    if (value === undefined) return [];
    if (member !== undefined) return this.apply({ entity: id, attribute, value: member, added: false });
    if (value instanceof Set && isMany(attribute)) return [...value].flatMap((one) => this.#drop(id, attribute, one));
    return this.#drop(id, attribute, value);
  }

  /** Takes an entity away with all that points to it. */
  remove(id: number): Datom[] {
    const entity = this.#entities.get(id);
    if (entity === undefined) return [];
    const own = attributesOf(entity).flatMap((attribute) => this.retract(id, attribute));
    const incoming = referenceAttributes.flatMap((attribute) =>
      [...this.referrers(id, attribute)].flatMap((from) => this.retract(from, attribute, id)),
    );
    return [...own, ...incoming];
  }

  #setMembers(id: number, attribute: Attribute, members: ReadonlySet<unknown>): Datom[] {
    const before = this.#entities.get(id)?.[attribute];
    const gone = before instanceof Set ? [...before].filter((member) => !members.has(member)) : [];
    return [...gone.flatMap((member) => this.#drop(id, attribute, member)), ...this.add(id, attribute, members)];
  }

  #has(id: number, attribute: Attribute, value: unknown): boolean {
    const present: unknown = this.#entities.get(id)?.[attribute];
    return present instanceof Set && isMany(attribute) ? present.has(value) : sameValue(present, value);
  }

  #put(id: number, attribute: Attribute, value: unknown): void {
    const entity = this.#entities.get(id);
    const members: unknown = entity?.[attribute];
    const next = isMany(attribute) ? new Set(members instanceof Set ? members : []).add(value) : value;
    this.#entities.set(id, { ...entity, id, [attribute]: next });
    this.#lastId = Math.max(this.#lastId, id);
    if (isUnique(attribute)) this.#values(attribute).set(value, id);
    if (isReference(attribute) && typeof value === "number") this.#pointers(value, attribute).add(id);
  }

  #drop(id: number, attribute: Attribute, value: unknown): Datom[] {
    const entity = this.#entities.get(id);
    if (entity === undefined) return [];
    const { [attribute]: held, ...others } = entity;
    const rest = new Set(isMany(attribute) && held instanceof Set ? held : []);
    rest.delete(value);
    if (rest.size > 0) this.#entities.set(id, { ...others, id, [attribute]: rest });
    else if (Object.keys(others).length > 1) this.#entities.set(id, { ...others, id });
    else this.#entities.delete(id);
    if (isUnique(attribute) && this.#values(attribute).get(value) === id) this.#values(attribute).delete(value);
    if (isReference(attribute) && typeof value === "number") this.#pointers(value, attribute).delete(id);
    return [{ entity: id, attribute, value, added: false }];
  }

  #values(attribute: UniqueAttribute): Map<unknown, number> {
    const known = this.#unique.get(attribute);
    if (known !== undefined) return known;
    const values = new Map<unknown, number>();
    this.#unique.set(attribute, values);
    return values;
  }

  #pointers(to: number, attribute: ReferenceAttribute): Set<number> {
    const byAttribute = this.#referrers.get(to) ?? new Map<ReferenceAttribute, Set<number>>();
    this.#referrers.set(to, byAttribute);
    const pointers = byAttribute.get(attribute) ?? new Set<number>();
    byAttribute.set(attribute, pointers);
    return pointers;
  }
}

const nobody: ReadonlySet<number> = new Set();

/** The attributes an entity has, in alphabetical order, as the database walks them. */
export function attributesOf(entity: Entity): readonly Attribute[] {
  return Object.keys(entity)
    .filter((key): key is Attribute => key !== "id")
    .sort();
}
