import { nestedFolder } from "./nested-path.ts";
import type { NestedRecords } from "./nested-records.ts";
import type { Shelf } from "./shelf.ts";

/** A graph's records of nested threads, by one question for all; undefined where there are none, as for all who merge. */
export async function loadNested(shelf: Shelf): Promise<NestedRecords | undefined> {
  const paths = await shelf.paths(nestedFolder);
  return paths.length === 0 ? undefined : (await import("./nested-records.ts")).nestedRecords(shelf, paths);
}
