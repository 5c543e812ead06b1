import { type FrameParts, type FrameView, frameView } from "./frame-view.tsx";

/** Fills the plugin's frame. Loaded when it is first needed, with all that only the panel uses. */
export function openFrame(parts: FrameParts): FrameView {
  const root = document.getElementById("frame");
  if (root === null) throw new Error("The plugin's page has no element #frame");
  return frameView(root, parts);
}
