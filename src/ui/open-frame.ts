import { userDate } from "../app/user-date.ts";
import { type FrameView, frameView } from "./frame-view.tsx";
import type { PanelPort } from "./panel-port.ts";

/** What the frame needs from outside; dates are told as the user's format. */
export interface FramePort extends Omit<PanelPort, "date"> {
  /** The user's date format, in Logseq's own tokens. */
  dateFormat(): Promise<string>;
}

/** Fills the plugin's frame. Loaded when it is first needed, with all that only the panel uses. */
export function openFrame(port: FramePort): FrameView {
  const root = document.getElementById("frame");
  if (root === null) throw new Error("The plugin's page has no element #frame");
  return frameView(root, { ...port, date: async (ms) => userDate(ms, await port.dateFormat()) });
}
