/** How long Logseq may take to hand the focus over, in ms. */
const settled = 1_000;

/** Gives the focus to the panel when that is asked for, and back to it after work that took it away. */
export interface FocusKeeper {
  /** Puts the focus into the list, or into the panel before there is one; not away from where the user has put it. */
  take(): void;
  /** The panel was drawn anew: what should have the focus may be there by now. */
  drawn(): void;
  /** Waits for something that makes Logseq take the focus into a block and leave that again (LOGSEQ.md 0.4). */
  keeping<T>(deed: Promise<T>): Promise<T>;
}

/** `ask` asks Logseq for the focus; nothing is kept while the panel is not shown. */
export function focusKeeper(page: Document, isShown: () => boolean, ask: () => void): FocusKeeper {
  /** It was asked for a moment ago: Logseq may still take it and give it again, and the list may still be coming. */
  let isWanted = false;

  function put(): void {
    if (!isWanted || page.activeElement?.closest("#panel > *, dialog")) return;
    const target = page.querySelector("dialog[open] button:enabled") ?? page.getElementById("threads");
    if (target instanceof HTMLElement) target.focus();
    else page.getElementById("panel")?.focus();
  }
  function take(): void {
    isWanted = true;
    setTimeout(() => {
      isWanted = false;
    }, settled);
    put();
  }
  page.defaultView?.addEventListener("focus", put);
  return {
    take,
    drawn: put,
    async keeping(deed) {
      const had = page.hasFocus();
      const result = await deed;
      if (had && isShown() && !page.hasFocus()) {
        ask();
        take();
      }
      return result;
    },
  };
}
