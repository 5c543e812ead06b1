import type { ILSPluginUser } from "@logseq/libs/dist/LSPlugin.user";
import * as v from "valibot";
import { allowedWidth, narrowest } from "../app/panel-width.ts";
import type { Ask } from "./ask.ts";

/** The plugin's own frame, docked at the right edge of Logseq's window. */
export interface Frame {
  /** Shows the frame, with the panel or for a question alone, and pushes the app aside; takes the focus only when asked to. */
  show(focus: boolean, what?: "panel" | "question"): Promise<void>;
  /** Hides the frame, gives the room back, and the cursor to the block in which it was. */
  hide(): void;
  /** Whether the panel is shown: a question alone is none. As soon as Logseq is told, so that whoever hears of it can ask. */
  isShown(): boolean;
  /**
   * Sets the width in CSS pixels, within bounds. One that is `kept` is remembered for the next time; until then the frame
   * lies over the whole app, so that a pointer which drags its edge stays over it.
   */
  resize(width: number, kept: boolean): void;
}

/** In CSS pixels. */
const usualWidth = 360;
/** What the panel leaves to the app, in CSS pixels; where that is not to be had, it lies over the app. */
const leftToApp = 480;
/** Logseq's header, in CSS pixels, where it cannot be measured (recording 14). */
const usualHeaderHeight = 48;
/** Logseq keeps it among the plugin's settings; none of those that users see. */
const setting = "panelWidth";

const rect = v.object({ height: v.number() });

/**
 * Docks the main UI. Above Logseq's sidebars (9) and header (10), below its dialogs (999): recording 16. The width is left
 * to the style sheet, which follows Logseq's window without our hearing of it.
 */
export function dockedFrame(host: ILSPluginUser, ask: Ask): Frame {
  let shown = false;
  let width = within(host.settings?.[setting]);
  const dock = (style: string): void => {
    host.provideStyle({ key: "dock", style });
  };
  // A frame of another colour scheme than its page is not transparent where it is empty.
  const scheme = `[id="${host.baseInfo.id}_lsp_main"] iframe{color-scheme:normal}`;
  const dockAt = (isDragged: boolean): void => dock(scheme + dockStyle(width, isDragged));
  return {
    isShown: () => shown,
    show: async (focus, what = "panel") => {
      const head = v.safeParse(rect, await ask("UI.queryElementRect", "#head"));
      const top = head.success ? head.output.height : usualHeaderHeight;
      dockAt(false);
      host.setMainUIInlineStyle({
        position: "fixed",
        top: `${top}px`,
        right: "0",
        bottom: "0",
        left: "auto",
        width: "var(--tweet-threads-frame)",
        height: "auto",
        zIndex: "11",
      });
      shown ||= what === "panel";
      host.showMainUI({ autoFocus: focus });
    },
    hide: () => {
      // An empty style is ignored by the host, a comment is not (LOGSEQ.md 1.2).
      dock("/* off */");
      shown = false;
      host.hideMainUI({ restoreEditingCursor: true });
    },
    resize: (wanted, kept) => {
      width = within(wanted);
      if (shown) dockAt(!kept);
      if (kept) host.updateSettings({ [setting]: width });
    },
  };
}

/**
 * Pushes `#app-container`, and with it the head and the right sidebar; deeper elements leave the head behind (recording
 * 16).
 */
function dockStyle(width: number, isDragged: boolean): string {
  const pushed = `max(${narrowest}px,min(${width}px,100vw - ${leftToApp}px))`;
  return [
    `:root{--tweet-threads-frame:${isDragged ? "100vw" : pushed}}`,
    `#app-container{padding-right:${pushed}!important}`,
    `@media(max-width:${narrowest + leftToApp}px){`,
    `:root{--tweet-threads-frame:${isDragged ? "100vw" : `min(${width}px,100vw)`}}`,
    "#app-container{padding-right:0!important}}",
  ].join("");
}

function within(width: unknown): number {
  return allowedWidth(typeof width === "number" && Number.isFinite(width) ? width : usualWidth);
}
