import type { BulkAct, LastBatch } from "../app/bulk.ts";
import type { IndexedThread } from "../app/indexed-thread.ts";
import type { ListTroubles } from "../app/list-troubles.ts";
import type { Said } from "../app/said.ts";
import type { Rank } from "../core/search/search-texts.ts";
import type { BulkStep, OpenThread, Overlay } from "./panel-state.ts";
import type { View } from "./view.ts";

/** What can happen to the panel. */
export type PanelEvent =
  | { readonly happened: "graph-opened"; readonly graph: string | undefined; readonly view: View }
  | { readonly happened: "date-format-known"; readonly dateFormat: string }
  | { readonly happened: "listing"; readonly done: number; readonly of: number }
  | {
      readonly happened: "listed";
      readonly threads: readonly IndexedThread[];
      /** Those of the view's query over these threads. */
      readonly ranks: readonly Rank[] | undefined;
      readonly troubles: ListTroubles;
      /** What is different is said, and marked until the next refresh. */
      readonly asked: boolean;
    }
  | { readonly happened: "listing-failed"; readonly reason: string }
  | { readonly happened: "listing-stopped" }
  /** The query was typed, or its ranks are ready, or both at once. */
  | { readonly happened: "searched"; readonly query: string; readonly ranks: readonly Rank[] | undefined | "pending" }
  | { readonly happened: "view-chosen"; readonly view: Partial<Omit<View, "query">> }
  | { readonly happened: "activated"; readonly key: string; readonly reveal: boolean }
  | { readonly happened: "select-toggled"; readonly key: string }
  /** A range, the active thread at its end, or all that is shown. */
  | { readonly happened: "selected"; readonly keys: readonly string[]; readonly active: string | undefined }
  | { readonly happened: "selection-cleared" }
  | { readonly happened: "read"; readonly open: OpenThread }
  | { readonly happened: "reading-closed" }
  | { readonly happened: "work-began"; readonly keys: readonly string[] }
  | { readonly happened: "work-ended" }
  | { readonly happened: "said"; readonly said: Said }
  | { readonly happened: "message-dismissed" }
  | { readonly happened: "overlay-opened"; readonly overlay: Overlay }
  | { readonly happened: "overlay-closed" }
  | {
      readonly happened: "bulk-asked";
      readonly act: BulkAct;
      readonly sure: readonly string[];
      readonly unsure: readonly string[];
    }
  | { readonly happened: "bulk-widened"; readonly withUnsure: boolean }
  | { readonly happened: "bulk-stepped"; readonly step: BulkStep }
  | { readonly happened: "batch-found"; readonly batch: LastBatch | undefined };
