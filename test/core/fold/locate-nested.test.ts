import { expect, it } from "vitest";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { locateNested } from "../../../src/core/fold/locate-nested.ts";
import type { Snapshot } from "../../../src/core/fold/snapshot.ts";

function blockOf(text: string, children: readonly Block[] = []): Block {
  return { id: blockId(text), text, folded: false, children };
}

/** A record of a thread that begins with One. */
function recordOf(page: string, tail: readonly string[], more: Partial<Snapshot> = {}): Snapshot {
  const members = ["One", ...tail].map((text) => ({ home: 0, key: text, kept: true, block: blockOf(text) }));
  const homes = [{ under: null, copy: 0, order: members.map(({ key }) => key) }];
  const head = { merged: blockId("One"), text: "One", headStays: true } as const;
  return { version: 1, style: "nest", page, ...head, homes, members, ...more };
}

const page = { name: "Tides", blocks: [blockOf("One", [blockOf("Two"), blockOf("Three")])] };
const fits = ["Two", "Three"];
const fitsLess = ["Two", "Three", "Four"];

it.each([
  ["the page's own, which fits less", [recordOf("Tides", fitsLess), recordOf("Moon", fits)], 0],
  [
    "of another page where a command has spread the page's own",
    [recordOf("Tides", fitsLess, { spread: true }), recordOf("Moon", fits)],
    1,
  ],
  ["the page's own of two that fit as well", [recordOf("Tides", fits, { spread: true }), recordOf("Moon", fits)], 0],
  ["the one that fits best of two of the page's own", [recordOf("Tides", fitsLess), recordOf("tides", fits)], 1],
  ["the newest of those", [recordOf("Tides", fits, { written: 2 }), recordOf("Tides", fits, { written: 1 })], 0],
] as const)("takes of two records of one head %s", (_, records, which) => {
  for (const order of [records, records.toReversed()])
    expect(locateNested(page, order).map(({ record }) => record)).toEqual([records[which]]);
});
