import type { PanelEvent } from "./panel-event.ts";
import type { PanelState } from "./panel-state.ts";

type SelectionEvent = Extract<
  PanelEvent,
  { readonly happened: "activated" | "select-toggled" | "selected" | "selection-cleared" }
>;

/** The panel after a thread was made the active one, or threads were selected. */
export function reduceSelection(state: PanelState, event: SelectionEvent): PanelState {
  switch (event.happened) {
    case "activated":
      return { ...state, active: event.key, reveal: state.reveal + (event.reveal ? 1 : 0) };
    case "select-toggled":
      return { ...state, active: event.key, anchor: event.key, selected: toggled(state.selected, event.key) };
    case "selected":
      return { ...state, selected: new Set([...state.selected, ...event.keys]), active: event.active ?? state.active };
    case "selection-cleared":
      return { ...state, selected: new Set(), anchor: undefined };
  }
}

function toggled(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const result = new Set(selected);
  if (!result.delete(key)) result.add(key);
  return result;
}
