import type { Desk } from "./app/desk.ts";
import type { Frame } from "./logseq/frame.ts";
import type { FrameView } from "./ui/frame-view.tsx";

/** How the panel comes and goes. */
export interface PanelDoor extends Pick<Desk, "ask"> {
  /** For a command: shows the panel. Whoever writes keeps the focus; who asks a second time, or does not write, gets it. */
  show(): Promise<void>;
  /** For the toolbar's button: shows the panel or hides it, and leaves the focus where it is. */
  toggle(): Promise<void>;
  /** For a panel that was left open when the plugin last ended: shows it, and leaves the focus where it is. */
  reopen(): Promise<void>;
  /** For the panel: the focus, unless somebody writes. */
  takeFocus(): Promise<void>;
  hide(): Promise<void>;
}

/** The door between Logseq and the frame; `view` loads the panel when it is first needed. */
export function panelDoor(view: () => Promise<FrameView>, frame: Frame, isEditing: () => Promise<boolean>): PanelDoor {
  const open = async (takesFocus: boolean): Promise<void> => {
    const opened = await view();
    if (!frame.isShown()) opened.showPanel();
    await frame.show(takesFocus);
    if (takesFocus) opened.focus();
  };
  const hide = async (): Promise<void> => {
    (await view()).leave();
    frame.hide();
  };
  return {
    hide,
    show: async () => open(frame.isShown() || !(await isEditing())),
    reopen: async () => {
      if (!frame.isShown()) await open(false);
    },
    toggle: () => (frame.isShown() ? hide() : open(false)),
    takeFocus: async () => {
      if (frame.isShown() && !(await isEditing())) await frame.show(true);
    },
    ask: async (text, yes, no) => {
      const answer = (await view()).ask(text, yes, no);
      await frame.show(true, "question");
      const said = await answer;
      if (!frame.isShown()) frame.hide();
      return said;
    },
  };
}
