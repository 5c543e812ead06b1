import type { BlockId } from "../block/block.ts";
import type { Entry } from "./entry.ts";

/** The units that hold a collapsed thread, with links or without; undefined where there are none, as on most pages. */
export function collapsedUnits(entries: readonly Entry[]): ReadonlySet<BlockId> | undefined {
  return entries.some(sharesUnit) ? new Set(entries.filter(sharesUnit).map(({ unit }) => unit)) : undefined;
}

/** Whether a tweet stands in a merged block, or folded under a head. */
function sharesUnit({ highlight, unit }: Entry): boolean {
  return highlight.merged === true || highlight.tweets.length > 1 || unit !== highlight.block.id;
}

/** Tweets that share a unit, in page order. */
export type Unit = readonly [Entry, ...Entry[]];

/** Entries in page order, those of each unit together. */
export function unitsIn(page: readonly Entry[]): readonly Unit[] {
  const units: [Entry, ...Entry[]][] = [];
  for (const entry of page) {
    const latest = units.at(-1);
    if (latest?.[0].unit === entry.unit) latest.push(entry);
    else units.push([entry]);
  }
  return units;
}
