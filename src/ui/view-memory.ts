import { attempt } from "../app/attempt.ts";
import type { PanelWork } from "./panel-work.ts";
import { writeView } from "./view.ts";

/** How long the view must rest before it is remembered, in ms. */
const rest = 1_000;

/** Remembers the view of a graph. What could not be remembered is as it was before: nothing that the user need hear of. */
export interface ViewMemory {
  /** The view was changed: it is remembered once it rests. */
  later(): void;
  /** Remembers at once what still waits to be. */
  now(): void;
}

export function viewMemory({ port, state }: Pick<PanelWork, "port" | "state">): ViewMemory {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = (): void => {
    timer = undefined;
    void attempt(port.remember(writeView(state().view)));
  };
  return {
    later: () => {
      clearTimeout(timer);
      timer = setTimeout(remember, rest);
    },
    now: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      remember();
    },
  };
}
