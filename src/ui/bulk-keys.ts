import type { BulkOverlay } from "./panel-state.ts";

/** The threads that bulk work is on. */
export function bulkKeys({ sure, unsure, withUnsure }: BulkOverlay): readonly string[] {
  return withUnsure ? [...sure, ...unsure] : sure;
}
