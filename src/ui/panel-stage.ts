import type { Locale } from "date-fns";
import { arranger } from "./arranger.ts";
import { datesFor } from "./dates.ts";
import { lastOf } from "./last-of.ts";
import { late } from "./late.ts";
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
  /** The list's first threads are on screen: what acts on them is wanted. */
  readonly act: () => void;
  /** A key that no part of the panel took for itself. */
  readonly press: (event: KeyboardEvent) => void;
  /** Something is going to be searched. */
  readonly search: () => void;
  /** The panel is so many CSS pixels wide; 0 where it is not laid out. */
  readonly widen: (width: number) => void;
}

/** What the stage is made from. */
export interface StageParts extends Pick<PanelWork, "port" | "words" | "copy" | "keepingFocus"> {
  /** How dates are written; undefined for English. */
  readonly locale: Locale | undefined;
}

/** `changed` is called when the scene is no longer what it was. */
export function panelStage({ locale, ...means }: StageParts, changed: () => void): PanelStage {
  const { words } = means;
  let state = firstState;
  let isActedOn = false;
  let room = roomIn(0);
  const tell: PanelWork["tell"] = (event) => {
    state = reduce(state, event);
    changed();
  };
  const arrange = arranger();
  const dates = lastOf((dateFormat: string) => datesFor(dateFormat, words.language, locale));
  const work = { ...means, tell, state: () => state, items: () => arrange(state).items };
  const searching = late(async () => {
    const { threadSearch, hitsOf } = await import("./thread-search.ts");
    return { search: threadSearch(), hits: lastOf(hitsOf) };
  }, changed);
  const list = listWork({ ...work, searching });
  const hands = late(async () => (await import("./hands.ts")).hands({ ...work, list }), changed);
  const around = late(() => import("./around-list.tsx"), changed);
  const overlays = late(() => import("./overlays.tsx"), changed);
  const reading = late(() => import("./reading-view.tsx"), changed);

  const scene = (): Scene => ({
    state,
    words,
    list,
    tell,
    deeds: isActedOn ? hands.now()?.deeds : undefined,
    dates: dates(state.dateFormat),
    hits: state.answered === "" ? undefined : searching.now()?.hits(state.answered),
    room,
    parts: {
      ...(isActedOn && around.now()),
      ...(state.overlay && overlays.now()),
      ...(state.open && reading.now()),
    },
    ...arrange(state),
  });
  return {
    list,
    scene,
    act: () => {
      isActedOn = true;
      void hands.there();
      void around.there();
    },
    press: (event) => {
      const acting = hands.now();
      if (acting) acting.press(event, scene);
      else void hands.there().then(({ press }) => press(event, scene));
    },
    search: () => void searching.there(),
    widen: (width) => {
      const now = width > 0 ? roomIn(width) : room;
      if (now === room) return;
      room = now;
      changed();
    },
  };
}
