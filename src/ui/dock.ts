/** What the panel needs of the frame around it. */
export interface Dock {
  /** Hides the panel and gives the cursor back to the block in which it was. */
  hide(): void;
  /** Width in CSS pixels as the user wants it; the window may allow less. */
  width(): number;
  /** Sets the width; `kept` ends a drag and remembers it. */
  resize(width: number, kept: boolean): void;
}
