/** What the panel needs of the frame around it. */
export interface Dock {
  /** Hides the panel and gives the cursor back to the block in which it was. */
  hide(): void;
  /** Takes the focus from Logseq, unless somebody writes there. */
  readonly takeFocus: () => void;
  /**
   * Sets the width in CSS pixels, within the bounds. While that is not yet `kept`, the frame lies over the whole app: a
   * pointer that leaves a frame is lost to it.
   */
  resize(width: number, kept: boolean): void;
}
