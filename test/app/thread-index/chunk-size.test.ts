import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChunkSize, chunkSize } from "../../../src/app/chunk-size.ts";

/** How long each of some questions took, where `time` tells what one page takes in a question. */
function questions(size: ChunkSize, times: readonly number[]): readonly number[] {
  return times.map((time) => {
    const pages = size.pages();
    size.took(pages, pages * time);
    return pages * time;
  });
}

/** Hosts of any speed whose times differ by a sixth from question to question. */
const steadyHost = fc
  .tuple(
    fc.double({ min: 0.1, max: 5, noNaN: true }),
    fc.array(fc.double({ min: 0.84, max: 1.16, noNaN: true }), { minLength: 20, maxLength: 60 }),
  )
  .map(([perPage, factors]) => factors.map((factor) => perPage * factor));

describe("the number of pages asked for at once", () => {
  it("is what is supposed, until a time is known", () => {
    expect(chunkSize(50).pages()).toBe(50);
    expect(chunkSize(0.2).pages()).toBe(1);
  });

  it("has no question take longer than 45 ms on a host of any speed, and most longer than 20", () => {
    fc.assert(
      fc.property(steadyHost, (times) => {
        const [, ...settled] = questions(chunkSize(50), times);
        expect(Math.max(...settled)).toBeLessThanOrEqual(45);
        const middle = settled.slice(8).toSorted((one, other) => one - other)[Math.floor((settled.length - 8) / 2)];
        expect(middle).toBeGreaterThan(20);
      }),
    );
  });

  it("follows a host that becomes slower within two questions, and one that recovers", () => {
    const size = chunkSize(50);
    const slower = [...Array.from({ length: 6 }, () => 0.5), ...Array.from({ length: 6 }, () => 3)];
    expect(Math.max(...questions(size, slower).slice(8))).toBeLessThanOrEqual(45);
    expect(
      questions(
        size,
        Array.from({ length: 8 }, () => 0.5),
      ).at(-1),
    ).toBeGreaterThan(26);
  });

  it("hardly heeds a single slow answer", () => {
    const size = chunkSize(50);
    questions(
      size,
      Array.from({ length: 6 }, () => 0.5),
    );
    const before = size.pages();
    size.took(before, 900);
    questions(
      size,
      Array.from({ length: 5 }, () => 0.5),
    );
    expect(size.pages()).toBeGreaterThan(before * 0.8);
  });

  it("does not heed that a few pages took long", () => {
    const size = chunkSize(50);
    questions(
      size,
      Array.from({ length: 6 }, () => 0.5),
    );
    const before = size.pages();
    size.took(3, 40);
    expect(size.pages()).toBe(before);
  });
});
