import { type BulkWork, bulkWork } from "./bulk-work.ts";
import type { ListWork } from "./list-work.ts";
import type { WorkOnList } from "./panel-work.ts";
import { keyPresser } from "./press-key.ts";
import type { Scene } from "./scene.ts";
import { type SelectionWork, selectionWork } from "./selection-work.ts";
import { type ThreadWork, threadWork } from "./thread-work.ts";

/** Everything that the user can do with threads. */
export interface Deeds extends ThreadWork, SelectionWork, BulkWork {}

/** What acts on the list. */
export interface Hands {
  readonly deeds: Deeds;
  /** Does what a pressed key asks for, in the scene as it is by then. */
  readonly press: (event: KeyboardEvent, scene: () => Scene) => void;
}

export function hands(work: WorkOnList & { readonly list: ListWork }): Hands {
  const deeds = { ...threadWork(work), ...selectionWork(work), ...bulkWork(work) };
  return { deeds, press: keyPresser(work.list, deeds) };
}
