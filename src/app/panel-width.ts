/** Bounds of the panel's width, in CSS pixels. */
export const narrowest = 280;
export const widest = 900;
