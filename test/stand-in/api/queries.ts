import type { Entity } from "../graph/attributes.ts";
import { pulled } from "../graph/pull.ts";
import { simpleQuery } from "../query/simple-query.ts";
import type { Methods } from "./engine.ts";
import { blockInList } from "./read-blocks.ts";

/** Searching the graph (recordings 01, 02). */
export const queries: Methods = {
  datascript_query: ({ queries: engine }, query, ...inputs) => engine.query(String(query), inputs),

  /** Logseq's own query language, as far as `(page-property …)`, `(property …)`, `[[page]]`, `and`, `or`, `not` go. */
  q({ graph }, query) {
    return simpleQuery(graph.store, String(query)).map((found: Entity) =>
      found["block/page"] === undefined ? pulled(found) : blockInList(graph.store, found),
    );
  },
};
