import { expect, it } from "vitest";
import { bindingOf, normalKeys } from "./keybinding.ts";

it.each([
  ["mod+shift+9", { mode: "global", keys: ["mod+shift+9"] }],
  [{ binding: "t t" }, { mode: "global", keys: ["t t"] }],
  [
    { mode: "non-editing", binding: ["a", "b"] },
    { mode: "non-editing", keys: ["a", "b"] },
  ],
  [null, undefined],
  [{ mode: "editing" }, undefined],
])("reads the keybinding %j", (keybinding, expected) => {
  expect(bindingOf(keybinding)).toEqual(expected);
});

it.each([
  ["Shift+Mod+T", "mod+shift+t"],
  [" t  t ", "t t"],
  ["mod+k mod+shift+c", "mod+k mod+shift+c"],
])("writes %s as %s", (keys, expected) => {
  expect(normalKeys(keys)).toBe(expected);
});
