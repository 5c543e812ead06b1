import type { View } from "../face/view.ts";
import type { ScreenState, StandIn } from "../stand-in.ts";
import { type PageList, pageList, viewOf } from "./view-of.ts";

/** Makes the view anew whenever it may have changed, one at a time. */
export interface Views {
  readonly refresh: () => void;
  /** The same, if anything but the graph's texts changed: the place, the sidebars, the editor. */
  readonly refreshIfMoved: () => void;
  /** The page reports what its textarea holds: nothing that it must be told again. */
  readonly heard: (uuid: string, text: string, cursor: number) => void;
}

/** How long the lists of pages may be out of date, in ms: in a large graph they are dear. */
const listKept = 1500;

export function createViews(standIn: StandIn, graph: string, show: (view: View) => void): Views {
  let wanted = false;
  let making = false;
  let stamp = 0;
  let known: Known = nothingEdited;
  let list: PageList = { journals: [], pages: [], total: 0 };
  let listed = Number.NEGATIVE_INFINITY;

  let place = "";

  const make = async () => {
    while (wanted) {
      wanted = false;
      if (performance.now() - listed > listKept) {
        list = (await withinLimit(pageList(standIn.call))) ?? list;
        listed = performance.now();
      }
      const state = standIn.state();
      place = placeOf(state);
      if (setByGraph(known, state.editing)) stamp += 1;
      known = state.editing ?? nothingEdited;
      const view = await withinLimit(viewOf(standIn, graph, list, stamp));
      if (view) show(view);
    }
    making = false;
  };
  const start = () =>
    make().catch((failure: unknown) => {
      making = false;
      console.error("The page could not be drawn:", failure);
    });
  const refresh = () => {
    wanted = true;
    if (making) return;
    making = true;
    // One view for all that happens in this turn.
    setImmediate(start);
  };
  return {
    refresh,
    refreshIfMoved() {
      const state = standIn.state();
      if (placeOf(state) !== place || setByGraph(known, state.editing)) refresh();
    },
    heard(uuid, text, cursor) {
      if (known.uuid === uuid) known = { uuid, text, cursor };
    },
  };
}

/** The value, or undefined after 2 s: a fault that a test has set may keep a call of ours from ever being answered. */
function withinLimit<T>(value: Promise<T>): Promise<T | undefined> {
  let limit: ReturnType<typeof setTimeout>;
  const silence = new Promise<undefined>((resolve) => {
    limit = setTimeout(() => resolve(undefined), 2000);
  });
  return Promise.race([value, silence]).finally(() => clearTimeout(limit));
}

interface Known {
  readonly uuid: string | null;
  readonly text: string;
  readonly cursor: number;
}

const nothingEdited: Known = { uuid: null, text: "", cursor: 0 };

function setByGraph(known: Known, editing: ScreenState["editing"]): boolean {
  if (!editing) return false;
  return editing.uuid !== known.uuid || editing.text !== known.text || editing.cursor !== known.cursor;
}

/** All that is on the screen besides texts, as a text to compare. */
function placeOf({ messages: _messages, opened: _opened, editing, ...place }: ScreenState): string {
  return JSON.stringify([place, editing?.uuid]);
}
