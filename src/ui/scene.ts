import type { Hit } from "../core/search/hits-in.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { Arrangement, Item } from "./arrange.ts";
import type { Dates } from "./dates.ts";
import type { PanelState } from "./panel-state.ts";
import type { Deeds } from "./panel-work.ts";
import type { ReadingView } from "./reading-view.tsx";

/** All that a part of the panel is drawn from. */
export interface Scene {
  readonly state: PanelState;
  readonly words: PanelWords;
  readonly dates: Dates;
  readonly deeds: Deeds;
  /** Finds what is searched in a text, in order and apart; undefined while nothing is. */
  readonly hits: ((text: string) => readonly Hit[]) | undefined;
  /** Draws an open thread; undefined until it is loaded. */
  readonly ReadingView: typeof ReadingView | undefined;
  readonly arrangement: Arrangement;
  /** The lines of the list, the open thread's text among them. */
  readonly items: readonly Item[];
}
