import type { Query } from "../core/search/query.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Arrangement, Item } from "./arrange.ts";
import type { Dates } from "./dates.ts";
import type { PanelState } from "./panel-state.ts";
import type { Deeds } from "./panel-work.ts";

/** All that a part of the panel is drawn from. */
export interface Scene {
  readonly state: PanelState;
  readonly words: PanelWords;
  readonly dates: Dates;
  readonly deeds: Deeds;
  /** What is searched. */
  readonly query: Query;
  readonly arrangement: Arrangement;
  /** The lines of the list, the open thread's text among them. */
  readonly items: readonly Item[];
}
