import { describe, expect, it } from "vitest";
import { type Block, type BlockId, blockId } from "../../../src/core/block/block.ts";
import { everyBlock, mapBlocks } from "../../../src/core/block/outline.ts";
import { shareChildren } from "../../../src/core/fold/share-children.ts";
import type { SnapshotMember } from "../../../src/core/fold/snapshot.ts";
import { outline } from "../outline.ts";

const stored = outline(`
- One
  - **Note**: first
  - mine
- Two
  - **Note**: second
  - mine
- Three
  - third
`);

function member(block: Block): SnapshotMember {
  return { home: 0, key: block.text, kept: false, block };
}

/** The children as they lay under the merged block, each line `uuid` of its stored twin, or new, before its text. */
function shared(lines: readonly string[], present: ReadonlyMap<BlockId, number> = new Map()) {
  const children = lines.map((text, at) => ({ id: blockId(`new-${at}`), text, folded: false, children: [] }));
  return shareChildren(children, stored.map(member), present).map((list) => list.map(({ text }) => text));
}

describe("the children of a merged block", () => {
  it.each([
    [
      "untouched",
      ["**Note**: first", "mine", "**Note**: second", "mine", "third"],
      [["**Note**: first", "mine"], ["**Note**: second", "mine"], ["third"]],
    ],
    [
      "edited, between others that are known",
      ["**Note**: first", "mine", "**Note**: SECOND", "mine", "third"],
      [["**Note**: first", "mine"], ["**Note**: SECOND", "mine"], ["third"]],
    ],
    [
      "edited on both sides of a border",
      ["**Note**: first", "MINE", "SECOND", "mine", "third"],
      [["**Note**: first", "MINE"], ["SECOND", "mine"], ["third"]],
    ],
    [
      "edited at the end",
      ["**Note**: first", "mine", "**Note**: second", "mine", "the last of all"],
      [["**Note**: first", "mine"], ["**Note**: second", "mine"], ["the last of all"]],
    ],
    [
      "edited, where another is gone",
      ["**Note**: first, and more", "mine", "**Note**: second", "mine"],
      [["**Note**: first, and more", "mine"], ["**Note**: second", "mine"], []],
    ],
    [
      "one added and one edited at the same place",
      ["**Note**: first", "mine", "quite new", "**Note**: second thoughts", "mine", "third"],
      [["**Note**: first", "mine", "quite new"], ["**Note**: second thoughts", "mine"], ["third"]],
    ],
    ["added at the top", ["quite new", "**Note**: first", "mine"], [["quite new", "**Note**: first", "mine"], [], []]],
  ])("go back where they were: %s", (_, lines, lists) => {
    expect(shared(lines)).toEqual(lists);
  });

  it("are told by their uuids whatever they say, wherever they lie", () => {
    const ids = [...everyBlock(stored)].filter(({ text }) => !/^(?:One|Two|Three)$/.test(text));
    const children = mapBlocks(ids.toReversed(), (block) => ({ ...block, text: `edited: ${block.id}` }));
    const lists = shareChildren(children, stored.map(member), new Map());
    expect(lists.map((list) => list.length)).toEqual([2, 2, 1]);
    expect(lists[0]?.map(({ id }) => id).toSorted()).toEqual(["b2", "b3"]);
  });

  it("of a tweet that stands there itself are not looked for", () => {
    const lists = shared(["**Note**: first", "mine", "third"], new Map([[blockId("two"), 1]]));
    expect(lists).toEqual([["**Note**: first", "mine"], [], ["third"]]);
  });
});
