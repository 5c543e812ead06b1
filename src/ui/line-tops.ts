/** Where the lines of a list begin, in CSS pixels from its top; one entry more than lines: where the last one ends. */
export type LineTops = Float64Array;

export function lineTops<Line>(lines: readonly Line[], heightOf: (line: Line) => number): LineTops {
  const tops = new Float64Array(lines.length + 1);
  let top = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    top += line === undefined ? 0 : heightOf(line);
    tops[at + 1] = top;
  }
  return tops;
}

/** Lines by their places, the last one not included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** The lines that lie between two heights, whole or in part. */
export function linesBetween(tops: LineTops, top: number, bottom: number): LineRange {
  const from = lineAt(tops, top);
  let to = from;
  while (to < tops.length - 1 && (tops[to] ?? 0) < bottom) to += 1;
  return { from, to };
}

/** The line at a height: the last one that begins there or above, the first one for heights above the list. */
function lineAt(tops: LineTops, height: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far a list must be scrolled for a line to be in sight, from where it is scrolled to now. */
export function offsetFor(tops: LineTops, line: number, now: number, height: number): number {
  const top = tops[line] ?? 0;
  const bottom = tops[line + 1] ?? top;
  if (top < now) return top;
  return bottom > now + height ? Math.min(top, bottom - height) : now;
}
