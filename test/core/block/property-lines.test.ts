import { expect, it } from "vitest";
import {
  bareText,
  hasLastingId,
  holdsPageProperties,
  withoutFoldLine,
  withoutId,
} from "../../../src/core/block/property-lines.ts";

const id = "id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";

it.each([
  [id, "id"],
  ["collapsed:: true", "fold"],
  ["id:: some words", "words"],
  ["id::", "words"],
  ["collapsed:: some words", "words"],
  ["collapsed:: true story", "words"],
  ["collapsed::", "words"],
  ["heading:: true", "words"],
  ["background-color:: red", "words"],
] as const)("takes for Logseq's own only what Logseq writes: %j", (line, kind) => {
  const text = `One\n${line}\nTwo`;
  expect(bareText(text)).toBe(kind === "words" ? text : "One\nTwo");
  expect(withoutId(text)).toBe(kind === "id" ? "One\nTwo" : text);
  expect(withoutFoldLine(text)).toBe(kind === "fold" ? "One\nTwo" : text);
  expect(hasLastingId(text)).toBe(kind === "id");
  expect(holdsPageProperties(text)).toBe(kind === "words");
});

it.each([
  [":id: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b", "One\nTwo"],
  [":collapsed: true", "One\nTwo"],
  [":collapsed: some words", "One\n:PROPERTIES:\n:collapsed: some words\n:END:\nTwo"],
])("does so in a drawer of org: %j", (line, bare) => {
  expect(bareText(`One\n:PROPERTIES:\n${line}\n:END:\nTwo`)).toBe(bare);
});
