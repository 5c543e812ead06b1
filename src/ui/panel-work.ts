import type { NearMisses } from "../core/search/search-texts.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Item } from "./arrange.ts";
import { type BulkWork, bulkWork } from "./bulk-work.ts";
import { type ListWork, listWork } from "./list-work.ts";
import type { PanelEvent } from "./panel-event.ts";
import type { PanelPort } from "./panel-port.ts";
import type { PanelState } from "./panel-state.ts";
import { type SelectionWork, selectionWork } from "./selection-work.ts";
import { type ThreadWork, threadWork } from "./thread-work.ts";

/** What the panel works with. */
export interface PanelWork {
  readonly port: PanelPort;
  readonly words: PanelWords;
  readonly tell: (event: PanelEvent) => void;
  readonly state: () => PanelState;
  /** The lines of the list as it stands. */
  readonly items: () => readonly Item[];
  /** Undefined until they are loaded, which asking for them begins. */
  readonly nearMisses: () => NearMisses | undefined;
  /** Puts a text on the clipboard; false where that is not allowed. */
  readonly copy: (text: string) => boolean;
}

/** Everything that the user can do in the panel. */
export interface Deeds extends ListWork, ThreadWork, SelectionWork, BulkWork {
  readonly tell: (event: PanelEvent) => void;
}

export function panelWork(work: PanelWork): Deeds {
  const list = listWork(work);
  const bulk = bulkWork(work, list);
  return { ...list, ...threadWork(work, list), ...selectionWork(work), ...bulk, tell: work.tell };
}
