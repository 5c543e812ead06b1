/** Where the cursor stands in a textarea. */
export interface Caret {
  /** Pixels from the textarea's top left corner to the cursor's line. */
  readonly left: number;
  readonly top: number;
  /** Characters before the cursor. */
  readonly pos: number;
}

const copied = ["font", "letterSpacing", "lineHeight", "padding", "border", "width", "textIndent", "tabSize"] as const;

/** Measures the cursor's place by laying the text before it out in a copy of the textarea. */
export function caretOf(textarea: HTMLTextAreaElement): Caret {
  const mirror = document.createElement("div");
  const style = getComputedStyle(textarea);
  for (const property of copied) mirror.style[property] = style[property];
  Object.assign(mirror.style, {
    position: "fixed",
    visibility: "hidden",
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
  });
  mirror.textContent = textarea.value.slice(0, textarea.selectionStart);
  const mark = mirror.appendChild(document.createElement("span"));
  mark.textContent = "\u200b";
  document.body.append(mirror);
  const left = mark.offsetLeft;
  const top = mark.offsetTop;
  mirror.remove();
  return { left, top, pos: textarea.selectionStart };
}
