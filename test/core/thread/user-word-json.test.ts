import fc from "fast-check";
import { expect, it } from "vitest";
import { userWordFromJson, userWordToJson } from "../../../src/core/thread/user-word-json.ts";

const name = fc.string({ minLength: 1, unit: "grapheme" });
const word = fc.record({ joins: fc.array(fc.tuple(name, name)), splits: fc.array(name), leaveOuts: fc.array(name) });

it("comes back as it was stored", () => {
  fc.assert(
    fc.property(word, (said) => {
      expect(userWordFromJson(userWordToJson(said))).toEqual({ word: said });
    }),
  );
});

it.each([
  ["", { why: "not-json" }],
  ["{", { why: "not-json" }],
  ["[]", { why: "not-an-object" }],
  ["null", { why: "not-an-object" }],
  ["{}", { why: "other-version", version: undefined }],
  ['{"version":2,"joins":[],"splits":[],"leaveOuts":[]}', { why: "other-version", version: 2 }],
  ['{"version":1,"joins":[["a"]],"splits":[],"leaveOuts":[]}', { why: "malformed", at: "joins" }],
  ['{"version":1,"joins":[],"splits":[""],"leaveOuts":[]}', { why: "malformed", at: "splits" }],
  ['{"version":1,"joins":[],"splits":[],"leaveOuts":[7]}', { why: "malformed", at: "leaveOuts" }],
  ['{"version":1,"joins":[],"splits":[]}', { why: "malformed", at: "leaveOuts" }],
])("refuses %s, and says why", (json, refused) => {
  expect(userWordFromJson(json)).toEqual({ refused });
});

it("does not throw on any text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(userWordFromJson(text)).toBeDefined();
    }),
  );
});
