import type { Act } from "./wire.ts";

/** Does what a key means in the edited block; whether it meant anything beyond typing. */
export function editorKey(event: KeyboardEvent, textarea: HTMLTextAreaElement, act: (act: Act) => void): boolean {
  const { value, selectionStart, selectionEnd } = textarea;
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.isComposing || !bare) return false;
  switch (event.key) {
    case "Escape":
      act({ do: "leave", select: true });
      return true;
    case "Enter":
      if (event.shiftKey) return false;
      act({ do: "split", before: value.slice(0, selectionStart), after: value.slice(selectionEnd) });
      return true;
    case "Tab":
      act({ do: event.shiftKey ? "outdent" : "indent" });
      return true;
    case "Backspace":
      if (selectionEnd > 0) return false;
      act({ do: "join" });
      return true;
    case "ArrowUp":
      if (value.slice(0, selectionStart).includes("\n")) return false;
      return stepTo(textarea, -1, act);
    case "ArrowDown":
      if (value.slice(selectionEnd).includes("\n")) return false;
      return stepTo(textarea, 1, act);
    default:
      return false;
  }
}

/** Moves into the block above or below; wrapped lines count as one. */
function stepTo(textarea: HTMLTextAreaElement, step: number, act: (act: Act) => void): boolean {
  const shown = [...document.querySelectorAll<HTMLElement>("#main-content-container .ls-block")];
  const own = textarea.closest<HTMLElement>(".ls-block");
  const uuid = own && shown[shown.indexOf(own) + step]?.getAttribute("blockid");
  if (uuid) act({ do: "edit", uuid, cursor: null });
  return Boolean(uuid);
}
