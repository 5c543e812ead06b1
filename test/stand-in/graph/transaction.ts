import type { Attribute, Attributes, Entity } from "./attributes.ts";
import type { Datom, EntityStore } from "./entity-store.ts";

/** What Logseq tells listeners about the reason of a change: `outlinerOp`, `undo?`, …; null for changes of its own. */
export type TransactionMeta = Readonly<Record<string, unknown>> | null;

/** A finished transaction. */
export interface Report {
  readonly datoms: readonly Datom[];
  readonly meta: TransactionMeta;
  /** Counts up from 1. */
  readonly number: number;
}

/** The graph while it is changed: reads see what was written so far. Every change is kept as datoms. */
export class Transaction {
  readonly store: EntityStore;
  readonly #datoms: Datom[] = [];
  /** Added to the reason while the change is made (which block was moved where). */
  meta: Readonly<Record<string, unknown>> = {};

  constructor(store: EntityStore) {
    this.store = store;
  }

  get datoms(): readonly Datom[] {
    return this.#datoms;
  }

  /** A new entity's id. */
  nextId(): number {
    return this.store.nextId();
  }

  get(id: number): Entity | undefined {
    return this.store.get(id);
  }

  set<A extends Attribute>(id: number, attribute: A, value: Attributes[A] | undefined): void {
    if (value !== undefined) this.#keep(this.store.set(id, attribute, value));
  }

  /** Adds members to a many-valued attribute. */
  add(id: number, attribute: Attribute, members: Iterable<number>): void {
    this.#keep(this.store.add(id, attribute, members));
  }

  retract(id: number, attribute: Attribute, member?: number): void {
    this.#keep(this.store.retract(id, attribute, member));
  }

  /** Takes an entity away with all that points to it. */
  remove(id: number): void {
    this.#keep(this.store.remove(id));
  }

  apply(datom: Datom): void {
    this.#keep(this.store.apply(datom));
  }

  #keep(datoms: readonly Datom[]): void {
    for (const datom of datoms) this.#datoms.push(datom);
  }
}
