import type { Locale } from "date-fns";
import { arranger } from "./arranger.ts";
import { datesFor } from "./dates.ts";
import { lastOf } from "./last-of.ts";
import { late } from "./late.ts";
import { lateParts } from "./late-parts.ts";
import { type ListWork, listWork } from "./list-work.ts";
import { firstState } from "./panel-state.ts";
import type { PanelWork } from "./panel-work.ts";
import { reduce } from "./reduce.ts";
import { roomIn } from "./room.ts";
import type { Scene } from "./scene.ts";

/** The panel's state, the scene in which it shows, and what acts on it. The list comes first; the rest is loaded when it is wanted. */
export interface PanelStage {
  readonly list: ListWork;
  readonly scene: () => Scene;
  /** The scene is on screen: once there are threads in it, what acts on them is wanted. */
  readonly drawn: () => void;
  /** A key that no part of the panel took for itself. */
  readonly press: (event: KeyboardEvent) => void;
  /** Something is going to be searched. */
  readonly search: () => void;
  /** The panel is so many CSS pixels wide; 0 where it is not laid out. */
  readonly widen: (width: number) => void;
}

/** What the stage is made from. */
export interface StageParts extends Pick<PanelWork, "port" | "words" | "keepingFocus"> {
  /** How dates are written; undefined for English. */
  readonly locale: Locale | undefined;
}

/** `changed` is called when the scene is no longer what it was. */
export function panelStage({ locale, ...means }: StageParts, changed: () => void): PanelStage {
  const { words } = means;
  let state = firstState;
  let room = roomIn(0);
  const tell: PanelWork["tell"] = (event) => {
    state = reduce(state, event);
    changed();
  };
  const arrange = arranger();
  const dates = lastOf((dateFormat: string) => datesFor(dateFormat, words.language, locale));
  const work = { ...means, tell, state: () => state, items: () => arrange(state).items };
  const searching = lateSearch(changed);
  const list = listWork({ ...work, searching });
  const { now, drawn, press } = lateParts({ ...work, list }, changed);
  const scene = (): Scene => ({
    state,
    words,
    list,
    tell,
    dates: dates(state.dateFormat),
    hits: state.answered === "" ? undefined : searching.now()?.hits(state.answered),
    room,
    ...now(state),
    ...arrange(state),
  });
  return {
    list,
    scene,
    drawn: () => drawn(state),
    press: (event) => press(event, scene),
    search: () => void searching.there(),
    widen: (width) => {
      const wide = width > 0 ? roomIn(width) : room;
      if (wide === room) return;
      room = wide;
      changed();
    },
  };
}

function lateSearch(loaded: () => void) {
  return late(async () => {
    const { threadSearch, hitsOf } = await import("./thread-search.ts");
    return { search: threadSearch(), hits: lastOf(hitsOf) };
  }, loaded);
}
