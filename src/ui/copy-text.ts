/**
 * Puts a text on the clipboard; false where that is refused. Within a click or a key press only: a frame on another origin
 * may not use `navigator.clipboard` (LOGSEQ.md 5).
 */
export function copyText(text: string): boolean {
  const { activeElement } = document;
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "off-screen";
  document.body.append(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return copied;
}
