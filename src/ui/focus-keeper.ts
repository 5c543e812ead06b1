/** How long Logseq may take to hand the focus over, in ms. */
const settled = 1_000;

/** Gives the focus to the panel when that is asked for, and back to it after work that took it away. */
export interface FocusKeeper {
  /** Puts the focus into the list, or into the panel before there is one; not away from where the user has put it. */
  take(): void;
  /** The panel was drawn anew: what had the focus before may be gone, what should have it may be there by now. */
  drawn(had: Element | null): void;
  /**
   * Waits for something that makes Logseq take the focus into a block and leave that again (LOGSEQ.md 0.4). It may ask for
   * the focus by itself between two changes: during one, Logseq could not leave the block.
   */
  keeping<T>(deed: (takeBack: () => void) => Promise<T>): Promise<T>;
}

/** `ask` asks Logseq for the focus; nothing is kept while the panel is not shown. */
export function focusKeeper(page: Document, isShown: () => boolean, ask: () => void): FocusKeeper {
  /** It was asked for a moment ago: Logseq may still take it and give it again, and the list may still be coming. */
  let isWanted = false;

  /** Puts it where it belongs: into the dialog that lies over all, onto its main button, else into the list. */
  function put(isLost: boolean): void {
    const over = page.querySelector<HTMLElement>("dialog:last-of-type");
    const now = page.activeElement;
    const isPlaced = now?.closest(over ? "dialog" : "#panel > *") && !now.matches(":disabled,dialog");
    if (isPlaced || !(isWanted || isLost || over) || !page.hasFocus()) return;
    const target =
      over?.querySelector<HTMLElement>("textarea,.modal-steps :enabled") ??
      over ??
      page.getElementById("threads") ??
      page.getElementById("panel");
    target?.focus({ preventScroll: true });
  }
  function take(): void {
    isWanted = true;
    setTimeout(() => {
      isWanted = false;
    }, settled);
    put(false);
  }
  page.defaultView?.addEventListener("focus", () => put(false));
  return {
    take,
    drawn: (had) => put(!had?.isConnected || had.matches(":disabled")),
    async keeping(deed) {
      const had = page.hasFocus();
      const takeBack = (): void => {
        if (!had || !isShown() || page.hasFocus()) return;
        ask();
        take();
      };
      const result = await deed(takeBack);
      takeBack();
      return result;
    },
  };
}
