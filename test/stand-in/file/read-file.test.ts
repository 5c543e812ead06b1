import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockHeads, headsByParser } from "./block-heads.ts";
import type { FileFormat } from "./format.ts";
import { type FileBlock, readFile } from "./read-file.ts";
import { type WritableBlock, writeFile } from "./write-file.ts";

/** The outline as nested texts, lines and marks left out. */
type Outline = readonly (string | readonly [string, Outline])[];

const outline = (blocks: readonly FileBlock[]): Outline =>
  blocks.map((block) => (block.children.length === 0 ? block.text : [block.text, outline(block.children)]));

interface Case {
  readonly says: string;
  readonly file: string;
  readonly format?: FileFormat;
  readonly reads: Outline;
  /** What Logseq writes for it, where that differs from `file`. */
  readonly writes?: string;
}

const cases: readonly Case[] = [
  { says: "bullets nest by tabs", file: "- a\n\t- b\n\t\t- c\n- d", reads: [["a", [["b", ["c"]]]], "d"] },
  { says: "continuation lines lose their indentation", file: "- a\n\t- b\n\t  \n\t  c", reads: [["a", ["b\n\nc"]]] },
  { says: "property lines stay in the text", file: "- a\n  id:: x\n  b", reads: ["a\nid:: x\nb"] },
  {
    says: "what stands before the first bullet is the page-property block, blank line included",
    file: "title:: T\ncategory:: #tweets\n\n- a",
    reads: ["title:: T\ncategory:: #tweets\n\n", "a"],
  },
  {
    says: "a page-property block without a blank line gets one",
    file: "title:: T\n- a",
    reads: ["title:: T\n", "a"],
    writes: "title:: T\n\n- a",
  },
  {
    says: "properties in a first bullet become page properties when written",
    file: "- author:: [[@ada]]\n  category:: #tweets\n- b",
    reads: ["author:: [[@ada]]\ncategory:: #tweets", "b"],
    writes: "author:: [[@ada]]\ncategory:: #tweets\n\n- b",
  },
  {
    says: "bullets may be indented by spaces",
    file: "- a\n  - b\n    c\n    - d\n- e",
    reads: [["a", [["b\nc", ["d"]]]], "e"],
    writes: "- a\n\t- b\n\t  c\n\t\t- d\n- e",
  },
  { says: "a fence holds its bullets", file: "- a\n  ```\n  - code\n  ```\n- b", reads: ["a\n```\n- code\n```", "b"] },
  {
    says: "an open fence holds nothing",
    file: "- a\n  ```\n  - b",
    reads: [["a\n```", ["b"]]],
    writes: "- a\n  ```\n\t- b",
  },
  {
    says: "a heading line inside a section starts a top-level block that takes the rest of the section",
    file: "- s\n\t- a\n\t  # h\n\t  rest\n\t- b",
    reads: [
      ["s", ["a"]],
      ["# h\n rest", ["b"]],
    ],
    writes: "- s\n\t- a\n- # h\n   rest\n\t- b",
  },
  { says: "an escaped heading is text", file: "- s\n\t- a\n\t  \\# h", reads: [["s", ["a\n\\# h"]]] },
  {
    says: "`* `, `+ `, `1. ` and `> ` are text",
    file: "- a\n  * b\n  + c\n  1. d\n  > e",
    reads: ["a\n* b\n+ c\n1. d\n> e"],
  },
  { says: "an empty bullet is an empty block", file: "- a\n-\n- b", reads: ["a", "", "b"] },
  {
    says: "a page may begin with a heading that has no bullet",
    file: "# Title\n\n- a",
    reads: ["# Title", "a"],
    writes: "# Title\n- a",
  },
  {
    says: "a shallower bullet between two depths becomes the deeper one's sibling",
    file: "- a\n\t\t\t- b\n\t- c",
    reads: [["a", ["b", "c"]]],
    writes: "- a\n\t- b\n\t- c",
  },
  { says: "carriage returns go", file: "- a\r\n  b\r\n- c\r\n", reads: ["a\nb", "c"], writes: "- a\n  b\n- c" },
  { says: "a blank file has no blocks", file: " \n\n", reads: [], writes: "" },
  {
    says: "org: stars nest, a drawer stays in the text",
    format: "org",
    file: "* a\n:PROPERTIES:\n:id: x\n:END:\n** b\n- list\n* c",
    reads: [["a\n:PROPERTIES:\n:id: x\n:END:\n", ["b\n- list\n"]], "c"],
  },
  {
    says: "org: a quote holds what looks like a list",
    format: "org",
    file: "* a\n#+BEGIN_QUOTE\n- b\n#+END_QUOTE\n* c",
    reads: ["a\n#+BEGIN_QUOTE\n- b\n#+END_QUOTE\n", "c"],
  },
  {
    says: "org: a quote without a frame takes the blocks behind it in, up to a blank line",
    format: "org",
    file: "* a\n> b\n* c\n\n* d",
    reads: ["a\n> b\n* c\n\n", "d"],
    writes: "* a\n> b\n* c\n* d",
  },
];

