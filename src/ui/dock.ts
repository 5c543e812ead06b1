/** Bounds of the panel's width, in CSS pixels. */
export const narrowest = 280;
export const widest = 900;

/** What the panel needs of the frame around it. */
export interface Dock {
  /** Hides the panel and gives the cursor back to the block in which it was. */
  hide(): void;
  /** Sets the width in CSS pixels, within the bounds; `kept` ends a drag and remembers it. */
  resize(width: number, kept: boolean): void;
}
