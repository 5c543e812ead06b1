import { describe, expect, it } from "vitest";
import { notesOf } from "../../src/app/notes-of.ts";
import type { BlockId } from "../../src/core/block/block.ts";
import { statusId } from "../../src/core/tweet/status-id.ts";
import { outline } from "../core/outline.ts";

describe("the tags under a tweet", () => {
  it.each([
    ["**Tags**: #[[old pianos]] #craft", ["old pianos", "craft"]],
    ["**Tags**: [[sea]], [[old pianos]]", ["sea", "old pianos"]],
    ["**Tags**: sea, tides", ["sea", "tides"]],
    ["**Tags**: old pianos", ["old pianos"]],
    ["Tags:: 海，潮、 C#,, sea ", ["海", "潮", "C#", "sea"]],
    ["**Tags**:", []],
  ])("of %j are %j", (line, tags) => {
    const [block] = outline(`- 1/ Uno\n  - ${line}`);
    expect(block && notesOf(block, { blocks: new Set(), ids: new Set() })).toEqual({ notes: [], tags });
  });
});

describe("the notes under a tweet", () => {
  it("are all but the links of the thread's own tweets", () => {
    const link = (id: string): string => `[View Tweet](https://twitter.com/ada/status/${id})`;
    const [block] = outline(`- 1/ Uno\n  - from Ada\n  - ${link("17")}\n  - ${link("18")}\n  - see ${link("17")}`);
    const own = { blocks: new Set<BlockId>(), ids: new Set([statusId("17")]) };
    expect(block && notesOf(block, own).notes).toEqual(["from Ada", link("18"), `see ${link("17")}`]);
  });
});
