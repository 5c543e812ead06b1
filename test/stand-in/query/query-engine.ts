import type { Datom, EntityStore } from "../graph/entity-store.ts";

/** Runs Datalog over the graph. */
export interface QueryEngine {
  /**
   * The answer as JavaScript values with kebab-case keys. Each string input is read as EDN. Rejects with what Logseq
   * rejects with; never settles where an input is missing, as Logseq never answers then (recording 02).
   */
  readonly query: (query: string, inputs: readonly unknown[]) => Promise<unknown>;
  /** Tells what a transaction changed. */
  readonly changed: (datoms: readonly Datom[]) => void;
}

/** Makes the query engine for a store; nothing is copied before the first query. */
export type CreateQueryEngine = (store: EntityStore) => QueryEngine;
