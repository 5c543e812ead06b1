import { describe, expect, it } from "vitest";
import { type Block, blockId } from "../../../src/core/block/block.ts";
import { keepsTexts } from "../../../src/core/fold/keeps-texts.ts";

const block = (id: string, text: string, ...children: Block[]): Block => ({
  id: blockId(id),
  text,
  folded: false,
  children,
});
const told = (id: string, text: string) => ({ id: blockId(id), text });
const one = block("1", "One");
const two = block("2", "Two");
const page = [block("h", "Highlights", one, two)];

describe("a plan's page keeps all texts", () => {
  it.each<readonly [name: string, target: readonly Block[]]>([
    ["as it is", page],
    ["with blocks in one another", [block("h", "Highlights", block("1", "One", two))]],
    ["with hidden properties", [block("h", "Highlights", block("1", "One\nid:: 1\ncollapsed:: true", two))]],
    ["under new names", [block("g", "Highlights", block("3", "One"), block("back-2", "Two"))]],
    ["with more beside them", [block("h", "Highlights", one, two, block("3", "Two"))]],
  ])("%s", (_, target) => {
    expect(keepsTexts(page, target, [])).toBe(true);
  });

  it("where a text that is gone is kept elsewhere", () => {
    const target = [block("h", "Highlights", one)];
    expect(keepsTexts(page, target, [told("2", "Two")])).toBe(true);
    expect(keepsTexts(page, target, [told("2", "Two as it was")])).toBe(false);
    expect(keepsTexts(page, target, [told("3", "Two")])).toBe(false);
  });

  it("where what is to come is there, be it on the page already", () => {
    expect(keepsTexts([one], [one, block("back-2", "Two")], [], [told("back-2", "Two")])).toBe(true);
    expect(keepsTexts([one, two], [one, block("back-2", "Two")], [], [told("back-2", "Two")])).toBe(true);
    expect(keepsTexts([one], [one], [], [told("back-2", "Two")])).toBe(false);
  });
});

describe("a plan's page does not keep all texts", () => {
  it.each<readonly [name: string, target: readonly Block[]]>([
    ["where one is gone", [block("h", "Highlights", one)]],
    ["where one is another", [block("h", "Highlights", one, block("2", "Deux"))]],
    ["where a block stands twice", [block("h", "Highlights", one, block("2", "Two", one))]],
    ["where a block stands twice, once as it comes back", [block("h", "Highlights", one, two, block("back-2", "Two"))]],
  ])("%s", (_, target) => {
    expect(keepsTexts(page, target, [])).toBe(false);
  });

  it("where of two equal texts one is left", () => {
    const twins = [one, block("3", "One")];
    expect(keepsTexts(twins, [block("4", "One")], [])).toBe(false);
    expect(keepsTexts(twins, [one], [told("1", "One")])).toBe(false);
    expect(keepsTexts(twins, [one, block("4", "One")], [])).toBe(true);
  });

  it("where what comes takes the place of an equal text that goes", () => {
    expect(keepsTexts([one], [block("back-3", "One")], [], [told("back-3", "One")])).toBe(false);
  });
});
