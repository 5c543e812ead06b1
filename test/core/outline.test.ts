import fc from "fast-check";
import { expect, it } from "vitest";
import { type Block, blockId } from "../../src/core/block/block.ts";
import { draw, outline } from "./outline.ts";

it("reads bullets, further lines and children", () => {
  const blocks = outline(`
    - first

      second paragraph
      - a child
        |- a dash inside its text
    -
    - last
      id:: 62f
      collapsed:: true
  `);
  expect(blocks).toEqual([
    {
      id: "b1",
      text: "first\n\nsecond paragraph",
      folded: false,
      children: [{ id: "b2", text: "a child\n- a dash inside its text", folded: false, children: [] }],
    },
    { id: "b3", text: "", folded: false, children: [] },
    { id: "62f", text: "last\nid:: 62f\ncollapsed:: true", folded: true, children: [] },
  ]);
});

it("reads tabs as Logseq writes them", () => {
  expect(draw(outline("- a\n\t- b\n\t  more\n\t\t- c\n"))).toBe("- a\n  - b\n    more\n    - c\n");
});

it("draws what it reads back", () => {
  const line = fc.constantFrom("", "plain", "- dash", "|- shielded", "  - deep", "| a | b |", "# head", "-", "a\\- b");
  const text = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));
  const tree = fc.letrec<{ block: Block }>((tie) => ({
    block: fc.record({
      id: fc.constant(blockId("x")),
      text,
      folded: fc.constant(false),
      children: fc.oneof({ depthSize: "small" }, fc.constant([]), fc.array(tie("block"), { maxLength: 2 })),
    }),
  })).block;
  const shape = (blocks: readonly Block[]): unknown => blocks.map((block) => [block.text, shape(block.children)]);
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 3 }), (blocks) => {
      expect(shape(outline(draw(blocks)))).toEqual(shape(blocks));
    }),
  );
});