describe("readFile and writeFile", () => {
  it.each(cases)("$says", ({ file, format = "markdown", reads, writes = file }) => {
    const { blocks } = readFile(file, format);
    expect(outline(blocks)).toEqual(reads);
    expect(writeFile(blocks, format)).toBe(writes);
  });

  it("knows the line of each block", () => {
    const { blocks } = readFile("title:: T\n\n- a\n  b\n\t- c", "markdown");
    expect(blocks.map((block) => block.line)).toEqual([1, 3]);
    expect(blocks[1]?.children[0]?.line).toBe(5);
  });

  it("names what Logseq reads otherwise than it looks", () => {
    const id = "6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b";
    const text = `hello\n- s\n\t- a\n\t  # h\n\t- b\n\t  id:: ${id}\n\t- c\n\t  id:: ${id}`;
    expect(readFile(text, "markdown").problems).toEqual([
      { line: 1, what: "text before the first bullet" },
      { line: 4, what: "a heading inside a section: Logseq starts a new top-level block here" },
      { line: 8, what: `the id ${id} occurs twice on this page` },
    ]);
  });
});

/** Lines as tweets and notes have them, and what breaks outlines. */
const scrap = fc.constantFrom(
  "tides turn",
  "the ☕ is cold",
  "",
  " ",
  "id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b",
  "1. one",
  "* star",
  "> quote",
  "```",
  "~~~",
  "#tag x",
  "\\- no bullet",
  "-no bullet",
  "[[page]]",
  "$$",
  "|a|b|",
  "<div>",
  "</div>",
  "#+BEGIN_QUOTE",
  "#+END_QUOTE",
  "---",
  ":word:",
  "%a",
);
const bulletLine = fc.tuple(
  fc.constantFrom("", "\t", "\t\t", "  ", "    "),
  fc.constantFrom("- ", "-", "- - ", "# ", "## ", "* "),
  scrap,
);
const textLine = fc.tuple(fc.constantFrom("", "  ", "\t  ", "\t\t  "), fc.constant(""), scrap);
const page = fc
  .array(fc.oneof(bulletLine, textLine), { maxLength: 14 })
  .map((lines) => lines.map((parts) => parts.join("")).join("\n"));

describe("the laws", () => {
  it("finds the blocks that the real parser finds", () => {
    fc.assert(
      fc.property(page, fc.constantFrom<FileFormat>("markdown", "org"), (text, format) => {
        const lines = text.split("\n");
        expect(blockHeads(text, lines, format)).toEqual(headsByParser(text, lines, format));
      }),
      { numRuns: 400 },
    );
  });

  it("writes any file once and for all: what was written reads back to the same file", () => {
    fc.assert(
      fc.property(tree, (blocks) => {
        const file = writeFile(blocks, "markdown");
        expect(writeFile(readFile(file, "markdown").blocks, "markdown")).toBe(file);
      }),
    );
  });

  it("reads back the blocks that were written", () => {
    fc.assert(
      fc.property(tree, (blocks) => {
        expect(shape(readFile(writeFile(blocks, "markdown"), "markdown").blocks)).toEqual(shape(blocks));
      }),
    );
  });
});

const plainLine = fc.constantFrom(
  "Tides turn.",
  "  indented",
  "the ☕ is cold",
  "1. one",
  "\\- x",
  "word",
  "#tag",
  "a: b",
  "「引用」",
);
const plainText = fc
  .tuple(
    fc.constantFrom("Tides turn.", "and back", "#tag", "ＡＩ"),
    fc.array(fc.oneof(plainLine, fc.constant("")), { maxLength: 4 }),
  )
  .map(([first, more]) => [first, ...more].join("\n").trim());
const { tree } = fc.letrec<{ tree: readonly WritableBlock[] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant<readonly WritableBlock[]>([]),
    fc.array(fc.record({ text: plainText, preBlock: fc.constant(false), children: tie("tree") }), { maxLength: 4 }),
  ),
}));

type Shape = readonly { readonly text: string; readonly children: Shape }[];
const shape = (blocks: readonly WritableBlock[]): Shape =>
  blocks.map(({ text, children }) => ({ text, children: shape(children) }));
