import type { Hit } from "../core/search/hits-in.ts";
import type { PanelWords } from "../core/words/panel-words.ts";
import type { AroundList } from "./around-list.tsx";
import type { Arranged } from "./arranger.ts";
import type { Dates } from "./dates.ts";
import type { Deeds } from "./hands.ts";
import type { ListWork } from "./list-work.ts";
import type { Overlays } from "./overlays.tsx";
import type { PanelEvent } from "./panel-event.ts";
import type { PanelState } from "./panel-state.ts";
import type { ReadingView } from "./reading-view.tsx";

/** All that a part of the panel is drawn from. */
export interface Scene extends Arranged {
  readonly state: PanelState;
  readonly words: PanelWords;
  readonly dates: Dates;
  readonly list: ListWork;
  readonly tell: (event: PanelEvent) => void;
  /** Undefined until it is loaded, right after the first threads are shown. */
  readonly deeds: Deeds | undefined;
  /** What is drawn from files of their own, as far as they are loaded. */
  readonly parts: {
    readonly AroundList?: typeof AroundList;
    readonly Overlays?: typeof Overlays;
    readonly ReadingView?: typeof ReadingView;
  };
  /** Finds what is searched in a text, in order and apart; undefined while nothing is. */
  readonly hits: ((text: string) => readonly Hit[]) | undefined;
  /** How many columns of text a line of the list can show. */
  readonly room: number;
}
