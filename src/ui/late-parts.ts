import { late } from "./late.ts";
import type { ListWork } from "./list-work.ts";
import type { PanelState } from "./panel-state.ts";
import type { PanelWork } from "./panel-work.ts";
import type { Scene } from "./scene.ts";
import { whenIdle } from "./when-idle.ts";

/** What the panel does without until its list is there. */
export interface LateParts {
  /** As far as it is loaded; what that state shows and is not there is asked for. */
  readonly now: (state: PanelState) => Pick<Scene, "deeds" | "parts">;
  /** That state is on screen: with the first threads there, what acts on them is loaded when nobody waits for anything. */
  readonly drawn: (state: PanelState) => void;
  /** Does what a pressed key asks for, as soon as what acts is there. */
  readonly press: (event: KeyboardEvent, scene: () => Scene) => void;
}

/** `loaded` is called whenever more of it is there. */
export function lateParts(work: PanelWork & { readonly list: ListWork }, loaded: () => void): LateParts {
  let isListed = false;
  let isActedOn = false;
  const hands = late(async () => (await import("./hands.ts")).hands(work), loaded);
  const around = late(() => import("./around-list.tsx"), loaded);
  const overlays = late(() => import("./overlays.tsx"), loaded);
  const reading = late(() => import("./reading-view.tsx"), loaded);
  function act(): void {
    isActedOn = true;
    void hands.there();
    void around.there();
  }
  return {
    now: ({ overlay, open }) => ({
      deeds: isActedOn ? hands.now()?.deeds : undefined,
      parts: {
        ...(isActedOn && around.now()),
        ...(overlay && overlays.now()),
        ...(open && reading.now()),
      },
    }),
    drawn: ({ threads }) => {
      if (threads === undefined || isListed) return;
      isListed = true;
      whenIdle(act);
    },
    press: (event, scene) => {
      const acting = hands.now();
      if (acting) acting.press(event, scene);
      else void hands.there().then(({ press }) => press(event, scene));
    },
  };
}
