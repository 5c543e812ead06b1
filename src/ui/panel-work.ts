import type { PanelWords } from "../core/words/panel-words.ts";
import type { Item } from "./arrange.ts";
import type { ListWork } from "./list-work.ts";
import type { PanelEvent } from "./panel-event.ts";
import type { PanelPort } from "./panel-port.ts";
import type { PanelState } from "./panel-state.ts";

/** What the panel works with. */
export interface PanelWork {
  readonly port: PanelPort;
  readonly words: PanelWords;
  readonly tell: (event: PanelEvent) => void;
  readonly state: () => PanelState;
  /** The lines of the list as it stands. */
  readonly items: () => readonly Item[];
  /** Waits for something that may take the focus away from the panel, and takes it back, or lets it do so on the way. */
  readonly keepingFocus: <T>(deed: (takeBack: () => void) => Promise<T>) => Promise<T>;
}

/** What the panel acts with on the threads of its list. */
export interface WorkOnList extends PanelWork {
  readonly list: Pick<ListWork, "refresh">;
}
