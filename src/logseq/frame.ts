import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import * as v from "valibot";
import type { Ask } from "./ask.ts";

/** The plugin's own frame, docked at the right edge of Logseq's window. */
export interface Frame {
  /** Shows the frame and pushes the app aside; takes the focus only when asked to. */
  show(focus: boolean): Promise<void>;
  /** Hides the frame, gives the room back, and the cursor to the block in which it was. */
  hide(): void;
  isShown(): boolean;
}

/** Width of the dock in CSS pixels. */
const width = 360;
/** Logseq's header, in CSS pixels, where it cannot be measured (recording 14). */
const usualHeaderHeight = 48;
const rect = v.object({ height: v.number() });
/** Where the app can be pushed without a second scroll bar; deeper elements leave the header behind (recording 16). */
const pushed = "#app-container";

/** Docks the main UI. Above Logseq's sidebars (9) and header (10), below its dialogs (999): recording 16. */
export function dockedFrame(host: ILSPluginUser, ask: Ask): Frame {
  let shown = false;
  const push = (style: string): void => {
    host.provideStyle({ key: "dock", style });
  };
  return {
    isShown: () => shown,
    show: async (focus) => {
      const head = v.safeParse(rect, await ask("UI.queryElementRect", "#head"));
      const top = head.success ? head.output.height : usualHeaderHeight;
      host.setMainUIInlineStyle({
        position: "fixed",
        top: `${top}px`,
        right: "0",
        bottom: "0",
        left: "auto",
        width: `${width}px`,
        height: "auto",
        zIndex: "11",
      });
      push(`${pushed}{padding-right:${width}px!important}`);
      host.showMainUI({ autoFocus: focus });
      shown = true;
    },
    hide: () => {
      // An empty style is ignored by the host, a comment is not (LOGSEQ.md 1.2).
      push("/* off */");
      host.hideMainUI({ restoreEditingCursor: true });
      shown = false;
    },
  };
}
