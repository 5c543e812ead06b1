import type { PluginFrame } from "./plugin-frame.ts";
import { assignStyle } from "./provided.ts";
import { isRecord } from "./value.ts";

/** `setMainUIInlineStyle`: goes onto the container and stays there when the frame is hidden (recording 16). */
export function styleMainUi({ container }: PluginFrame, style: unknown): void {
  if (isRecord(style)) assignStyle(container, style);
}

/** `setMainUIAttrs`: only marked on the container; the stand-in neither drags nor resizes. */
export function attributeMainUi({ container }: PluginFrame, attrs: unknown): void {
  if (!isRecord(attrs)) return;
  for (const [name, value] of Object.entries(attrs)) container.setAttribute(`data-${name}`, String(value));
}

/**
 * `showMainUI` and `hideMainUI`.
 *
 * Showing moves the focus into the frame unless `autoFocus` is false; hiding takes the focus from whatever has it, the
 * edited block included, and gives it back to that block when `cursor` is set (recording 16).
 */
export function showMainUi({ container, iframe }: PluginFrame, asked: unknown, focusEditor: () => void): void {
  if (!isRecord(asked)) return;
  const visible = asked["visible"] === true;
  container.classList.toggle("visible", visible);
  if (visible && asked["autoFocus"] !== false) iframe.focus();
  if (visible) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (asked["cursor"] === true) focusEditor();
}
