/** Bounds of the panel's width, in CSS pixels. */
export const narrowest = 280;
export const widest = 900;

/** The width within the bounds that is closest to a wanted one, in whole CSS pixels. */
export function allowedWidth(wanted: number): number {
  return Math.round(Math.min(Math.max(wanted, narrowest), widest));
}
