import fc from "fast-check";
import { expect, it } from "vitest";
import { postedAt } from "../../../src/core/tweet/posted.ts";
import { compareStatusIds, type StatusId, statusId } from "../../../src/core/tweet/status-id.ts";

function idOf(digits: string): StatusId {
  const id = statusId(digits);
  if (id === undefined) throw new Error(`${digits} is no status id.`);
  return id;
}

it("knows when a tweet was posted", () => {
  expect(new Date(postedAt(idOf("1522237196803231744")) ?? 0).toISOString()).toBe("2022-05-05T15:30:04.174Z");
});

it("knows no time of tweets from before November 2010", () => {
  expect(postedAt(idOf("29700859247"))).toBeUndefined();
  expect(postedAt(idOf("20"))).toBeUndefined();
  expect(postedAt(idOf("29700859248"))).toBeDefined();
});

it("agrees with BigInt on every id", () => {
  const near = fc.tuple(fc.bigInt(10_000n, 2n ** 42n), fc.bigInt(-600n, 600n)).map(([ms, off]) => (ms << 22n) + off);
  fc.assert(
    fc.property(fc.oneof(fc.bigInt(29_700_859_248n, 2n ** 64n - 1n), near), (id) => {
      fc.pre(id > 29_700_859_247n);
      expect(postedAt(idOf(`${id}`))).toBe(Number(id >> 22n) + 1_288_834_974_657);
    }),
    { numRuns: 2000 },
  );
});

it("orders ids as numbers", () => {
  const ids = fc.bigInt(1n, 2n ** 64n - 1n);
  fc.assert(
    fc.property(ids, ids, (a, b) => {
      expect(Math.sign(compareStatusIds(idOf(`${a}`), idOf(`${b}`)))).toBe(Number(a > b) - Number(a < b));
    }),
  );
});

it.each(["", "0", "017", "12a", "123456789012345678901", "１２"])("refuses %j as an id", (digits) => {
  expect(statusId(digits)).toBeUndefined();
});
