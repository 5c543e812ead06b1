import { expect, it } from "vitest";
import { mergeSettings } from "./settings.ts";

it.each([
  ["merges objects", { deep: { a: 1 } }, { deep: { b: 2 } }, { deep: { a: 1, b: 2 } }],
  ["replaces arrays", { list: [1, 2] }, { list: [3] }, { list: [3] }],
  ["keeps null", { a: { b: 1 } }, { a: null }, { a: null }],
  ["deletes what is undefined", { a: 1, b: 2 }, { a: undefined }, { b: 2 }],
  ["puts an object in the place of null", { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
])("%s", (_says, known, update, expected) => {
  expect(mergeSettings(known, update)).toStrictEqual(expected);
});
