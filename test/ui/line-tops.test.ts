import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesBetween, lineTops, offsetFor } from "../../src/ui/line-tops.ts";

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
const height = (line: number): number => line;

describe("where lines lie", () => {
  it.each([
    ["nothing", [], 0, 100, []],
    ["what begins and ends in sight", [10, 10, 10], 0, 30, [0, 1, 2]],
    ["what is in sight in part", [10, 10, 10, 10], 15, 25, [1, 2]],
    ["nothing that only touches", [10, 10, 10, 10], 10, 20, [1]],
    ["the last where the list is scrolled too far", [10, 10], 50, 90, [1]],
    ["the first where it is scrolled too little", [10, 10], -5, 5, [0]],
  ] as const)("shows %s", (_, lines, top, bottom, places) => {
    const { from, to } = linesBetween(lineTops(lines, height), top, bottom);
    expect(Array.from({ length: to - from }, (_line, at) => from + at)).toEqual(places);
  });

  it("shows every line of which a part lies between two heights, and no other", () => {
    fc.assert(
      fc.property(heights, fc.nat(9_000), fc.integer({ min: 1, max: 900 }), (lines, top, room) => {
        const tops = lineTops(lines, height);
        const { from, to } = linesBetween(tops, top, top + room);
        const isIn = (at: number): boolean => (tops[at] ?? 0) < top + room && (tops[at + 1] ?? 0) > top;
        for (const at of lines.keys()) if (isIn(at)) expect(at >= from && at < to).toBe(true);
        if ((tops.at(-1) ?? 0) > top) for (let at = from; at < to; at += 1) expect(isIn(at)).toBe(true);
      }),
    );
  });

  it("brings a line into sight, and moves nothing for one that is", () => {
    fc.assert(
      fc.property(heights, fc.nat(60), fc.nat(9_000), fc.integer({ min: 400, max: 900 }), (lines, line, now, room) => {
        fc.pre(line < lines.length);
        const tops = lineTops(lines, height);
        const to = offsetFor(tops, line, now, room);
        const [top = 0, bottom = 0] = tops.subarray(line, line + 2);
        expect(top >= to && bottom <= to + room).toBe(true);
        if (top >= now && bottom <= now + room) expect(to).toBe(now);
      }),
    );
  });
});
