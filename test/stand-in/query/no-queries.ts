import type { CreateQueryEngine } from "./query-engine.ts";

/** Stands where a query engine would be: every query rejects. For tests that need none. */
export const noQueries: CreateQueryEngine = () => ({
  query: () => Promise.reject(new Error("This stand-in was made without a query engine.")),
  changed: () => {},
});
