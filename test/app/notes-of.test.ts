import { describe, expect, it } from "vitest";
import { notesOf } from "../../src/app/notes-of.ts";
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
    expect(block && notesOf(block, new Set())).toEqual({ notes: [], tags });
  });
});
