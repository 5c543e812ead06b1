/** What beside the text a line of the list holds, and how wide a panel is taken for until that is known; in CSS pixels. */
const beside = 56;
const assumed = 360;
/** The narrowest that a column, half the width of an ideograph, is drawn; in CSS pixels. */
const column = 5;

/** How many columns two lines of text have in a panel of that width in CSS pixels, 0 where that is not known. */
export function roomIn(width: number): number {
  return Math.ceil((2 * ((width || assumed) - beside)) / column);
}
