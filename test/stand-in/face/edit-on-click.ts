import type { Face } from "./face.ts";

/** A click into a block's text, but not on a link or a button in it, opens it for editing, the cursor at its end. */
export function editOnClick({ act, editPlace }: Face): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || target.closest("a, button, textarea")) return;
    const uuid = target.closest(".block-content")?.getAttribute("blockid");
    if (!uuid) return;
    editPlace.set(target.closest<HTMLElement>("[data-place]")?.dataset["place"] ?? "main");
    act({ do: "edit", uuid, cursor: null });
  });
}
